package dev.layerlens.tools.confidence;

/**
 * One temperature for all logits, which makes probabilities as large as answers are often right and
 * changes no answer (Guo et al. 2017, section 4.2): the one with the smallest negative
 * log-likelihood on pictures that training did not see.
 *
 * <p>Where few pictures are all right, that likelihood grows without end as the temperature falls.
 * As in Platt 1999 ("Probabilistic outputs for support vector machines", section 2.2), the right
 * class is therefore held for a little less than certain: as if one picture more had been seen, of
 * any class.
 */
public final class TemperatureScaling {
    /** Beyond these a network is broken, not over-confident. */
    private static final double LOWEST = 0.05;

    private static final double HIGHEST = 20;

    /** Halves the interval of log T to less than 1e-9. */
    private static final int HALVINGS = 33;

    private TemperatureScaling() {}

    /**
     * Checks a temperature that a person chose.
     *
     * @throws IllegalArgumentException if no sound network needs it
     */
    public static void check(double temperature) {
        if (!(temperature >= LOWEST && temperature <= HIGHEST)) {
            throw new IllegalArgumentException("--temperature must be in 0.05 to 20");
        }
    }

    /**
     * The best temperature. The likelihood is concave in 1 / T, so its slope changes sign once:
     * that place is found by halving an interval of log T.
     *
     * @return 0.05 to 20; 1 if all logits are equal, or there is no picture
     */
    public static double fit(Predictions predictions) {
        double[][] logits = new double[predictions.size()][];
        double[] expected = new double[predictions.size()];
        double other = 1.0 / (predictions.size() + 1);
        for (int i = 0; i < logits.length; i++) {
            logits[i] = predictions.logits(i);
            expected[i] = (1 - other) * logits[i][predictions.answer(i)] + other * mean(logits[i]);
        }
        double low = Math.log(LOWEST);
        double high = Math.log(HIGHEST);
        for (int k = 0; k < HALVINGS; k++) {
            double middle = (low + high) / 2;
            double slope = slope(logits, expected, Math.exp(-middle));
            if (slope == 0) {
                return k == 0 ? 1 : Math.exp(middle);
            }
            // the likelihood still grows with 1 / T: the temperature is too high
            if (slope > 0) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return Math.exp((low + high) / 2);
    }

    /** Slope of the log-likelihood in 1 / T: what is right less what the softmax expects. */
    private static double slope(double[][] logits, double[] expected, double factor) {
        double slope = 0;
        for (int i = 0; i < logits.length; i++) {
            double[] p = Predictions.softmax(logits[i].clone(), factor);
            double mean = 0;
            for (int c = 0; c < p.length; c++) {
                mean += p[c] * logits[i][c];
            }
            slope += expected[i] - mean;
        }
        return slope;
    }

    private static double mean(double... values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
