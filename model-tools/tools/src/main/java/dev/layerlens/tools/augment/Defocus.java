package dev.layerlens.tools.augment;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A lens that is not in focus: every point becomes a disc.
 *
 * @param radius of the disc, as a share of the side
 */
record Defocus(double radius) implements Variation {
    private static final int POINTS = 400;

    /** Turns of a sunflower's seeds, one to the next: they fill a disc evenly (Vogel 1979). */
    private static final double TURN = Math.PI * (3 - Math.sqrt(5));

    @Override
    public String title() {
        return String.format(Locale.ROOT, "out of focus: discs of %.1f %%", 200 * radius);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        double[] right = new double[POINTS];
        double[] down = new double[POINTS];
        Arrays.setAll(right, i -> distance(i) * side * Math.cos(i * TURN));
        Arrays.setAll(down, i -> distance(i) * side * Math.sin(i * TURN));
        new Blur(right, down).apply(from, to, side);
    }

    private double distance(int point) {
        return radius * Math.sqrt((point + 0.5) / POINTS);
    }
}
