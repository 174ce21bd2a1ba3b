package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Turns a picture about its middle.
 *
 * @param degrees the largest turn, either way
 */
record Rotation(double degrees) implements Variation {

    @Override
    public String title() {
        return String.format(Locale.ROOT, "turned by up to %.0f degrees", degrees);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        turn(Variation.around(random, degrees), side).apply(from, to, side);
    }

    static Affine turn(double degrees, int side) {
        double sine = Math.sin(Math.toRadians(degrees));
        double cosine = Math.cos(Math.toRadians(degrees));
        return Affine.about(side, cosine, -sine, sine, cosine, 0, 0);
    }
}
