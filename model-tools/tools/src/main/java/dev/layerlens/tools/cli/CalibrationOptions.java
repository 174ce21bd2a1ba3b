package dev.layerlens.tools.cli;

import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.export.Int8Options;
import dev.layerlens.tools.net.Nearest;
import dev.layerlens.tools.quantize.Calibration;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How int8 is calibrated, on the command line. */
final class CalibrationOptions {
    private static final List<String> METHODS = List.of("minmax", "percentile", "mse");

    @Option(
            names = "--calibration",
            paramLabel = "METHOD",
            defaultValue = "mse",
            description =
                    "Which values int8 holds: minmax (all), percentile (all but the rarest), or "
                            + "mse (those that leave the smallest squared error).")
    private String calibration = "mse";

    @Option(
            names = "--percentile",
            defaultValue = "99.99",
            description = "Percent of values that percentile holds.")
    private double percentile = 99.99;

    @Option(
            names = "--calibration-pictures",
            paramLabel = "N",
            defaultValue = "500",
            description = "Training pictures to measure activations on.")
    private int pictures = 500;

    @Option(
            names = "--calibration-seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "Decides which pictures those are.")
    private long seed = 1;

    @Option(
            names = "--bias-correction",
            description = "Take every channel's mean error out of its bias; takes a pass a layer.")
    private boolean biasCorrection;

    /**
     * What the options say.
     *
     * @throws IllegalArgumentException if they make no sense
     */
    Int8Options int8() {
        if (pictures < 1) {
            throw new IllegalArgumentException("--calibration-pictures must be at least 1");
        }
        return new Int8Options(method(), biasCorrection);
    }

    private Calibration method() {
        return switch (calibration.toLowerCase(Locale.ROOT)) {
            case "minmax" -> new Calibration.MinMax();
            case "percentile" -> new Calibration.Percentile(percentile);
            case "mse" -> new Calibration.MeanSquaredError();
            default ->
                    throw new IllegalArgumentException(
                            "no calibration is called "
                                    + calibration
                                    + ": did you mean "
                                    + Nearest.to(calibration, METHODS)
                                    + "?");
        };
    }

    /** Pictures of a set, drawn with the seed, each once, of every class its share. */
    List<float[]> draw(PictureSet from) {
        return from.sample(pictures, seed).stream().map(from::picture).toList();
    }
}
