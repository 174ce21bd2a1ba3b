package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A hand that trembles while the shutter is open: every point becomes a bent line, a cubic Bezier
 * curve about the point.
 *
 * @param reach of the curve's control points about their middle, as a share of the side
 */
record Shake(double reach) implements Variation {
    private static final int POINTS = 64;
    private static final int CONTROLS = 4;

    @Override
    public String title() {
        return String.format(Locale.ROOT, "shaken by %.1f %% of the side", 100 * reach);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        double[] angles = new double[CONTROLS];
        double start = 2 * Math.PI * random.nextDouble();
        for (int k = 0; k < CONTROLS; k++) {
            // about a quarter of a turn apart: no curve falls together into a point
            angles[k] = start + (k + Variation.around(random, 0.5)) * Math.PI / 2;
        }
        double[] right = new double[POINTS];
        double[] down = new double[POINTS];
        for (int k = 0; k < CONTROLS; k++) {
            for (int i = 0; i < POINTS; i++) {
                double weight = bernstein(k, (i + 0.5) / POINTS);
                right[i] += weight * reach * side * Math.cos(angles[k]);
                down[i] += weight * reach * side * Math.sin(angles[k]);
            }
        }
        centre(right);
        centre(down);
        new Blur(right, down).apply(from, to, side);
    }

    private static double bernstein(int k, double t) {
        double choices = k == 0 || k == CONTROLS - 1 ? 1 : CONTROLS - 1;
        return choices * Math.pow(t, k) * Math.pow(1 - t, CONTROLS - 1 - k);
    }

    private static void centre(double... places) {
        double mean = 0;
        for (double place : places) {
            mean += place / places.length;
        }
        for (int i = 0; i < places.length; i++) {
            places[i] -= mean;
        }
    }
}
