package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.explain.ExplanationSheet;
import dev.layerlens.tools.explain.PictureFile;
import dev.layerlens.tools.runtime.TfliteModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools explain}. */
@Command(
        name = "explain",
        header = "Draws what the layers make of a picture.",
        description = "Classifies a picture and draws what the layers made of it.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        footer = {
            "",
            "Example: model-tools explain app/models/shapes.tflite --image drawing.jpg -o explained.png"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int ANSWERS = 5;

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "A .tflite file that `quantize` wrote.")
    private Path file;

    @Option(
            names = "--image",
            required = true,
            description = "Picture: JPEG, PNG, WebP, BMP or GIF.")
    private Path image;

    @Option(
            names = {"-o", "--out"},
            defaultValue = "explained.png",
            description = "PNG to write.")
    private Path out;

    @Override
    public Integer call() throws Exception {
        try (TfliteModel model = TfliteModel.open(file, 1)) {
            ModelCard card = model.card();
            float[] picture = PictureFile.read(image, card);
            float[] probabilities = explain(model, picture, out);
            List<Integer> best = ExplanationSheet.ranking(probabilities);
            List<Integer> shown = best.subList(0, Math.min(ANSWERS, best.size()));
            output.print(text(card, probabilities, shown), json(card, probabilities, shown));
        }
        return 0;
    }

    /** Draws the explanation of one picture and gives the answer's probabilities. */
    static float[] explain(TfliteModel model, float[] picture, Path out) throws Exception {
        float[] probabilities = model.run(ModelFile.CLASSIFY, picture).get(ModelFile.PROBABILITIES);
        PictureFile.write(
                ExplanationSheet.draw(
                        model.card(),
                        picture,
                        probabilities,
                        model.run(ModelFile.EXPLAIN, picture)),
                out);
        return probabilities;
    }

    private String text(ModelCard card, float[] probabilities, List<Integer> shown) {
        return shown.stream()
                .map(
                        i ->
                                String.format(
                                        Locale.ROOT,
                                        "%6.2f %%  %s",
                                        100 * probabilities[i],
                                        card.labels().get(i).english()))
                .collect(Collectors.joining("\n", "", "\nThe layers' feature maps: " + out));
    }

    private JsonObject json(ModelCard card, float[] probabilities, List<Integer> shown) {
        JsonArray answers = new JsonArray();
        for (int i : shown) {
            JsonObject answer = new JsonObject();
            answer.addProperty("label", card.labels().get(i).english());
            answer.addProperty("probability", probabilities[i]);
            answers.add(answer);
        }
        JsonObject json = new JsonObject();
        json.add("answers", answers);
        json.addProperty("explanation", out.toString());
        return json;
    }
}
