package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Options of a training reach it: what a run says of itself afterwards. */
class TrainOptionsTest extends ColourFolder {

    @BeforeEach
    void drawPictures() throws IOException {
        for (int i = 0; i < 10; i++) {
            draw("things/scarlet/" + i + ".png", 0xC80A0A + i);
            draw("things/crimson/" + i + ".png", 0xB4142A + i);
            draw("things/navy/" + i + ".png", 0x0A0AC8 + i);
            draw("things/grey/" + i + ".png", 0x808080 + i);
        }
    }

    private Cli train(Path classes) {
        return train(
                "run",
                "--classes=" + classes,
                "--calibration-share=0.25",
                "--camera=0.3",
                "--averaging=0.7",
                "--label-smoothing=0.05");
    }

    private Cli train(String run, String... more) {
        List<String> options = new ArrayList<>(List.of("train", "--net=lenet5", "--size=32"));
        options.add("--data=folder:" + folder.resolve("things"));
        options.addAll(List.of("--epochs=1", "--batch=4", "--threads=1", "--precision=fp32"));
        options.add("--out=" + folder.resolve(run));
        options.addAll(List.of(more));
        return Cli.run(options.toArray(String[]::new));
    }

    /** It knows the fine classes, or those that a file names; nothing else. */
    @Test
    void aTeacherMayKnowFinerClasses() throws IOException {
        assertThat(train("fine").code()).isZero();
        String teacher = "--teacher=" + folder.resolve("fine");
        Path classes =
                Files.writeString(
                        folder.resolve("plain.classes"),
                        "red | 빨강 | crimson, scarlet\nblue | 파랑 | navy\n");
        Cli taught = train("plain", "--classes=" + classes, teacher);
        assertThat(taught.code()).as("%s", taught.err()).isZero();
        Cli both = train("both", "--classes=" + classes, teacher + "," + folder.resolve("plain"));
        assertThat(both.code()).as("%s", both.err()).isZero();
        Cli contrary = train("other", teacher + "," + folder.resolve("plain"));
        assertThat(contrary.err())
                .last()
                .isEqualTo(
                        "model-tools: --teacher "
                                + folder.resolve("plain")
                                + " knows other classes than the data set");
        assertThat(train("other", teacher + ",").err())
                .last()
                .asString()
                .contains("is not a run folder");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    /** Some file of another data set teaches; what cannot leaves no run behind. */
    @Test
    void aTeacherMayBeAFile() throws IOException {
        Cli taught = train("taught", "--teacher=../../app/models/shapes.tflite");
        assertThat(taught.code()).as("%s", taught.err()).isZero();
        assertThat(taught.err()).anyMatch(line -> line.startsWith("asking shapes.tflite about "));
        assertThat(folder.resolve("taught/teacher-1.safetensors")).isRegularFile();

        Path broken = Files.writeString(folder.resolve("broken.tflite"), "no model");
        assertThat(train("other", "--teacher=" + broken).err())
                .last()
                .asString()
                .startsWith("model-tools: --teacher " + broken + " ");
        assertThat(train("other", "--teacher=none.tflite").err())
                .last()
                .isEqualTo("model-tools: --teacher none.tflite is not there");
        assertThat(
                        Cli.run("quantize", folder + "/taught", "--scheme=float32", "--name=flat")
                                .code())
                .isZero();
        Path flat = folder.resolve("taught/flat-float32.tflite");
        assertThat(train("other", "--teacher=" + flat).err())
                .last()
                .asString()
                .startsWith(
                        "model-tools: --teacher "
                                + flat
                                + " does not end in global average pooling and one dense layer");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    @Test
    void aRunKeepsTheClassesTheShareAndTheVariationsThatWereAskedFor() throws IOException {
        Path classes =
                Files.writeString(
                        folder.resolve("plain.classes"),
                        "red | 빨강 | crimson, scarlet\nblue | 파랑 | navy\n");
        Cli training = train(classes);
        assertThat(training.code()).as("%s", training.err()).isZero();
        JsonObject run =
                JsonParser.parseString(Files.readString(folder.resolve("run/run.json")))
                        .getAsJsonObject();
        assertThat(run.getAsJsonArray("labels"))
                .hasToString("[{\"en\":\"red\",\"ko\":\"빨강\"},{\"en\":\"blue\",\"ko\":\"파랑\"}]");
        JsonObject plan = run.getAsJsonObject("plan");
        JsonObject data = plan.getAsJsonObject("data");
        assertThat(data.get("classes").getAsString()).isEqualTo(classes.toString());
        assertThat(data.get("calibrationShare").getAsDouble()).isEqualTo(0.25);
        assertThat(plan.getAsJsonObject("augmentation").get("camera").getAsDouble()).isEqualTo(0.3);
        assertThat(plan.get("averaging").getAsDouble()).isEqualTo(0.7);
        assertThat(plan.getAsJsonObject("objective").get("labelSmoothing").getAsDouble())
                .isEqualTo(0.05);
    }

    @Test
    void classesThatAreNoneLeaveNoRunBehind() throws IOException {
        Path unknown =
                Files.writeString(
                        folder.resolve("plain.classes"), "red | 빨강 | scarlett\nblue | 파랑 | navy\n");
        assertRefused(
                unknown + ": scarlett is no class of things train: did you mean scarlet?", unknown);
        Path nothing = folder.resolve("nothing.classes");
        assertRefused(
                "--classes " + nothing + " cannot be read: give a text file in UTF-8", nothing);
        Path one = Files.writeString(folder.resolve("one.classes"), "red | 빨강 | scarlet\n");
        assertRefused(one + " names 1 classes: two are needed", one);
        Path two = Files.writeString(folder.resolve("two.classes"), "red, scarlet\n");
        assertRefused(
                two
                        + ":1: no class: write `English | Korean | source, source`, as in"
                        + " `cat | 고양이 | tabby, Persian cat`",
                two);
    }

    private void assertRefused(String line, Path classes) {
        Cli refused = train(classes);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).last().isEqualTo("model-tools: " + line);
        assertThat(folder.resolve("run")).doesNotExist();
    }
}
