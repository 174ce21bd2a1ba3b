package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Changes brightness, contrast and saturation, each by a factor of its own, and turns hues, in this
 * order.
 *
 * @param strength the largest change of the first three, as a share
 * @param degrees the largest turn of hues, either way
 */
record ColourJitter(double strength, double degrees) implements Variation {

    @Override
    public String title() {
        return String.format(
                Locale.ROOT,
                "brightness, contrast and saturation changed by up to %.0f %%%s",
                100 * strength,
                degrees > 0 ? String.format(Locale.ROOT, ", hue by %.0f degrees", degrees) : "");
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        Tones.brightness(from, to, 1 + Variation.around(random, strength));
        Tones.contrast(to, to, 1 + Variation.around(random, strength));
        Tones.saturation(to, to, 1 + Variation.around(random, strength));
        if (degrees > 0) {
            Tones.hue(to, to, Variation.around(random, degrees));
        }
    }
}
