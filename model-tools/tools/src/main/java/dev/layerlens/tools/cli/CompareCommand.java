package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.tools.compare.FileComparison;
import dev.layerlens.tools.explain.LayeredModel;
import dev.layerlens.tools.pictures.PictureDecoder;
import dev.layerlens.tools.runtime.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code model-tools compare}. */
@Command(
        name = "compare",
        header = "Compares two files of one network layer by layer.",
        description =
                "Runs two files of one network on the same pictures and says of every layer how"
                        + " alike their values are: the cosine, and the signal-to-noise ratio in"
                        + " dB with A for the signal. Made for a float file and its int8 one; any"
                        + " two classifiers whose layers have the same names will do.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  model-tools compare shapes-float32.tflite app/models/shapes.tflite --image drawing.jpg",
            "  model-tools compare float.tflite int8.tflite --image cat.jpg,dog.jpg --order worst"
        })
final class CompareCommand implements Callable<Integer> {

    /** How the layers are listed. */
    enum Order {
        NETWORK,
        WORST;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Mixin private Output output;

    @Parameters(
            index = "0",
            paramLabel = "A",
            description = "The .tflite file to compare with, as the float one.")
    private Path first;

    @Parameters(
            index = "1",
            paramLabel = "B",
            description = "The .tflite file that is compared, as the int8 one.")
    private Path second;

    @Option(
            names = "--image",
            paramLabel = "PICTURE",
            required = true,
            arity = "1..*",
            split = ",",
            description = "Pictures: JPEG, PNG, WebP, BMP or GIF; more pictures, surer figures.")
    private List<Path> images;

    @Option(
            names = "--order",
            defaultValue = "network",
            description = "Order of the layers: ${COMPLETION-CANDIDATES} (the least alike first).")
    private Order order;

    @Mixin private ReadingOptions readingOptions;

    @Override
    public Integer call() throws Exception {
        try (LayeredModel one = LayeredModel.open(first, Engine.of(1), readingOptions.reading());
                LayeredModel other =
                        LayeredModel.open(second, Engine.of(1), readingOptions.reading())) {
            int side = one.classifier().side();
            requireAlike(one, other);
            List<float[]> pictures = new ArrayList<>();
            for (Path image : images) {
                pictures.add(PictureDecoder.read(image).values(side));
            }
            FileComparison comparison = FileComparison.of(one, other, pictures);
            ComparisonReport report =
                    new ComparisonReport(comparison, order == Order.WORST, one.names(), images);
            JsonObject json = new JsonObject();
            json.addProperty("first", first.toString());
            json.addProperty("second", second.toString());
            report.addTo(json);
            output.print(first + " against " + second + "\n\n" + report.text(), json);
        }
        return 0;
    }

    private void requireAlike(LayeredModel one, LayeredModel other) {
        int side = one.classifier().side();
        if (side != other.classifier().side()) {
            throw new IllegalArgumentException(
                    first
                            + " reads pictures of "
                            + side
                            + " x "
                            + side
                            + " pixels, "
                            + second
                            + " of "
                            + other.classifier().side()
                            + " x "
                            + other.classifier().side()
                            + ": compare two files of one network at one size");
        }
        if (one.classifier().classes() != other.classifier().classes()) {
            throw new IllegalArgumentException(
                    first
                            + " knows "
                            + one.classifier().classes()
                            + " classes, "
                            + second
                            + " "
                            + other.classifier().classes()
                            + ": compare two files of one network");
        }
    }

    static JsonArray array(List<String> names) {
        JsonArray array = new JsonArray();
        names.forEach(array::add);
        return array;
    }
}
