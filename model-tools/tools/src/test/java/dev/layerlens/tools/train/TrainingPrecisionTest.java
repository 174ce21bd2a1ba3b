package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class TrainingPrecisionTest {

    /** Prints what a machine like this one chooses; run in a Java of its own. */
    static final class Choice {

        private Choice() {}

        public static void main(String[] arguments) {
            Blueprint blueprint = new Blueprint(32, 10, Normalizer.CENTRED);
            System.out.print(TrainingPrecision.AUTO.resolved(Zoo.get("resnet8").build(blueprint)));
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
    void whatWasAskedForIsUsed() {
        var network = ColouredPictures.network();
        assertThat(TrainingPrecision.FP32.resolved(network)).isEqualTo(TrainingPrecision.FP32);
        assertThat(TrainingPrecision.BF16.resolved(network)).isEqualTo(TrainingPrecision.BF16);
        assertThat(TrainingPrecision.AUTO.resolved(network)).isNotEqualTo(TrainingPrecision.AUTO);
    }
}
