package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.runtime.Engine;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuantizeCommandTest {
    private static final String CACHE = "layerlens.cache";

    @TempDir private static Path around;
    private static Path run;

    @TempDir private Path folder;

    /** A network that has seen a dozen noisy pictures. */
    @BeforeAll
    static void train() throws IOException {
        System.setProperty(CACHE, around.resolve("cache").toString());
        Path things = around.resolve("things");
        Random random = new Random(1);
        for (String kind : new String[] {"red", "blue"}) {
            for (int i = 0; i < 8; i++) {
                BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
                for (int k = 0; k < 1024; k++) {
                    int noise = random.nextInt(0x808080) & 0x7f7f7f;
                    picture.setRGB(k % 32, k / 32, noise + (kind.equals("red") ? 0x400000 : 0x40));
                }
                Path file = things.resolve(kind).resolve(i + ".png");
                Files.createDirectories(file.getParent());
                ImageIO.write(picture, "png", file.toFile());
            }
        }
        run = trained("lenet5");
    }

    private static Path trained(String network) {
        Path to = around.resolve(network);
        Cli training =
                Cli.run(
                        "train",
                        "--net=" + network,
                        "--data=folder:" + around.resolve("things"),
                        "--size=32",
                        "--epochs=1",
                        "--batch=4",
                        "--threads=1",
                        "--precision=fp32",
                        "--out=" + to);
        assertThat(training.code()).as("%s", training.err()).isZero();
        return to;
    }

    @AfterAll
    static void forget() {
        System.clearProperty(CACHE);
    }

    private static void assertRefused(String end, String... arguments) {
        Cli quantizing = Cli.run(arguments);
        assertThat(quantizing.code()).as("%s", quantizing.err()).isEqualTo(2);
        assertThat(quantizing.out()).isEmpty();
        assertThat(quantizing.err()).last().asString().startsWith("model-tools: ").endsWith(end);
        assertThat(quantizing.err()).noneMatch(line -> line.startsWith("\tat "));
    }

    private static Path copyOfRun(Path to) throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    @Test
    void theTrunkIsWrittenBesideAndIsNoClassifier() throws Exception {
        Cli quantizing =
                Cli.run(
                        "quantize",
                        run.toString(),
                        "--scheme=float32",
                        "--trunk",
                        "--name=things",
                        "--calibration-pictures=2",
                        "--out=" + folder,
                        "--json");
        assertThat(quantizing.code()).as("%s", quantizing.err()).isZero();
        Path file = folder.resolve("things-trunk.tflite");
        JsonObject trunk =
                JsonParser.parseString(quantizing.out().get(0))
                        .getAsJsonObject()
                        .getAsJsonObject("trunk");
        assertThat(trunk.get("file").getAsString()).isEqualTo(file.toString());
        assertThat(trunk.get("features").getAsInt()).isEqualTo(84);
        assertThat(trunk.get("bytes").getAsLong()).isEqualTo(Files.size(file));
        assertRefused(
                "is a trunk: it gives features of a picture, and names no class; give the file"
                        + " beside it that was written without --trunk",
                "predict",
                file.toString(),
                around.resolve("things/red/0.png").toString());
    }

    @Test
    void everySchemeIsWrittenMeasuredAndReported() throws Exception {
        Cli quantizing =
                Cli.run(
                        "quantize",
                        run.toString(),
                        "--scheme=float32,fp16,dynamic,int8",
                        "--weights=best",
                        "--bias-correction",
                        "--name=things",
                        "--calibration-pictures=6",
                        "--out=" + folder,
                        "--json");
        assertThat(quantizing.code()).as("%s", quantizing.err()).isZero();
        JsonArray models =
                JsonParser.parseString(quantizing.out().get(0))
                        .getAsJsonObject()
                        .getAsJsonArray("models");
        assertThat(models).hasSize(4);
        String[] names = {"float32", "fp16", "dynamic", "int8"};
        for (int i = 0; i < names.length; i++) {
            Path file = folder.resolve("things-" + names[i] + ".tflite");
            JsonObject model = models.get(i).getAsJsonObject();
            assertThat(model.get("file").getAsString()).isEqualTo(file.toString());
            assertThat(model.get("bytes").getAsLong()).isEqualTo(Files.size(file));
            assertWorstFirst(model.getAsJsonArray("layers"));
        }
        JsonObject worst =
                models.get(3).getAsJsonObject().getAsJsonArray("layers").get(0).getAsJsonObject();
        assertThat(worst.keySet())
                .contains("layer", "scheme", "min", "max", "scale", "zeroPoint", "decibels");
    }

    private static void assertWorstFirst(JsonArray layers) {
        double before = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < layers.size(); i++) {
            JsonObject layer = layers.get(i).getAsJsonObject();
            double decibels =
                    layer.has("decibels")
                            ? layer.get("decibels").getAsDouble()
                            : Double.POSITIVE_INFINITY;
            assertThat(decibels).isGreaterThanOrEqualTo(before);
            before = decibels;
        }
        assertThat(layers).isNotEmpty();
    }

    @Test
    void aPersonReadsTheWorstFiveLayersAndBareFilesAreSmall() throws Exception {
        Cli whole = Cli.run("quantize", run.toString(), "--scheme=int8", "--out=" + folder);
        Cli bare =
                Cli.run("quantize", run.toString(), "--scheme=int8", "--bare", "--out=" + folder);
        assertThat(whole.code()).as("%s", whole.err()).isZero();
        assertThat(bare.code()).as("%s", bare.err()).isZero();
        assertThat(whole.out())
                .anyMatch(line -> line.startsWith("int8, the worst 5 of "))
                .filteredOn(line -> line.contains(" dB  "))
                .hasSize(5);
        long bytes = Files.size(folder.resolve("folder-int8-bare.tflite"));
        assertThat(bytes).isLessThan(Files.size(folder.resolve("folder-int8.tflite")) - 10_000);
        Cli check = Cli.run("gpu-check", folder.resolve("folder-int8-bare.tflite").toString());
        assertThat(check.out())
                .last()
                .asString()
                .matches("XNNPACK takes (\\d+) of \\1 operators in one piece.");
    }

    @Test
    void aFolderThatIsNoRunIsRefused() {
        assertRefused(
                folder + " is not a run folder: it has no run.json; `model-tools train` makes one",
                "quantize",
                folder.toString());
    }

    @Test
    void weightsThatAreCutInHalfAreRefused() throws Exception {
        Path weights = copyOfRun(folder).resolve("weights.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        Files.write(weights, Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(weights + " is not a whole safetensors file", "quantize", folder.toString());
        assertThat(folder.resolve("folder-int8.tflite")).doesNotExist();
    }

    @Test
    void aPlaceThatIsNoFolderIsRefusedBeforeAnythingIsComputed() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");
        assertRefused(
                file + " is a file: --out names the folder to write to",
                "quantize",
                run.toString(),
                "--out=" + file);
    }

    @Test
    void namesThatAreUnknownAreAnsweredWithTheNearest() {
        String path = run.toString();
        assertRefused(
                "no scheme is called int9: did you mean int8?", "quantize", path, "--scheme=int9");
        assertRefused(
                "no calibration is called percentil: did you mean percentile?",
                "quantize",
                path,
                "--calibration=percentil");
        assertRefused(
                "--percentile must be above 50 and at most 100",
                "quantize",
                path,
                "--calibration=percentile",
                "--percentile=0.99");
        assertRefused(
                "--calibration-pictures must be at least 1",
                "quantize",
                path,
                "--calibration-pictures=0");
    }

    @Test
    void confidenceThatMakesNoSenseIsRefused() {
        String path = run.toString();
        String exclude = " exclude each other: give one of them";
        assertRefused(
                "--temperature and --no-temperature" + exclude,
                "quantize",
                path,
                "--temperature=2",
                "--no-temperature");
        assertRefused(
                "--threshold and --sure" + exclude,
                "quantize",
                path,
                "--threshold=0.5",
                "--sure=0.8");
        assertRefused("--temperature must be in 0.05 to 20", "quantize", path, "--temperature=0");
        assertRefused(
                "--threshold is a probability, 0 to 1, as in 0.45 for 45 %",
                "quantize", path, "--threshold=45");
        assertRefused(
                "--sure must be above 0 and below 1, as in 0.8 for 80 % right",
                "quantize", path, "--sure=80");
        assertRefused(
                "--sure needs pictures that were held back, and the run has none: train with"
                        + " --calibration-share, or give --threshold P",
                "quantize",
                path,
                "--sure=0.8");
    }

    @Test
    void filesReadPicturesOfAnotherSizeThanTheTraining() throws Exception {
        Cli quantizing =
                Cli.run(
                        "quantize",
                        trained("resnet8").toString(),
                        "--scheme=float32",
                        "--size=40",
                        "--calibration-pictures=2",
                        "--out=" + folder);
        assertThat(quantizing.code()).as("%s", quantizing.err()).isZero();
        Path file = folder.resolve("folder-float32.tflite");
        try (Classifier model = Classifier.open(file, Engine.of(1), Reading.OF_THE_FILE)) {
            assertThat(model.side()).isEqualTo(40);
        }
    }

    @Test
    void aNetworkOfOneSizeIsNotWrittenInAnother() {
        assertRefused(
                "--size 40: c5.weight has 48000 values; lenet5 needs 94080; leave --size out",
                "quantize",
                run.toString(),
                "--size=40");
    }
}
