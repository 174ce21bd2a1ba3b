package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.TensorFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundled file that names ten animals and vehicles teaches what is warm and what is cold. */
class FileTeacherTest {
    private static final Network NETWORK = ColouredPictures.network();
    private static final DataSet DATA = ColouredPictures.draw(320, 100);
    private static final Path CIFAR = Path.of("../../app/models/cifar10.tflite");

    @TempDir private Path folder;
    private final List<String> notes = new ArrayList<>();
    private boolean stop;

    private Epoch train(String name, int epochs, Path file) throws Exception {
        Objective objective = new Objective(0, false, file.toString(), 1, 2);
        TrainingPlan plan = ColouredPictures.plan(epochs, objective, Start.RANDOM, 0, 0);
        TrainingListener listener =
                new TrainingListener() {
                    @Override
                    public void note(String line) {
                        notes.add(line);
                    }

                    @Override
                    public boolean stopped() {
                        return stop;
                    }
                };
        return new Trainer(plan, DATA, new RunFolder(folder.resolve(name)), listener)
                .where(Trainer.Existing.RESUME)
                .taughtBy(new FileTeacher(file))
                .train(NETWORK);
    }

    /** No right answer is learned here, only what the file's features say. */
    @Test
    void aFileOfOtherClassesIsEnoughToLearnFrom() throws Exception {
        assertThat(train("student", 3, CIFAR).accuracy()).isGreaterThan(0.95);
        assertThat(notes)
                .anyMatch(line -> line.equals("asking cifar10.tflite about 320 pictures ..."))
                .anyMatch(
                        line ->
                                line.matches(
                                        "with a last layer learned on its 64 features it is right"
                                                + " about ([89][0-9]|100)\\.\\d\\d % of the test"
                                                + " pictures"));
        float[] logits =
                TensorFile.read(folder.resolve("student/teacher-1.safetensors"))
                        .array("logits")
                        .orElseThrow();
        assertThat(logits).hasSize(320 * 2);
        int right = 0;
        for (int i = 0; i < 320; i++) {
            int said = logits[2 * i] > logits[2 * i + 1] ? 0 : 1;
            right += said == DATA.train().answer(i) ? 1 : 0;
        }
        assertThat(right).isGreaterThan(310);
    }

    @Test
    void itIsAskedOnce() throws Exception {
        stop = true;
        assertThatThrownBy(() -> train("student", 1, CIFAR))
                .isInstanceOf(TrainingStoppedException.class)
                .hasMessageContaining("stopped while a teacher was asked");
        stop = false;
        train("student", 1, CIFAR);
        assertThat(notes).filteredOn(line -> line.startsWith("asking")).hasSize(2);
        train("student", 1, CIFAR);
        assertThat(notes).filteredOn(line -> line.startsWith("asking")).hasSize(2);
    }
}
