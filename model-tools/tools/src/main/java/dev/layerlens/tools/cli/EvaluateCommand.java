package dev.layerlens.tools.cli;

import com.google.gson.JsonObject;
import dev.layerlens.card.Label;
import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.evaluate.Answers;
import dev.layerlens.tools.evaluate.ModelThreads;
import dev.layerlens.tools.evaluate.Scores;
import dev.layerlens.tools.explain.PictureFile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools evaluate}. */
@Command(
        name = "evaluate",
        header = "Measures a .tflite file on test pictures.",
        description =
                "Measures a .tflite file on test pictures with the TensorFlow Lite runtime: "
                        + "top-1, top-5, mean per class, calibration error, confusion matrix, the "
                        + "worst mistakes, and what is left of them when answers below the "
                        + "threshold are not shown. Any classifier will do: float32, uint8 or int8, with or "
                        + "without signatures and metadata.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  model-tools evaluate runs/cifar10/cifar10-int8.tflite --data cifar10:cifar-10-batches-bin",
            "  model-tools evaluate mobilenet.tflite --data folder:pictures --labels imagenet_labels.txt \\",
            "    --confusion confusion.png --worst worst.png --risk-plot risk.png",
            "  model-tools evaluate new.tflite --data folder:pictures --corrupt --corrupt-beside old.tflite \\",
            "    --corrupt-plot corrupt.png"
        })
final class EvaluateCommand implements Callable<Integer> {
    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "A .tflite file that classifies pictures.")
    private Path file;

    @Mixin private TestOptions testOptions;
    @Mixin private ReadingOptions readingOptions;
    @Mixin private ThresholdOption threshold;

    @Option(names = "--confusion", paramLabel = "PNG", description = "Draw the confusion matrix.")
    private Path confusion;

    @Option(
            names = "--worst",
            paramLabel = "PNG",
            description = "Draw the most confident mistakes.")
    private Path worst;

    @Option(
            names = "--risk-plot",
            paramLabel = "PNG",
            description = "Draw how often answers are wrong when only the surest are shown.")
    private Path riskPlot;

    @Mixin private CorruptionOptions corruptions;

    @Override
    public Integer call() throws Exception {
        threshold.check();
        corruptions.check();
        for (Path picture : Arrays.asList(confusion, worst, riskPlot)) {
            if (picture != null) {
                Destination.check(picture);
            }
        }
        try (ModelThreads models =
                ModelThreads.open(file, testOptions.threads(), readingOptions.reading())) {
            measure(models);
        }
        return 0;
    }

    private void measure(ModelThreads models) throws Exception {
        Classifier model = models.first();
        PictureSet test = testOptions.open(model.side(), output).test();
        List<String> labels = test.labels().stream().map(Label::english).toList();
        List<Integer> classes = model.names().matched(labels, testOptions.data());
        CorruptionOptions.Sized sized =
                side -> side == model.side() ? test : testOptions.open(side, output).test();
        Optional<RobustnessReport> robustness =
                corruptions.measure(
                        file,
                        readingOptions.reading(),
                        new CorruptionOptions.Test(testOptions.data(), test, sized));
        Answers answers = ask(models, test, classes);
        EvaluationReport report =
                new EvaluationReport(file, model, answers, Scores.of(answers), threshold.of(model));
        if (confusion != null) {
            PictureFile.write(report.confusionChart(), confusion);
        }
        if (worst != null) {
            PictureFile.write(report.worstSheet(), worst);
        }
        if (riskPlot != null) {
            PictureFile.write(report.riskChart(), riskPlot);
        }
        JsonObject json = report.json();
        String text = report.text();
        if (robustness.isPresent()) {
            corruptions.draw(robustness.get());
            json.add(EarlierEvaluation.ROBUSTNESS, robustness.get().json());
            text += "\n\n" + robustness.get().text();
        }
        output.print(text, json);
    }

    /** Asks about every picture, telling a person how that goes. */
    static Answers ask(ModelThreads models, PictureSet test, List<Integer> classes)
            throws InterruptedException {
        try (AskingProgress progress = new AskingProgress("evaluating", test.size())) {
            return Answers.of(models, test, classes, done -> progress.step());
        }
    }
}
