package dev.layerlens.tools.cli;

import dev.layerlens.tools.train.Hardware;
import dev.layerlens.tools.train.TrainingPrecision;
import java.util.Locale;
import picocli.CommandLine.Option;

/** What to compute on, on the command line. */
final class HardwareOptions {

    @Option(
            names = "--precision",
            defaultValue = "auto",
            description =
                    "Arithmetic of convolutions: ${COMPLETION-CANDIDATES}; auto tries which is faster.")
    private Precision precision;

    @Option(
            names = "--device",
            defaultValue = "auto",
            description = "auto, cpu, cuda or cuda:1; auto takes a GPU if there is one.")
    private String device;

    @Option(names = "--threads", description = "Processor threads; all by default.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--loaders",
            defaultValue = "1",
            description = "Threads that vary and batch pictures.")
    private int loaders;

    /** Arithmetic of convolutions in training. */
    enum Precision {
        auto,
        fp32,
        bf16
    }

    Hardware hardware() {
        return new Hardware(
                TrainingPrecision.valueOf(precision.name().toUpperCase(Locale.ROOT)),
                device,
                threads,
                loaders);
    }
}
