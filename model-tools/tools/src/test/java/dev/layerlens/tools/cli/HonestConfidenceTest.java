package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.confidence.Outcome;
import dev.layerlens.tools.confidence.Predictions;
import dev.layerlens.tools.confidence.RiskCoverage;
import dev.layerlens.tools.confidence.SureThreshold;
import dev.layerlens.tools.confidence.TemperatureScaling;
import dev.layerlens.tools.data.DataListener;
import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.data.DataSets;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.runtime.TfliteModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * From training to the file: a band above, in the middle or below, brighter or fainter, and none in
 * half of the pictures, about which nobody is right more often than by guessing.
 */
class HonestConfidenceTest {
    private static final int SIDE = 28;
    private static final double SHARE = 0.4;

    @TempDir private static Path folder;
    private static DataSet data;
    private static Path file;
    private static JsonObject confidence;

    @BeforeAll
    static void trainAndQuantize() throws Exception {
        write("train", 1_500, 1);
        write("t10k", 600, 2);
        Cli training =
                Cli.run(
                        "train",
                        "--net=lenet5",
                        "--data=mnist:" + folder,
                        "--calibration-share=" + SHARE,
                        "--epochs=8",
                        "--shift=0",
                        "--batch=32",
                        "--threads=1",
                        "--precision=fp32",
                        "--out=" + folder.resolve("run"));
        assertThat(training.code()).as("%s", training.err()).isZero();
        DataRequest request =
                new DataRequest("mnist:" + folder, 0, DataRequest.TEST_SHARE, 1, "", SHARE, "");
        data = DataSets.open(request, DataListener.DEAF);
        JsonObject model = quantized("files");
        file = Path.of(model.get("file").getAsString());
        confidence = model.getAsJsonObject("confidence");
    }

    private static void write(String name, int count, long seed) throws IOException {
        Random random = new Random(seed);
        ByteBuffer pictures = ByteBuffer.allocate(16 + count * SIDE * SIDE);
        pictures.putInt(0x803).putInt(count).putInt(SIDE).putInt(SIDE);
        ByteBuffer answers = ByteBuffer.allocate(8 + count).putInt(0x801).putInt(count);
        for (int i = 0; i < count; i++) {
            int answer = random.nextInt(3);
            int light = random.nextBoolean() ? random.nextInt(60) : 0;
            for (int k = 0; k < SIDE * SIDE; k++) {
                boolean band = 3 * (k / SIDE) / SIDE == answer;
                pictures.put((byte) (random.nextInt(128) + (band ? light : 0)));
            }
            answers.put((byte) answer);
        }
        Files.write(folder.resolve(name + "-images-idx3-ubyte"), pictures.array());
        Files.write(folder.resolve(name + "-labels-idx1-ubyte"), answers.array());
    }

    private static JsonObject quantized(String out, String... more) {
        Stream<String> usual =
                Stream.of(
                        "quantize",
                        folder.resolve("run").toString(),
                        "--scheme=int8",
                        "--calibration-pictures=50",
                        "--out=" + folder.resolve(out),
                        "--json");
        return json(Stream.concat(usual, Stream.of(more)).toArray(String[]::new))
                .getAsJsonArray("models")
                .get(0)
                .getAsJsonObject();
    }

    private static JsonObject json(String... arguments) {
        Cli printed = Cli.run(arguments);
        assertThat(printed.code()).as("%s", printed.err()).isZero();
        return JsonParser.parseString(printed.out().get(0)).getAsJsonObject();
    }

    /** What a file says of some pictures. */
    private static Predictions given(Path model, PictureSet pictures) throws Exception {
        Predictions given = new Predictions();
        try (TfliteModel runtime = TfliteModel.open(model, 1)) {
            for (int i = 0; i < pictures.size(); i++) {
                given.add(
                        runtime.run(ModelFile.CLASSIFY, pictures.picture(i))
                                .get(ModelFile.PROBABILITIES),
                        pictures.answer(i));
            }
        }
        return given;
    }

    private static double threshold() {
        return confidence.get("threshold").getAsDouble();
    }

    private static List<Outcome> shown(List<Outcome> outcomes, double threshold) {
        return outcomes.stream().filter(o -> o.confidence() >= threshold).toList();
    }

    private static double right(List<Outcome> outcomes) {
        return outcomes.stream().mapToInt(o -> o.right() ? 1 : 0).average().orElseThrow();
    }

    /** No other temperature is better for those pictures; for the test pictures another one is. */
    @Test
    void theTemperatureIsTheBestForThePicturesHeldBack() throws Exception {
        Predictions heldBack = given(file, data.calibration());
        assertThat(heldBack.size()).isEqualTo(600);
        assertThat(TemperatureScaling.fit(heldBack)).isCloseTo(1, within(0.01));
        assertThat(confidence.get("temperature").getAsDouble()).isNotEqualTo(1);
        JsonObject printed = confidence.getAsJsonObject("heldBack");
        assertThat(printed.get("pictures").getAsInt()).isEqualTo(600);
        assertThat(printed.get("nll").getAsDouble())
                .isCloseTo(heldBack.nll(), within(1e-6))
                .isLessThan(printed.get("nllBefore").getAsDouble());
    }

    @Test
    void theThresholdIsFoundOnThePicturesHeldBackAndKeptInTheFile() throws Exception {
        List<Outcome> heldBack = given(file, data.calibration()).outcomes();
        double found = SureThreshold.of(RiskCoverage.of(heldBack), 0.8).orElseThrow().threshold();
        assertThat(threshold()).isCloseTo(found, within(1e-6)).isGreaterThan(0.4);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        assertThat((double) ModelFile.threshold(bytes).orElseThrow()).isEqualTo(threshold());
        assertThat((double) ModelFile.card(bytes).scoreThreshold()).isEqualTo(threshold());
        assertThat(right(shown(heldBack, threshold()))).isGreaterThan(0.8);
        List<Outcome> onTest = shown(given(file, data.test()).outcomes(), threshold());
        JsonObject printed = confidence.getAsJsonObject("test");
        assertThat(printed.get("coverage").getAsDouble())
                .isCloseTo(onTest.size() / 600.0, within(1e-9))
                .isBetween(0.15, 0.85);
        assertThat(printed.get("accuracy").getAsDouble())
                .isCloseTo(right(onTest), within(1e-9))
                .isGreaterThan(0.75);
        double stricter =
                quantized("stricter", "--sure=0.9")
                        .getAsJsonObject("confidence")
                        .get("threshold")
                        .getAsDouble();
        assertThat(stricter).isGreaterThan(threshold());
    }

    /** Not the int8 scales, not the temperature, not the threshold. */
    @Test
    void theTestPicturesDecideNothing() throws Exception {
        JsonObject before = quantized("before", "--bare");
        write("t10k", 300, 9);
        JsonObject after = quantized("after", "--bare");
        write("t10k", 600, 2);
        assertThat(after.get("top1")).isNotEqualTo(before.get("top1"));
        for (String decided : List.of("temperature", "threshold", "heldBack")) {
            assertThat(after.getAsJsonObject("confidence").get(decided))
                    .isEqualTo(before.getAsJsonObject("confidence").get(decided));
        }
        assertThat(Path.of(after.get("file").getAsString()))
                .hasSameBinaryContentAs(Path.of(before.get("file").getAsString()));
    }

    @Test
    void evaluateShowsWhatTheThresholdShows() throws Exception {
        String[] arguments = {
            "evaluate", file.toString(), "--data=mnist:" + folder, "--json", "--threads=2"
        };
        List<Outcome> outcomes = given(file, data.test()).outcomes();
        JsonObject evaluated = json(arguments);
        assertSure(evaluated.getAsJsonObject("sure"), outcomes, threshold());
        assertThat(evaluated.get("calibrationError").getAsDouble())
                .isCloseTo(
                        confidence.getAsJsonObject("test").get("calibrationError").getAsDouble(),
                        within(1e-6));
        arguments[3] = "--threshold=0.6";
        List<Outcome> shown = shown(outcomes, 0.6);
        assertThat(Cli.run(arguments).out())
                .contains(
                        String.format(
                                Locale.ROOT,
                                "sure (at or above 60.0 %%) of %.2f %% of the pictures, and right"
                                        + " in %.2f %% of them",
                                shown.size() / 6.0,
                                100 * right(shown)));
        arguments[4] = "--json";
        assertSure(json(arguments).getAsJsonObject("sure"), outcomes, 0.6);
        arguments[3] = "--threshold=0";
        assertThat(json(arguments).has("sure")).isFalse();
    }

    private static void assertSure(JsonObject sure, List<Outcome> outcomes, double threshold) {
        List<Outcome> shown = shown(outcomes, threshold);
        assertThat(sure.get("threshold").getAsDouble()).isEqualTo(threshold);
        assertThat(sure.get("coverage").getAsDouble())
                .isCloseTo(shown.size() / 600.0, within(1e-9));
        assertThat(sure.get("accuracy").getAsDouble()).isCloseTo(right(shown), within(1e-9));
    }

    /** What is said to have been before is what a file without a temperature does. */
    @Test
    void withoutATemperatureAllIsAsBefore() {
        JsonObject plain =
                quantized("plain", "--no-temperature", "--threshold=0")
                        .getAsJsonObject("confidence");
        assertThat(plain.get("temperature").getAsDouble()).isEqualTo(1);
        assertThat(plain.get("threshold").getAsDouble()).isZero();
        for (String set : List.of("heldBack", "test")) {
            JsonObject before = confidence.getAsJsonObject(set);
            JsonObject now = plain.getAsJsonObject(set);
            assertThat(now.get("nll").getAsDouble())
                    .isCloseTo(before.get("nllBefore").getAsDouble(), within(5e-3));
            assertThat(now.get("calibrationError").getAsDouble())
                    .isCloseTo(before.get("calibrationErrorBefore").getAsDouble(), within(1e-2));
            assertThat(now.get("coverage").getAsDouble()).isEqualTo(1);
        }
    }

    @Test
    void theTableSaysBeforeAndAfter() {
        Cli printed =
                Cli.run(
                        "quantize",
                        folder.resolve("run").toString(),
                        "--scheme=int8",
                        "--calibration-pictures=50",
                        "--out=" + folder.resolve("table"));
        JsonObject heldBack = confidence.getAsJsonObject("heldBack");
        assertThat(printed.out().stream().map(line -> line.replaceAll(" +", " ")))
                .contains(
                        String.format(
                                Locale.ROOT,
                                "int8 held back, 600 %.3f %.2f %% -> %.2f %% %.4f -> %.4f %.2f %%"
                                        + " %.2f %% %.2f %%",
                                confidence.get("temperature").getAsDouble(),
                                100 * heldBack.get("calibrationErrorBefore").getAsDouble(),
                                100 * heldBack.get("calibrationError").getAsDouble(),
                                heldBack.get("nllBefore").getAsDouble(),
                                heldBack.get("nll").getAsDouble(),
                                100 * threshold(),
                                100 * heldBack.get("coverage").getAsDouble(),
                                100 * heldBack.get("accuracy").getAsDouble()));
    }
}
