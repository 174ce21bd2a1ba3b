package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.CardJson;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.explain.Evidence;
import dev.layerlens.tools.explain.ExplanationSheet;
import dev.layerlens.tools.explain.LayeredModel;
import dev.layerlens.tools.explain.PictureFile;
import dev.layerlens.tools.html.HtmlPage;
import dev.layerlens.tools.html.Subject;
import dev.layerlens.tools.pictures.PictureDecoder;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.TfliteModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools explain}. */
@Command(
        name = "explain",
        header = "Shows what the layers make of a picture.",
        description =
                "Classifies a picture and explains the answer in one HTML file that needs no"
                        + " network: what it rests on, and for every layer what it does, what it"
                        + " saw, its arithmetic and its numbers. Any .tflite classifier of pictures"
                        + " will do: float, fp16, int8 or uint8, ours or not. A name that ends in"
                        + " .png gives a picture with the strongest maps instead, of files that"
                        + " `quantize` wrote.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  model-tools explain app/models/shapes.tflite --image drawing.jpg -o report.html",
            "  model-tools explain mobilenet.tflite --labels imagenet_labels.txt --image cat.jpg -o cat.html",
            "  model-tools explain app/models/shapes.tflite --image drawing.jpg -o explained.png"
        })
final class ExplainCommand implements Callable<Integer> {
    private static final int ANSWERS = 5;

    @Mixin private Output output;

    @Parameters(paramLabel = "FILE", description = "A .tflite file that classifies pictures.")
    private Path file;

    @Option(
            names = "--image",
            required = true,
            description = "Picture: JPEG, PNG, WebP, BMP or GIF.")
    private Path image;

    @Option(
            names = {"-o", "--out"},
            defaultValue = "explained.html",
            description = "HTML file, or PNG by its name, to write.")
    private Path out;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            description =
                    "A class whose class activation map is drawn beside those of the likeliest; may"
                            + " be given again.")
    private List<String> classes = new ArrayList<>();

    @Option(
            names = "--language",
            defaultValue = "en",
            paramLabel = "CODE",
            description = "Language of the page: en or ko.")
    private String language;

    @Option(
            names = "--no-occlusion",
            description =
                    "Leave out covering the picture patch by patch, which runs the network some"
                            + " hundred times.")
    private boolean noOcclusion;

    @Mixin private ReadingOptions readingOptions;

    @Override
    public Integer call() throws Exception {
        Locale locale = PageLanguage.of(language);
        if (Destination.png(out)) {
            Destination.check(out);
            drawing();
        } else {
            Destination.checkPage(out);
            try (LayeredModel model =
                    LayeredModel.open(file, Engine.of(1), readingOptions.reading())) {
                float[] picture = PictureDecoder.read(image).values(model.classifier().side());
                if (!noOcclusion) {
                    output.say(
                            "Covering the picture patch by patch, "
                                    + Evidence.runs(model.classifier().side())
                                    + " times (--no-occlusion leaves this out) ...");
                }
                Evidence.Wish wish = new Evidence.Wish(ANSWERS, chosen(model), !noOcclusion);
                Evidence evidence = page(model, picture, wish, locale, out);
                report(
                        evidence.probabilities(),
                        label -> model.name(label, Locale.ENGLISH),
                        model.classifier().threshold());
            }
        }
        return 0;
    }

    /** Writes the page about one picture and gives what it tells. */
    static Evidence page(
            LayeredModel model, float[] picture, Evidence.Wish wish, Locale language, Path out)
            throws Exception {
        Evidence evidence = Evidence.of(model, picture, wish);
        HtmlPage.explaining(
                        Subject.of(model.card(), model.graph(), model.bytes()),
                        model,
                        evidence,
                        label -> model.name(label, language),
                        language)
                .write(out);
        return evidence;
    }

    private List<Integer> chosen(LayeredModel model) {
        return classes.stream().map(name -> find(model, name)).toList();
    }

    private int find(LayeredModel model, String name) {
        for (int label = 0; label < model.classifier().classes(); label++) {
            if (name.equalsIgnoreCase(model.name(label, Locale.ENGLISH))
                    || name.equalsIgnoreCase(model.name(label, Locale.KOREAN))) {
                return label;
            }
        }
        throw new IllegalArgumentException(
                file
                        + " knows no class "
                        + name
                        + "; its first is "
                        + model.name(0, Locale.ENGLISH)
                        + ": give a name as `model-tools predict` prints it");
    }

    private void drawing() throws Exception {
        try (TfliteModel model = TfliteModel.open(file, 1)) {
            if (ModelFile.associated(model.file(), CardJson.FILE_NAME).isEmpty()) {
                throw new IllegalArgumentException(
                        file
                                + " was not written by model-tools, and only its files are drawn:"
                                + " give -o a name that ends in .html, for a page");
            }
            ModelCard card = model.card();
            float[] picture = PictureFile.read(image, card);
            report(
                    draw(model, picture, out),
                    label -> card.labels().get(label).english(),
                    Optional.of((double) card.scoreThreshold()));
        }
    }

    /** Draws the explanation of one picture and gives the answer's probabilities. */
    static float[] draw(TfliteModel model, float[] picture, Path out) throws Exception {
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

    private void report(
            float[] probabilities, IntFunction<String> names, Optional<Double> threshold) {
        List<Integer> best = ExplanationSheet.ranking(probabilities);
        List<Integer> shown = best.subList(0, Math.min(ANSWERS, best.size()));
        Optional<Double> above = threshold.filter(least -> probabilities[best.get(0)] < least);
        String unsure =
                above.map(
                                least ->
                                        String.format(
                                                Locale.ROOT,
                                                "not sure (below the model's threshold of %.0f %%)%n",
                                                100 * least))
                        .orElse("");
        JsonObject json = json(probabilities, names, shown);
        json.addProperty("sure", above.isEmpty());
        output.print(unsure + text(probabilities, names, shown), json);
    }

    private String text(float[] probabilities, IntFunction<String> names, List<Integer> shown) {
        return shown.stream()
                .map(
                        i ->
                                String.format(
                                        Locale.ROOT,
                                        "%6.2f %%  %s",
                                        100 * probabilities[i],
                                        names.apply(i)))
                .collect(Collectors.joining("\n", "", "\nExplained: " + out));
    }

    private JsonObject json(float[] probabilities, IntFunction<String> names, List<Integer> shown) {
        JsonArray answers = new JsonArray();
        for (int i : shown) {
            JsonObject answer = new JsonObject();
            answer.addProperty("label", names.apply(i));
            answer.addProperty("probability", probabilities[i]);
            answers.add(answer);
        }
        JsonObject json = new JsonObject();
        json.add("answers", answers);
        json.addProperty("explanation", out.toString());
        return json;
    }
}
