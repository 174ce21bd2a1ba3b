package dev.layerlens.tools.cli;

import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.classify.Scaling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What a .tflite file of somebody else may not say of itself. */
final class ReadingOptions {

    @Option(
            names = "--mean",
            split = ",",
            paramLabel = "M",
            description =
                    "Taken from each colour of 0..255, one number or three (127.5 or 123.7,116.3,103.5);"
                            + " for files without metadata.")
    private List<Double> mean;

    @Option(
            names = "--std",
            split = ",",
            paramLabel = "S",
            description = "Divides it then, one number or three.")
    private List<Double> deviation;

    @Option(
            names = "--labels",
            paramLabel = "FILE",
            description = "Names of the file's classes, a line each, in the order of its output.")
    private Path labels;

    Reading reading() {
        boolean scaled = mean != null || deviation != null;
        Optional<Scaling> scaling =
                scaled
                        ? Optional.of(
                                new Scaling(
                                        mean == null ? List.of(0.0) : mean,
                                        deviation == null ? List.of(1.0) : deviation))
                        : Optional.empty();
        return new Reading(scaling, Optional.ofNullable(labels));
    }
}
