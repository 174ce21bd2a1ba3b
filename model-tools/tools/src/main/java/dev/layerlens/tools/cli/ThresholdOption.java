package dev.layerlens.tools.cli;

import dev.layerlens.tools.classify.Classifier;
import java.util.Optional;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The probability below which an answer is "not sure", on the command line. */
final class ThresholdOption {

    @Option(
            names = "--threshold",
            paramLabel = "P",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Probability below which an answer is \"not sure\", 0 for none; by default"
                            + " the one that the file carries.")
    private Optional<Double> threshold = Optional.empty();

    /**
     * @throws IllegalArgumentException if a threshold is no probability
     */
    static void check(double threshold) {
        if (!(threshold >= 0 && threshold <= 1)) {
            throw new IllegalArgumentException(
                    "--threshold is a probability, 0 to 1, as in 0.45 for 45 %");
        }
    }

    /**
     * Checks what was given.
     *
     * @throws IllegalArgumentException if it is no probability
     */
    void check() {
        threshold.ifPresent(ThresholdOption::check);
    }

    /** The threshold that was given, else the file's; above 0. */
    Optional<Double> of(Classifier model) {
        return threshold.or(model::threshold).filter(t -> t > 0);
    }

    /** Whose threshold it is: "the model's threshold", "the threshold". */
    String named() {
        return threshold.isPresent() ? "the threshold" : "the model's threshold";
    }
}
