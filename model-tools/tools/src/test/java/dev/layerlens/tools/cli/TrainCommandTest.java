package dev.layerlens.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.ChildJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    @TempDir private Path folder;

    private static void assertRefused(String line, String... arguments) {
        Cli training = Cli.run(arguments);
        assertThat(training.code()).isEqualTo(2);
        assertThat(training.err()).last().isEqualTo(line);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "processes there are only ever killed")
    void aTrainingThatIsAskedToEndSavesAndSaysHowToGoOn() throws Exception {
        Path run = folder.resolve("run");
        String out = run.toString();
        try (ChildJvm training =
                ChildJvm.start(
                        Main.class,
                        "train",
                        "--net=simplecnn-relu",
                        "--data=shapes",
                        "--batch=16",
                        "--epochs=30",
                        "--threads=1",
                        "--precision=fp32",
                        "--out=" + out)) {
            while (!Files.isRegularFile(run.resolve("run.json"))) {
                assertThat(training.running()).isTrue();
                Thread.sleep(100);
            }
            training.ask();
            training.finish();
            assertThat(training.lines())
                    .last()
                    .asString()
                    .matches(
                            "stopped in epoch \\d+ after batch \\d+ of \\d+, and saved; go on with:"
                                    + " model-tools train --resume --out .*");
        }
        assertThat(run.resolve("checkpoint.safetensors")).isRegularFile();
        List<String> options = Files.readAllLines(run.resolve("train.conf"));
        assertThat(options).contains("batch = 16", "net = simplecnn-relu", "precision = fp32");
        assertRefused(
                "model-tools: "
                        + run
                        + " cannot be continued: it began with network \"simplecnn-relu\", not"
                        + " \"lenet5\"; leave that option out, or train into another --out",
                "train",
                "--resume",
                "--out",
                out,
                "--net=lenet5");
    }

    @Test
    void anUnknownOptionOfAConfigurationFileIsNamed() throws Exception {
        Path file = Files.writeString(folder.resolve("recipe.conf"), "epoch = 3\n");
        assertRefused(
                "model-tools: " + file + " sets epoch: did you mean epochs?",
                "train",
                "--config",
                file.toString(),
                "--out",
                folder.resolve("run").toString());
    }

    @Test
    void optionsOverrideTheConfigurationFile() throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("recipe.conf"),
                        "# a comment\nnet = lenet5\ndata = shapes:oak\nepochs = 3\n");
        assertRefused(
                "model-tools: --epochs must be at least 1",
                "train",
                "--config",
                file.toString(),
                "--data=shapes",
                "--epochs=0",
                "--out",
                folder.resolve("run").toString());
        assertThat(folder.resolve("run")).doesNotExist();
    }
}
