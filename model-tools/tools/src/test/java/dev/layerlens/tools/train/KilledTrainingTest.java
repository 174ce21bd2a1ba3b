package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.ChildJvm;
import dev.layerlens.tools.data.DataSet;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that is killed again and again ends with the same bits as one that is left alone. */
class KilledTrainingTest {
    private static final int EPOCHS = 30;
    private static final int KILLS = 3;

    @TempDir private Path folder;

    /** Trains, or goes on training, in the folder that the first argument names. */
    static final class Training {
        private Training() {}

        public static void main(String... arguments) throws Exception {
            train(Path.of(arguments[0]));
        }

        static void train(Path run) throws Exception {
            DataSet data = ColouredPictures.draw(320, 32);
            TrainingListener talkative =
                    new TrainingListener() {
                        @Override
                        public void step(int done, int total, double loss) {
                            System.out.println("step " + done);
                        }
                    };
            new Trainer(ColouredPictures.plan(EPOCHS, 0.1, 3), data, new RunFolder(run), talkative)
                    .where(Trainer.Existing.RESUME)
                    .train(ColouredPictures.network());
        }
    }

    @Test
    void aKilledTrainingGoesOnBitForBit() throws Exception {
        Path killed = folder.resolve("killed");
        Random random = new Random(5);
        int kills = 0;
        for (; kills < KILLS; kills++) {
            try (ChildJvm training = ChildJvm.start(Training.class, killed.toString())) {
                // a few steps, then anywhere within some milliseconds: in a step, or while saving
                boolean running = true;
                for (int steps = 10 + random.nextInt(30); running && steps > 0; steps--) {
                    running = training.readTo("step ");
                }
                Thread.sleep(random.nextInt(20));
                training.kill();
                assertThat(running).as("%s", training.lines()).isTrue();
            }
        }
        try (ChildJvm last = ChildJvm.start(Training.class, killed.toString())) {
            assertThat(last.finish()).as("%s", last.lines()).isZero();
            assertThat(last.lines()).doesNotContain("step 1");
        }
        Path alone = folder.resolve("alone");
        Training.train(alone);
        assertThat(SavedWeights.in(killed)).isEqualTo(SavedWeights.in(alone));
    }
}
