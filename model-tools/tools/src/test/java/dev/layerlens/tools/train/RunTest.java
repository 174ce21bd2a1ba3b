package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunTest {
    @TempDir private Path around;
    private Path folder;

    @BeforeEach
    void train() throws Exception {
        folder = around.resolve("run");
        TrainingListener deaf = new TrainingListener() {};
        new Trainer(
                        ColouredPictures.plan(1, 0.1, 1),
                        ColouredPictures.draw(64, 32),
                        new RunFolder(folder),
                        deaf)
                .train(ColouredPictures.network());
    }

    @Test
    void aFolderThatIsNoRunIsRefused() {
        assertThatThrownBy(() -> Run.read(around))
                .isInstanceOf(TrainingException.class)
                .hasMessage(
                        around
                                + " is not a run folder: it has no run.json; `model-tools train`"
                                + " makes one");
    }

    @Test
    void aRunWithoutAWholeEpochIsRefused() throws Exception {
        Files.delete(folder.resolve("weights.safetensors"));
        assertThatThrownBy(() -> Run.read(folder))
                .isInstanceOf(TrainingException.class)
                .hasMessage(
                        folder
                                + " has no weights yet: its first epoch was not finished; go on with train --resume");
    }

    @Test
    void aFileCutShortIsRefused() throws Exception {
        cut("weights.safetensors");
        assertThatThrownBy(() -> Run.read(folder))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        folder.resolve("weights.safetensors") + " is not a whole safetensors file");
    }

    @Test
    void aDescriptionCutShortIsRefused() throws Exception {
        cut("run.json");
        assertBroken();
    }

    private void assertBroken() {
        assertThatThrownBy(() -> Run.read(folder))
                .isInstanceOf(TrainingException.class)
                .hasMessage(
                        folder
                                + " is not a whole run (run.json or weights.safetensors): train again");
    }

    private void cut(String name) throws IOException {
        Path file = folder.resolve(name);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }
}
