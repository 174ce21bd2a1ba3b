package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.layerlens.card.Label;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.export.About;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands around a file that somebody else made. */
class FileCommandsTest extends ColourFolder {

    @BeforeEach
    void drawPictures() throws IOException {
        for (int i = 0; i < 5; i++) {
            draw("things/red/" + i + ".png", 0xC80A0A + i);
            draw("things/blue/" + i + ".png", 0x0A0AC8 + i);
        }
        draw("things/blue/5.png", 0xFF0000);
    }

    /** All pictures but one are tested on; one red picture lies among the blue ones. */
    @Test
    void evaluateMeasuresAFileThatSaysNothingOfItself() throws IOException {
        Path confusion = folder.resolve("confusion.png");
        Path worst = folder.resolve("worst.png");
        String heldOut =
                Files.writeString(
                                folder.resolve("held-out.txt"),
                                "red/0.png\nred/1.png\nblue/0.png\nblue/5.png\n")
                        .toString();
        String[] arguments = {
            "evaluate",
            file.toString(),
            "--labels=" + labels,
            "--data=folder:" + folder.resolve("things"),
            "--held-out=" + heldOut,
            "--confusion=" + confusion,
            "--worst=" + worst,
            "--threads=2",
            "--json"
        };
        JsonObject json = json(Cli.run(arguments));
        assertThat(json.get("pictures").getAsInt()).isEqualTo(4);
        assertThat(json.get("top1").getAsDouble()).isEqualTo(0.75);
        assertThat(json.get("meanPerClass").getAsDouble()).isEqualTo(0.75);
        assertThat(json.get("classes").toString()).isEqualTo("[\"blue\",\"red\"]");
        assertThat(json.get("confusion").toString()).isEqualTo("[[1,1],[0,2]]");
        JsonObject mistake = json.get("worst").getAsJsonArray().get(0).getAsJsonObject();
        assertThat(mistake.get("picture").getAsString()).endsWith("blue/5.png");
        assertThat(mistake.get("said").getAsString()).isEqualTo("red");
        assertThat(ImageIO.read(confusion.toFile()).getWidth()).isGreaterThan(300);
        assertThat(ImageIO.read(worst.toFile()).getHeight()).isGreaterThan(150);
        arguments[arguments.length - 1] = "--seed-is-no-option";
        assertThat(Cli.run(arguments).code()).isEqualTo(2);
    }

    @Test
    void evaluatePrintsAMatrixForPeople() {
        Cli printed =
                Cli.run(
                        "evaluate",
                        file.toString(),
                        "--labels=" + labels,
                        "--data=folder:" + folder.resolve("things"),
                        "--test-share=0.9");
        assertThat(printed.code()).isZero();
        assertThat(printed.out())
                .anyMatch(line -> line.startsWith("top-1 "))
                .anyMatch(line -> line.matches("is \\\\ said +blue +red"))
                .anyMatch(line -> line.matches("red +\\. +\\d"));
    }

    @Test
    void evaluateSaysWhichClassesItDoesNotKnow() throws IOException {
        draw("things/pink/0.png", 0xFFAAAA);
        draw("things/pink/1.png", 0xFFAAAB);
        Cli refused =
                Cli.run(
                        "evaluate",
                        file.toString(),
                        "--labels=" + labels,
                        "--data=folder:" + folder.resolve("things"));
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .last()
                .asString()
                .contains("knows other classes")
                .contains("pink");
    }

    @Test
    void predictAnswersEveryPictureThatCanBeRead() throws IOException {
        Path green = draw("green.png", 0x14B428);
        Path broken = Files.writeString(folder.resolve("broken.png"), "no picture");
        Cli printed =
                Cli.run(
                        "predict",
                        file.toString(),
                        "--labels=" + labels,
                        "--top=2",
                        broken.toString(),
                        green.toString());
        assertThat(printed.code()).isEqualTo(2);
        assertThat(printed.err())
                .anyMatch(line -> line.startsWith("model-tools: " + broken + " is no picture"));
        assertThat(printed.out()).hasSize(3);
        assertThat(printed.out().get(0)).isEqualTo(green.toString());
        assertThat(printed.out().get(1)).matches(" +\\d+\\.\\d\\d %  green");
        JsonObject json =
                json(
                        Cli.run(
                                "predict",
                                file.toString(),
                                "--labels=" + labels,
                                "--json",
                                green.toString()));
        JsonObject answer = json.getAsJsonArray("pictures").get(0).getAsJsonObject();
        assertThat(answer.getAsJsonArray("answers")).hasSize(3);
        assertThat(answer.get("sure").getAsBoolean()).isTrue();
    }

    @Test
    void predictIsNotSureBelowTheThresholdOfTheFile() throws Exception {
        Network network = Zoo.get("resnet8").build(new Blueprint(32, 2, Normalizer.CENTRED));
        List<Label> classes = List.of(Label.of("one"), Label.of("other"));
        About about = new About("two", "Random", "Nobody", "None", "", classes);
        Path model =
                Files.write(
                        folder.resolve("two.tflite"),
                        new Deployment(network, RandomWeights.of(network, 1), about)
                                .float32()
                                .sureFrom(0.9999f)
                                .bytes());
        String green = draw("green.png", 0x14B428).toString();
        Cli printed = Cli.run("predict", model.toString(), green);
        assertThat(printed.out().get(0))
                .matches(
                        Pattern.quote(green)
                                + ": not sure \\(closest: (one|other), \\d+ %; below the model's"
                                + " threshold of 100 %\\)");
        assertThat(sure(model, green)).isFalse();
        assertThat(sure(model, green, "--threshold=0")).isTrue();
        assertThat(sure(model, green, "--threshold=0.4")).isTrue();
        assertThat(sure(model, green, "--threshold=1")).isFalse();
        Cli refused = Cli.run("predict", model.toString(), green, "--threshold=45");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err())
                .containsExactly(
                        "model-tools: --threshold is a probability, 0 to 1, as in 0.45 for 45 %");
    }

    private static boolean sure(Path model, String picture, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("predict", model.toString(), picture, "--json"));
        arguments.addAll(List.of(more));
        JsonObject json = json(Cli.run(arguments.toArray(String[]::new)));
        return json.getAsJsonArray("pictures").get(0).getAsJsonObject().get("sure").getAsBoolean();
    }

    @Test
    void benchmarkTimesEverySettingAndEveryOperator() throws Exception {
        Path model =
                Files.write(
                        folder.resolve("small.tflite"),
                        SmallModels.float32(
                                Zoo.get("resnet8")
                                        .build(new Blueprint(32, 10, Normalizer.CENTRED))));
        JsonObject json =
                json(
                        Cli.run(
                                "benchmark",
                                model.toString(),
                                "--threads=1,2",
                                "--runs=12",
                                "--warm-up=2",
                                "--json"));
        assertThat(json.getAsJsonArray("settings")).hasSize(4);
        json.getAsJsonArray("settings")
                .forEach(
                        setting -> {
                            JsonObject timing = setting.getAsJsonObject();
                            double median = timing.get("medianMicroseconds").getAsDouble();
                            assertThat(median).isPositive();
                            assertThat(timing.get("p95Microseconds").getAsDouble())
                                    .isGreaterThanOrEqualTo(median);
                        });
        assertThat(json.get("delegation").getAsString()).startsWith("XNNPACK takes ");
        assertThat(json.getAsJsonArray("operatorsPlain").toString()).contains("CONV_2D");
        assertThat(json.getAsJsonArray("operatorsXnnpack").toString()).contains("Convolution");
        assertThat(json.get("bytes").getAsLong()).isEqualTo(Files.size(model));
    }

    @Test
    void describeReadsTheCardOfAFile() throws Exception {
        Path model =
                Files.write(
                        folder.resolve("small.tflite"),
                        SmallModels.float32(
                                Zoo.get("resnet8")
                                        .build(new Blueprint(32, 10, Normalizer.CENTRED))));
        JsonObject json = json(Cli.run("describe", model.toString(), "--json"));
        assertThat(json.get("parameters").getAsLong()).isEqualTo(78_042);
    }
}
