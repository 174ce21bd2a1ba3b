package dev.layerlens.tools.cli;

import dev.layerlens.tools.confidence.TemperatureScaling;
import dev.layerlens.tools.evaluate.CardNotes;
import dev.layerlens.tools.train.RunOrigin;
import dev.layerlens.tools.train.TrainingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What a model card says besides what is measured for it, on the command line. */
final class CardOptions {

    @Option(
            names = "--notes",
            paramLabel = "FILE",
            showDefaultValue = Visibility.NEVER,
            description =
                    "What no machine can measure, as properties: description.en, description.ko,"
                            + " data.name, data.source, data.terms.en, data.terms.ko, limit.1.en,"
                            + " limit.1.ko, ..., recipe.")
    private Optional<Path> notes = Optional.empty();

    @Option(
            names = "--run",
            paramLabel = "RUN",
            showDefaultValue = Visibility.NEVER,
            description = "Run folder that the file was made from: tells seed and epochs.")
    private Optional<Path> run = Optional.empty();

    @Option(
            names = "--float",
            paramLabel = "FILE",
            showDefaultValue = Visibility.NEVER,
            description = "The same model in float32, to be timed as well.")
    private Optional<Path> floatFile = Optional.empty();

    @Option(
            names = "--temperature",
            paramLabel = "T",
            showDefaultValue = Visibility.NEVER,
            description = "What `quantize` says it divided the logits by.")
    private Optional<Double> temperature = Optional.empty();

    @Option(
            names = "--corrupt-json",
            paramLabel = "FILE",
            showDefaultValue = Visibility.NEVER,
            description = "What `evaluate FILE --data DATA --corrupt --json` printed of the file.")
    private Optional<Path> robustness = Optional.empty();

    /**
     * @param notes may be missing
     * @param run the run folder
     * @param floatFile the same model in float32
     */
    static CardOptions of(Optional<Path> notes, Path run, Path floatFile) {
        CardOptions options = new CardOptions();
        options.notes = notes;
        options.run = Optional.of(run);
        options.floatFile = Optional.of(floatFile);
        return options;
    }

    CardNotes notes() throws IOException {
        return notes.isPresent() ? CardNotes.read(notes.get()) : CardNotes.NONE;
    }

    Optional<RunOrigin> origin() throws IOException, TrainingException {
        return run.isPresent() ? Optional.of(RunOrigin.read(run.get())) : Optional.empty();
    }

    Optional<CardRobustness> robustness() throws IOException {
        return robustness.isPresent()
                ? Optional.of(new CardRobustness(EarlierEvaluation.read(robustness.get())))
                : Optional.empty();
    }

    Optional<Path> floatFile() {
        return floatFile;
    }

    Optional<Double> temperature() {
        temperature.ifPresent(TemperatureScaling::check);
        return temperature;
    }
}
