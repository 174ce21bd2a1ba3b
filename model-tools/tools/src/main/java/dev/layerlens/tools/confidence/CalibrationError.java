package dev.layerlens.tools.confidence;

import java.util.List;

/**
 * Expected calibration error: how far confidence is from being right on average, over 15 intervals
 * of equal width (Guo et al. 2017, "On calibration of modern neural networks", equation 3).
 */
public final class CalibrationError {
    private static final int BINS = 15;

    private CalibrationError() {}

    /** Of all outcomes, 0 to 1; 0 where there is none. */
    public static double of(List<Outcome> outcomes) {
        double[] distance = new double[BINS];
        for (Outcome outcome : outcomes) {
            // intervals are open below and closed above, as in the paper
            int bin = (int) Math.ceil(outcome.confidence() * BINS) - 1;
            bin = Math.max(0, Math.min(BINS - 1, bin));
            distance[bin] += (outcome.right() ? 1 : 0) - outcome.confidence();
        }
        double error = 0;
        for (double bin : distance) {
            error += Math.abs(bin);
        }
        return outcomes.isEmpty() ? 0 : error / outcomes.size();
    }
}
