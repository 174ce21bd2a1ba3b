package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.torch.Devices;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrainingPrecisionTest {

    /** Prints what a machine like this one chooses; run in a Java of its own. */
    static final class Choice {

        private Choice() {}

        public static void main(String[] arguments) {
            Blueprint blueprint = new Blueprint(32, 10, Normalizer.CENTRED);
            System.out.print(
                    PrecisionTrial.of(Zoo.get("resnet8").build(blueprint), Devices.cpu()).faster());
        }
    }

    /** libtorch's convolutions are told to do without the newer instructions: bf16 is 9x slower. */
    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void aProcessorWithoutBfloat16InstructionsTrainsInFloat32() throws Exception {
        ProcessBuilder java =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Choice.class.getName());
        java.environment().put("ONEDNN_MAX_CPU_ISA", "AVX2");
        java.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = java.start();
        byte[] output = process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        assertThat(new String(output, StandardCharsets.UTF_8)).isEqualTo("FP32");
    }

    @Test
    void whatWasMeasuredAndChosenIsSaidAndWrittenDown(@TempDir Path folder) throws Exception {
        List<String> notes = new ArrayList<>();
        TrainingListener listener =
                new TrainingListener() {
                    @Override
                    public void note(String line) {
                        notes.add(line);
                    }
                };
        TrainingPlan plan = ColouredPictures.plan(1, 0.1, 1).in(TrainingPrecision.AUTO);
        new Trainer(plan, ColouredPictures.draw(64, 32), new RunFolder(folder), listener)
                .train(ColouredPictures.network());
        assertThat(notes)
                .singleElement()
                .asString()
                .matches(
                        "precision (fp32|bf16): 16 pictures forward and back took [0-9.]+ ms in"
                                + " fp32, [0-9.]+ ms in bf16");
        String chosen = notes.get(0).substring(10, 14).toUpperCase(Locale.ROOT);
        assertThat(Files.readString(folder.resolve("run.json")))
                .contains("\"precision\": \"" + chosen + "\"");
    }
}
