package dev.layerlens.tools.confidence;

import java.util.List;

/**
 * How far the probabilities for some pictures can be believed.
 *
 * @param pictures how many
 * @param errorBefore calibration error without the temperature
 * @param nllBefore negative log-likelihood without the temperature, in nats
 * @param error calibration error
 * @param nll negative log-likelihood, in nats
 * @param selection what the threshold shows
 */
public record Reliability(
        int pictures,
        double errorBefore,
        double nllBefore,
        double error,
        double nll,
        Selection selection) {

    /**
     * Of a model's predictions.
     *
     * @param temperature what its logits were divided by
     * @param threshold its threshold; 0 for none
     */
    public static Reliability of(Predictions given, double temperature, double threshold) {
        Predictions before = given.at(1 / temperature);
        List<Outcome> outcomes = given.outcomes();
        return new Reliability(
                given.size(),
                CalibrationError.of(before.outcomes()),
                before.nll(),
                CalibrationError.of(outcomes),
                given.nll(),
                RiskCoverage.of(outcomes).at(threshold));
    }
}
