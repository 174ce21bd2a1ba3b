package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Something that moves while the shutter is open: every point becomes a line, in any direction.
 *
 * @param length of the line, as a share of the side
 */
record MotionBlur(double length) implements Variation {
    private static final int POINTS = 64;

    @Override
    public String title() {
        return String.format(Locale.ROOT, "moved by %.0f %% of the side", 100 * length);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        double angle = Math.PI * random.nextDouble();
        double[] right = new double[POINTS];
        double[] down = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double place = ((i + 0.5) / POINTS - 0.5) * length * side;
            right[i] = place * Math.cos(angle);
            down[i] = place * Math.sin(angle);
        }
        new Blur(right, down).apply(from, to, side);
    }
}
