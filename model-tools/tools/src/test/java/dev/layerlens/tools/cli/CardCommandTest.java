package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.layerlens.card.Label;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.Precision;
import dev.layerlens.card.report.MixUp;
import dev.layerlens.card.report.ModelReport;
import dev.layerlens.card.report.ReportJson;
import dev.layerlens.card.report.Robustness;
import dev.layerlens.tools.ColourModel;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.export.About;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.lite.schema.TensorType;

/** The card of a model with random weights, of pictures that it is often wrong about. */
class CardCommandTest {
    private static final String CACHE = "layerlens.cache";
    private static final int TESTED = 15;

    @TempDir private Path folder;
    private Path model;
    private String data;
    private Path notes;

    @BeforeEach
    void write() throws Exception {
        System.setProperty(CACHE, folder.resolve("cache").toString());
        Random random = new Random(5);
        for (int i = 0; i < 30; i++) {
            draw("things/cup/" + i + ".png", random.nextInt(1 << 24));
            draw("things/key/" + i + ".png", random.nextInt(1 << 24));
        }
        data = "folder:" + folder.resolve("things");
        Network network = Zoo.get("resnet8").build(new Blueprint(32, 3, Normalizer.CENTRED));
        List<Label> classes =
                List.of(new Label("key", "열쇠"), Label.of("lamp"), new Label("cup", "컵"));
        About about = new About("things", "Things", "Nobody", "None", "", classes);
        model =
                Files.write(
                        folder.resolve("things.tflite"),
                        new Deployment(network, RandomWeights.of(network, 1), about)
                                .float32()
                                .sureFrom(0.4f)
                                .bytes());
        notes =
                Files.writeString(
                        folder.resolve("things.properties"),
                        """
                        description.en = Things on a table.
                        description.ko = 책상 위의 물건.
                        data.name = Things
                        limit.1.en = No birds.
                        limit.1.ko = 새는 모릅니다.
                        recipe = things.conf
                        """);
    }

    @AfterEach
    void forget() {
        System.clearProperty(CACHE);
    }

    private void draw(String name, int colour) throws IOException {
        BufferedImage picture = new BufferedImage(32, 32, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 32 * 32; i++) {
            picture.setRGB(i % 32, i / 32, i / 32 > 16 ? colour : colour ^ 0x7f3f1f);
        }
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        ImageIO.write(picture, "png", path.toFile());
    }

    private Cli card(String... more) {
        return Cli.run(
                Stream.concat(
                                Stream.of(
                                        "card",
                                        model.toString(),
                                        "--data=" + data,
                                        "--test-share=0.5",
                                        "--notes=" + notes,
                                        "--json"),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    private ModelReport report() throws Exception {
        return ReportJson.in(ByteBuffer.wrap(Files.readAllBytes(model))).orElseThrow();
    }

    @Test
    void theFileCarriesWhatEvaluateMeasures() throws Exception {
        JsonObject evaluated =
                JsonParser.parseString(
                                Cli.run(
                                                "evaluate",
                                                model.toString(),
                                                "--data=" + data,
                                                "--test-share=0.5",
                                                "--json")
                                        .out()
                                        .get(0))
                        .getAsJsonObject();
        Cli printed = card();
        assertThat(printed.code()).as(String.join("\n", printed.err())).isZero();
        ModelReport report = report();
        assertThat(ReportJson.read(printed.out().get(0))).isEqualTo(report);
        assertThat(report.accuracy().orElseThrow().pictures()).isEqualTo(2 * TESTED);
        assertThat(report.accuracy().orElseThrow().top1())
                .isCloseTo(evaluated.get("top1").getAsDouble(), within(5e-5));
        assertThat(report.calibration().orElseThrow().error())
                .isCloseTo(evaluated.get("calibrationError").getAsDouble(), within(5e-5));
        // the data's classes are cup and key; evaluate's last column is for other names
        JsonArray confusion = evaluated.getAsJsonArray("confusion");
        int cups = confusion.get(0).getAsJsonArray().get(0).getAsInt();
        assertThat(report.classes().get(2).recall().orElseThrow())
                .isCloseTo((double) cups / TESTED, within(5e-5));
        assertThat(report.classes().get(1).recall()).isEmpty();
        int mistakes = report.mixUps().stream().mapToInt(MixUp::count).sum();
        assertThat(mistakes)
                .isPositive()
                .isEqualTo(Math.round(2 * TESTED * (1 - evaluated.get("top1").getAsDouble())));
    }

    @Test
    void theCardSaysHowTheModelIsBuiltAndWhatAPersonWroteDown() throws Exception {
        card();
        ModelReport report = report();
        assertThat(report.make().bytes()).isEqualTo(Files.size(model));
        assertThat(report.make().precision()).isEqualTo(Precision.FLOAT32);
        assertThat(report.label(0)).isEqualTo(new Label("key", "열쇠"));
        assertThat(report.threshold().orElseThrow().probability()).isEqualTo(0.4);
        assertThat(report.latency())
                .singleElement()
                .satisfies(latency -> assertThat(latency.milliseconds()).isPositive());
        assertThat(report.robustness()).isEmpty();
        assertThat(report.limits()).extracting("korean").containsExactly("새는 모릅니다.");
        assertThat(report.recipe().orElseThrow().path()).contains("things.conf");
        assertThat(report.recipe().orElseThrow().epochs()).isEmpty();
        assertThat(Files.readString(folder.resolve("things.md")))
                .startsWith("# things\n\nThings on a table.\n")
                .contains("| cup | ", "- No birds.", "책상 위의 물건.", "below 40.0 %")
                .doesNotContain("Bad pictures", "epochs");
    }

    @Test
    void whatEvaluateSaysOfSpoiltPicturesIsOnTheCard() throws Exception {
        Cli evaluated =
                Cli.run(
                        "evaluate",
                        model.toString(),
                        "--data=" + data,
                        "--test-share=0.5",
                        "--corrupt",
                        "--json");
        assertThat(evaluated.code()).as(String.join("\n", evaluated.err())).isZero();
        Path corrupt = Files.writeString(folder.resolve("corrupt.json"), evaluated.out().get(0));
        assertThat(card("--corrupt-json=" + corrupt).code()).isZero();
        JsonObject measured =
                JsonParser.parseString(evaluated.out().get(0))
                        .getAsJsonObject()
                        .getAsJsonObject("robustness");
        Robustness robustness = report().robustness().orElseThrow();
        assertThat(robustness.meanError())
                .isCloseTo(measured.get("meanCorruptionError").getAsDouble(), within(5e-5));
        assertThat(robustness.spoilt()).hasSize(10);
        assertThat(robustness.spoilt().get(3).how().korean()).isEqualTo("잡음");
        assertThat(robustness.spoilt().get(3).top1().get(2))
                .isCloseTo(
                        measured.getAsJsonObject("accuracy")
                                .getAsJsonArray("noise")
                                .get(2)
                                .getAsDouble(),
                        within(5e-5));
        assertThat(Files.readString(folder.resolve("things.md"))).contains("| too dark | ");
        Cli refused = card("--corrupt-json=" + notes);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).last().asString().contains("things.properties is not what");
    }

    @Test
    void classesArePredictedInTheLanguagesOfTheFile() {
        String picture = folder.resolve("things/cup/0.png").toString();
        Cli korean =
                Cli.run(
                        "predict",
                        model.toString(),
                        "--threshold=0",
                        "--language=ko",
                        "--top=3",
                        picture);
        assertThat(String.join("\n", korean.out())).contains("열쇠", "컵", "lamp");
        Cli english =
                Cli.run("predict", model.toString(), "--threshold=0", "--language=en", picture);
        assertThat(String.join("\n", english.out())).contains("key", "cup").doesNotContain("컵");
        Cli refused = Cli.run("predict", model.toString(), "--language=fr", picture);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .last()
                .asString()
                .contains("does not name its classes in the language fr");
    }

    @Test
    void theSecondTimeOnlyTimesDiffer() throws Exception {
        card();
        ModelReport first = report();
        card("--threads=2");
        ModelReport second = report();
        assertThat(second.classes()).isEqualTo(first.classes());
        assertThat(second.calibration()).isEqualTo(first.calibration());
        assertThat(ReportJson.write(second).replaceAll("\"(milliseconds|bytes)\":[0-9.]*", ""))
                .isEqualTo(
                        ReportJson.write(first).replaceAll("\"(milliseconds|bytes)\":[0-9.]*", ""));
    }

    @Test
    void theThresholdOfAFileIsTheOneInItsMetadata() throws Exception {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(model));
        assertThat(ModelFile.threshold(file)).contains(0.4f);
        assertThat(
                        ModelFile.threshold(
                                ByteBuffer.wrap(ColourModel.of(TensorType.FLOAT32, 0, 0, true))))
                .isEmpty();
    }

    @Test
    void mistakesLeaveTheFileAsItWas() throws Exception {
        byte[] before = Files.readAllBytes(model);
        Files.writeString(notes, "limit.1.en = No birds.");
        Cli refused = card();
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).last().asString().contains("add limit.1.ko");
        Path foreign =
                Files.write(
                        folder.resolve("foreign.tflite"),
                        ColourModel.of(TensorType.UINT8, 0.01f, 0, true));
        refused = Cli.run("card", foreign.toString(), "--data=" + data);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).last().asString().contains("carries no layers.json");
        assertThat(Files.readAllBytes(model)).isEqualTo(before);
        assertThat(folder.resolve("things.md")).doesNotExist();
    }
}
