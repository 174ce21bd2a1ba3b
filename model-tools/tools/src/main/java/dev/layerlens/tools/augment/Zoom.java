package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A camera too near or too far: always by the same factor, either way.
 *
 * @param factor above 1 and below 2: between four pixels none is lost when things get smaller
 */
record Zoom(double factor) implements Variation {

    @Override
    public String title() {
        return String.format(Locale.ROOT, "%.2f times as large or as small", factor);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        double step = random.nextBoolean() ? factor : 1 / factor;
        Affine.about(side, step, 0, 0, step, 0, 0).apply(from, to, side);
    }
}
