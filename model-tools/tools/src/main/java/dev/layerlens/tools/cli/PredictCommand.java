package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.classify.ClassNames;
import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.explain.ExplanationSheet;
import dev.layerlens.tools.pictures.PictureDecoder;
import dev.layerlens.tools.runtime.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools predict}. */
@Command(
        name = "predict",
        header = "Says what pictures show.",
        description =
                "Says what pictures show: the centred square of each, resampled as the app "
                        + "does it, with the likeliest classes; \"not sure\" where the likeliest "
                        + "is below the file's threshold. Exit code 2 if a picture cannot be "
                        + "read; the others are answered.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  model-tools predict app/models/shapes.tflite drawing.jpg another.png",
            "  model-tools predict mobilenet.tflite --labels imagenet_labels.txt --top 3 parrot.jpg",
            "  model-tools predict app/models/shapes.tflite --language ko drawing.jpg"
        })
final class PredictCommand implements Callable<Integer> {
    @Mixin private Output output;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "A .tflite file that classifies pictures.")
    private Path file;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PICTURE",
            description = "JPEG, PNG, WebP, BMP or GIF.")
    private List<Path> pictures;

    @Option(names = "--top", defaultValue = "5", description = "Classes to show for each.")
    private int top;

    @Mixin private ThresholdOption threshold;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            description =
                    "Language of the names, as in ko, where the file has them; English by default.",
            showDefaultValue = Visibility.NEVER)
    private Optional<String> language = Optional.empty();

    @Mixin private ReadingOptions readingOptions;

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new IllegalArgumentException("--top must be at least 1");
        }
        threshold.check();
        StringBuilder text = new StringBuilder();
        JsonArray array = new JsonArray();
        int unread = 0;
        try (Classifier model = Classifier.open(file, Engine.of(1), readingOptions.reading())) {
            // a language that the file lacks is said before anything else
            names(model);
            for (Path picture : pictures) {
                try {
                    float[] probabilities = new float[model.classes()];
                    float[] values = PictureDecoder.read(picture).values(model.side());
                    model.classify(values, probabilities);
                    text.append(text(model, picture, probabilities));
                    array.add(json(model, picture, probabilities));
                } catch (IOException e) {
                    output.say("model-tools: " + Mistakes.oneLine(e));
                    unread++;
                }
            }
        }
        JsonObject json = new JsonObject();
        json.addProperty("file", file.toString());
        json.add("pictures", array);
        json.addProperty("unread", unread);
        output.print(text.toString().stripTrailing(), json);
        return unread == 0 ? 0 : Main.USER_ERROR;
    }

    private ClassNames names(Classifier model) {
        return language.isPresent() ? model.names(language.get()) : model.names();
    }

    private List<Integer> best(float... probabilities) {
        List<Integer> ranking = ExplanationSheet.ranking(probabilities);
        return ranking.subList(0, Math.min(top, ranking.size()));
    }

    /** The threshold, if the best answer is below it. */
    private Optional<Double> unsure(Classifier model, float best) {
        return threshold.of(model).filter(least -> best < least);
    }

    private String text(Classifier model, Path picture, float... probabilities) {
        List<Integer> best = best(probabilities);
        float first = probabilities[best.get(0)];
        StringBuilder text = new StringBuilder(picture.toString());
        unsure(model, first)
                .ifPresent(
                        least ->
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                ": not sure (closest: %s, %.0f %%; below %s of"
                                                        + " %.0f %%)",
                                                names(model).name(best.get(0)),
                                                100 * first,
                                                threshold.named(),
                                                100 * least)));
        for (int i : best) {
            text.append(
                    String.format(
                            Locale.ROOT,
                            "%n%8.2f %%  %s",
                            100 * probabilities[i],
                            names(model).name(i)));
        }
        return text.append('\n').toString();
    }

    private JsonObject json(Classifier model, Path picture, float... probabilities) {
        List<Integer> best = best(probabilities);
        JsonArray answers = new JsonArray();
        for (int i : best) {
            JsonObject answer = new JsonObject();
            answer.addProperty("class", i);
            answer.addProperty("label", names(model).name(i));
            answer.addProperty("probability", probabilities[i]);
            answers.add(answer);
        }
        JsonObject json = new JsonObject();
        json.addProperty("picture", picture.toString());
        json.addProperty("sure", unsure(model, probabilities[best.get(0)]).isEmpty());
        json.add("answers", answers);
        return json;
    }
}
