package dev.layerlens.tools.cli;

import dev.layerlens.tools.confidence.Predictions;
import dev.layerlens.tools.confidence.RiskCoverage;
import dev.layerlens.tools.confidence.Selection;
import dev.layerlens.tools.confidence.SureThreshold;
import dev.layerlens.tools.confidence.TemperatureScaling;
import java.util.Optional;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** How a file's probabilities are made honest, on the command line. */
final class ConfidenceOptions {
    private static final double USUAL_ACCURACY = 0.8;

    @Option(
            names = "--temperature",
            paramLabel = "T",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Divide the logits by T; by default by what makes probabilities agree best with"
                            + " the pictures that were held back (train --calibration-share).")
    private Optional<Double> temperature = Optional.empty();

    @Option(names = "--no-temperature", description = "Leave the logits as they are.")
    private boolean noTemperature;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Probability below which an answer is \"not sure\", 0 for none; by default"
                            + " what --sure finds.")
    private Optional<Double> threshold = Optional.empty();

    @Option(
            names = "--sure",
            paramLabel = "SHARE",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Find the lowest threshold at and above which that share of the answers is"
                            + " right, 0.8 by default, on the pictures that were held back.")
    private Optional<Double> sure = Optional.empty();

    /** A threshold that is known beforehand. */
    static ConfidenceOptions of(double threshold) {
        ConfidenceOptions options = new ConfidenceOptions();
        options.threshold = Optional.of(threshold);
        return options;
    }

    /**
     * Checks that the options make sense for a run.
     *
     * @param heldBack whether the run held pictures back
     * @throws IllegalArgumentException naming the first that does not
     */
    void check(boolean heldBack) {
        if (temperature.isPresent() && noTemperature) {
            throw new IllegalArgumentException(
                    "--temperature and --no-temperature exclude each other: give one of them");
        }
        if (threshold.isPresent() && sure.isPresent()) {
            throw new IllegalArgumentException(
                    "--threshold and --sure exclude each other: give one of them");
        }
        temperature.ifPresent(TemperatureScaling::check);
        threshold.ifPresent(ThresholdOption::check);
        if (sure.filter(s -> !(s > 0 && s < 1)).isPresent()) {
            throw new IllegalArgumentException(
                    "--sure must be above 0 and below 1, as in 0.8 for 80 % right");
        }
        if (sure.isPresent() && !heldBack) {
            throw new IllegalArgumentException(
                    "--sure needs pictures that were held back, and the run has none: train with"
                            + " --calibration-share, or give --threshold P");
        }
    }

    /** The temperature that was given, or 1 if none is to be fitted; empty if it is. */
    Optional<Double> temperature() {
        return noTemperature ? Optional.of(1.0) : temperature;
    }

    /** Share of the shown answers that a threshold is to be found for; empty if one was given. */
    Optional<Double> accuracy() {
        return threshold.isPresent() ? Optional.empty() : Optional.of(sure.orElse(USUAL_ACCURACY));
    }

    /** The threshold that was given, else the one to be found; 0 if there is none. */
    float threshold(Optional<Predictions> heldBack) {
        return threshold
                .or(() -> heldBack.flatMap(this::found).map(Selection::threshold))
                .orElse(0.0)
                .floatValue();
    }

    private Optional<Selection> found(Predictions heldBack) {
        return SureThreshold.of(RiskCoverage.of(heldBack.outcomes()), sure.orElse(USUAL_ACCURACY));
    }
}
