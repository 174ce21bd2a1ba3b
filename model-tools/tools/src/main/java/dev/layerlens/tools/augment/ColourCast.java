package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * White balance that is off: lamps too yellow or shade too blue. The light of red and of blue is
 * changed against each other, either way.
 *
 * @param stops between red and blue
 */
record ColourCast(double stops) implements Variation {

    @Override
    public String title() {
        return String.format(Locale.ROOT, "red and blue %.2f stops apart", stops);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        double half = random.nextBoolean() ? stops / 2 : -stops / 2;
        byte[] red = Light.times(Math.pow(2, half));
        byte[] blue = Light.times(Math.pow(2, -half));
        for (int i = 0; i < from.length; i += 3) {
            to[i] = red[from[i] & 255];
            to[i + 1] = from[i + 1];
            to[i + 2] = blue[from[i + 2] & 255];
        }
    }
}
