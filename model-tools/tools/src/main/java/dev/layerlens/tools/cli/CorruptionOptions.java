package dev.layerlens.tools.cli;

import dev.layerlens.card.Label;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.data.DataException;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.evaluate.ModelThreads;
import dev.layerlens.tools.robustness.Robustness;
import dev.layerlens.tools.robustness.RobustnessTrial;
import dev.layerlens.tools.robustness.TestSample;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What is measured under camera corruptions, on the command line. */
final class CorruptionOptions {
    @Option(
            names = "--corrupt",
            description =
                    "Measure pictures spoilt as cameras spoil them as well: ten corruptions in three"
                            + " strengths (`model-tools data --corrupt` draws them), on all"
                            + " processors.")
    private boolean corrupt;

    @Option(
            names = "--corrupt-pictures",
            defaultValue = "0",
            paramLabel = "N",
            showDefaultValue = Visibility.NEVER,
            description = "Only so many pictures for that, always the same; all by default.")
    private int pictures;

    @Option(
            names = "--corrupt-beside",
            paramLabel = "OTHER",
            description =
                    "Say by how much another model's errors are cut: a .tflite file, read with the"
                            + " same options, or a .json file with what --corrupt --json printed"
                            + " of one.")
    private Path beside;

    @Option(
            names = "--corrupt-plot",
            paramLabel = "PNG",
            description = "Draw accuracy over strength, for every corruption.")
    private Path plot;

    /** The test pictures, at the size of another model where they come in any size. */
    @FunctionalInterface
    interface Sized {
        PictureSet at(int side) throws DataException;
    }

    /**
     * What to test on.
     *
     * @param data as a person calls it
     * @param pictures for the model that is evaluated
     * @param sized for others
     */
    record Test(String data, PictureSet pictures, Sized sized) {}

    /**
     * @throws IllegalArgumentException if the options do not go together
     * @throws IOException if there is no folder to draw into
     */
    void check() throws IOException {
        require(corrupt || pictures == 0, "--corrupt-pictures goes with --corrupt");
        require(corrupt || beside == null, "--corrupt-beside goes with --corrupt");
        require(corrupt || plot == null, "--corrupt-plot goes with --corrupt");
        require(pictures >= 0, "--corrupt-pictures must not be below 0");
        if (plot != null) {
            Destination.check(plot);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** Measures a model, and the other one, if that is wanted. */
    Optional<RobustnessReport> measure(Path file, Reading reading, Test test) throws Exception {
        if (!corrupt) {
            return Optional.empty();
        }
        // the other model first: what is wrong with it is said at once
        Optional<RobustnessReport.Other> other =
                beside == null ? Optional.empty() : Optional.of(other(reading, test));
        Robustness own = ask(file, reading, test);
        String mark = TestSample.of(test.pictures(), pictures).mark();
        return Optional.of(new RobustnessReport(file, mark, own, other));
    }

    private RobustnessReport.Other other(Reading reading, Test test) throws Exception {
        if (!beside.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return new RobustnessReport.Other(beside, ask(beside, reading, test));
        }
        EarlierEvaluation earlier = EarlierEvaluation.read(beside);
        earlier.check(TestSample.of(test.pictures(), pictures));
        return new RobustnessReport.Other(earlier.model(), earlier.robustness());
    }

    private Robustness ask(Path file, Reading reading, Test test) throws Exception {
        int threads = Runtime.getRuntime().availableProcessors();
        try (ModelThreads model = ModelThreads.open(file, threads, reading)) {
            PictureSet set = test.sized().at(model.first().side());
            List<String> labels = set.labels().stream().map(Label::english).toList();
            List<Integer> classes = model.first().names().matched(labels, test.data());
            TestSample sample = TestSample.of(set, pictures);
            try (AskingProgress progress = new AskingProgress("corrupting", sample.size())) {
                return RobustnessTrial.of(model, sample, classes, progress::step);
            }
        }
    }

    /** Draws the chart, if that is wanted. */
    void draw(RobustnessReport report) throws IOException {
        if (plot != null) {
            report.write(plot);
        }
    }
}
