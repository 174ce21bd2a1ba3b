package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.layerlens.tools.ColourModel;
import dev.layerlens.tools.augment.Corruption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.schema.TensorType;

/** {@code evaluate --corrupt}, on real files: one of ours, and one of somebody else. */
class EvaluateCorruptTest extends ColourFolder {
    private static final String SHAPES = "../../app/models/shapes.tflite";

    @BeforeEach
    void drawPictures() throws IOException {
        for (int i = 0; i < 10; i++) {
            draw("things/red/" + i + ".png", 0xC80AAA + i);
            draw("things/blue/" + i + ".png", 0xAA0AC8 + i);
        }
    }

    private Cli evaluate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", file.toString()));
        arguments.add("--labels=" + labels);
        arguments.add("--data=folder:" + folder.resolve("things"));
        arguments.add("--test-share=0.6");
        arguments.addAll(List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private static JsonObject robustness(Cli printed) {
        return json(printed).getAsJsonObject("robustness");
    }

    private static List<Double> numbers(JsonObject robustness, Corruption corruption) {
        return robustness
                .getAsJsonObject("accuracy")
                .getAsJsonArray(corruption.title())
                .asList()
                .stream()
                .map(JsonElement::getAsDouble)
                .toList();
    }

    @Test
    void ourShapesAreHarderToTellTheMoreACameraSpoilsThem() throws IOException {
        Path plot = folder.resolve("plot.png");
        JsonObject robustness =
                robustness(
                        Cli.run(
                                "evaluate",
                                SHAPES,
                                "--data=shapes",
                                "--corrupt",
                                "--corrupt-pictures=120",
                                "--corrupt-plot=" + plot,
                                "--json"));
        double clean = robustness.get("clean").getAsDouble();
        assertThat(robustness.get("pictures").getAsInt()).isEqualTo(120);
        assertThat(clean).isGreaterThan(0.95);
        double errors = 0;
        for (Corruption corruption : Corruption.values()) {
            List<Double> shares = numbers(robustness, corruption);
            errors += shares.stream().mapToDouble(share -> (1 - share) / 30).sum();
            assertThat(shares.get(0)).as("%s", corruption).isLessThan(clean + 0.03);
            assertThat(shares.get(2)).as("%s", corruption).isLessThan(shares.get(0) + 0.03);
        }
        List<Double> noise = numbers(robustness, Corruption.NOISE);
        assertThat(noise.get(0)).isGreaterThan(noise.get(1));
        assertThat(noise.get(1)).isGreaterThan(noise.get(2));
        assertThat(robustness.get("meanCorruptionError").getAsDouble())
                .isCloseTo(errors, within(1e-9));
        assertThat(ImageIO.read(plot.toFile()).getWidth()).isGreaterThan(1_000);
    }

    @Test
    void aTableStandsAtTheEndAndAnotherModelBesideIt() throws IOException {
        Cli text = evaluate("--corrupt", "--corrupt-beside=" + file);
        assertThat(text.code()).as("%s", text.err()).isZero();
        assertThat(text.out())
                .contains(
                        "what cameras do to 12 pictures, top-1 in %:",
                        "strength           1       2       3    mean  errors cut by",
                        "defocus       100.00  100.00  100.00  100.00              -",
                        "bright        100.00  100.00   50.00   83.33          0.0 %");
        assertThat(text.out().get(text.out().size() - 1))
                .startsWith("beside " + file + ": clean 100.00 %, mean corruption error ")
                .endsWith(" %; cut by 0.0 %");
    }

    /** One that says red of everything, whatever a camera does to it. */
    @Test
    void theModelBesideIsAskedItself() throws IOException {
        Path red =
                Files.write(
                        folder.resolve("red.tflite"),
                        ColourModel.of(TensorType.UINT8, 1e-6f, 0, true));
        JsonObject robustness =
                robustness(evaluate("--corrupt", "--corrupt-beside=" + red, "--json"));
        JsonObject beside = robustness.getAsJsonObject("beside");
        assertThat(beside.get("file").getAsString()).isEqualTo(red.toString());
        assertThat(beside.get("clean").getAsDouble()).isEqualTo(0.5);
        assertThat(beside.get("meanCorruptionError").getAsDouble()).isEqualTo(0.5);
        double own = robustness.get("meanCorruptionError").getAsDouble();
        assertThat(beside.get("cut").getAsDouble()).isCloseTo(1 - own / 0.5, within(1e-9));
        assertThat(beside.getAsJsonObject("cuts").get("defocus").getAsDouble()).isEqualTo(1);
    }

    /** What one evaluation printed is read by the next. */
    @Test
    void anEarlierEvaluationIsTheOtherModel() throws IOException {
        Cli before = evaluate("--corrupt", "--corrupt-pictures=8", "--json");
        JsonObject first = robustness(before);
        Path json = Files.writeString(folder.resolve("before.json"), before.out().get(0));
        JsonObject second =
                robustness(
                        evaluate(
                                "--corrupt",
                                "--corrupt-pictures=8",
                                "--corrupt-beside=" + json,
                                "--json"));
        JsonObject beside = second.getAsJsonObject("beside");
        assertThat(beside.get("accuracy")).isEqualTo(first.get("accuracy"));
        assertThat(beside.get("cut").getAsDouble()).isZero();
        assertThat(beside.getAsJsonObject("cuts").get("defocus").isJsonNull()).isTrue();
        assertThat(beside.getAsJsonObject("cuts").get("bright").getAsDouble()).isZero();
        assertThat(evaluate("--corrupt", "--corrupt-pictures=8", "--corrupt-beside=" + json).out())
                .last()
                .asString()
                .as("the model, not the file of its figures")
                .startsWith("beside " + file + ": clean 100.00 %, ");
        assertThat(evaluate("--corrupt", "--corrupt-beside=" + json).err())
                .containsExactly(
                        "model-tools: "
                                + json
                                + " is about other pictures (8) than these 12 of things test:"
                                + " measure both on the same");
        assertThat(
                        evaluate(
                                        "--corrupt",
                                        "--corrupt-pictures=8",
                                        "--split-seed=2",
                                        "--corrupt-beside=" + json)
                                .code())
                .isEqualTo(2);
    }

    private void assertRefused(String line, String... more) {
        Cli refused = evaluate(more);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).containsExactly("model-tools: " + line);
    }

    @Test
    void mistakesAreOneLine() throws IOException {
        assertRefused("--corrupt-pictures goes with --corrupt", "--corrupt-pictures=5");
        assertRefused("--corrupt-beside goes with --corrupt", "--corrupt-beside=x.json");
        assertRefused("--corrupt-plot goes with --corrupt", "--corrupt-plot=x.png");
        assertRefused(
                "--corrupt-pictures must not be below 0", "--corrupt", "--corrupt-pictures=-1");
        Path text = Files.writeString(folder.resolve("text.json"), "{\"data\": 3}");
        assertRefused(
                text
                        + " is not what `model-tools evaluate FILE --data DATA --corrupt --json`"
                        + " prints",
                "--corrupt",
                "--corrupt-beside=" + text);
        Path directory = Files.createDirectory(folder.resolve("directory.json"));
        assertRefused(
                directory
                        + " is not what `model-tools evaluate FILE --data DATA --corrupt --json`"
                        + " prints",
                "--corrupt",
                "--corrupt-beside=" + directory);
        Path nothing = folder.resolve("nothing.json");
        assertRefused(
                nothing + " is not there, or cannot be made",
                "--corrupt",
                "--corrupt-beside=" + nothing);
        assertRefused(
                labels
                        + " (15 bytes) is not a TensorFlow Lite model: it does not say TFL3 at"
                        + " byte 4",
                "--corrupt",
                "--corrupt-beside=" + labels);
        Path nowhere = folder.resolve("no/where.png");
        String absent = nowhere + " cannot be written: there is no folder " + nowhere.getParent();
        assertRefused(absent, "--corrupt", "--corrupt-plot=" + nowhere);
        for (String drawing : List.of("--confusion", "--worst", "--risk-plot")) {
            assertRefused(absent, drawing + "=" + nowhere);
            assertRefused(folder + " is a folder: name a file to write", drawing + "=" + folder);
        }
    }
}
