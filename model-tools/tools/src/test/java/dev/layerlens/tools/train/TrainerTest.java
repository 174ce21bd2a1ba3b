package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.net.WeightsFile;
import dev.layerlens.tools.torch.TorchNetwork;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrainerTest {
    private static final Network NETWORK = ColouredPictures.network();

    @TempDir private Path folder;

    /** Keeps all it hears. */
    private static final class Diary implements TrainingListener {
        private final List<String> steps = new ArrayList<>();
        private final List<Epoch> epochs = new ArrayList<>();

        @Override
        public void step(int done, int total, double loss) {
            steps.add(done + "/" + total);
        }

        @Override
        public void epoch(Epoch epoch) {
            epochs.add(epoch);
        }
    }

    private Diary train(TrainingPlan plan, DataSet data, String name) throws Exception {
        Diary diary = new Diary();
        RunFolder run = new RunFolder(folder.resolve(name));
        new Trainer(plan, data, run, diary).train(NETWORK);
        return diary;
    }

    @ParameterizedTest
    @EnumSource(TrainingPrecision.class)
    void theLossFallsAndTheTestPicturesAreToldApartInEveryPrecision(TrainingPrecision precision)
            throws Exception {
        DataSet data = ColouredPictures.draw(320, 100);
        TrainingPlan plan = ColouredPictures.plan(4, 0.2, 1).in(precision);
        Diary diary = train(plan, data, "run");
        assertThat(diary.epochs).hasSize(4);
        Epoch last = diary.epochs.get(3);
        assertThat(last.loss()).isLessThan(diary.epochs.get(0).loss() - 0.1);
        assertThat(last.accuracy()).isGreaterThan(0.95);
        assertThat(diary.steps).hasSize(40).startsWith("1/40").endsWith("40/40");
    }

    @Test
    void theRunFolderGivesBackWhatWasLearned() throws Exception {
        DataSet data = ColouredPictures.draw(320, 100);
        Diary diary = train(ColouredPictures.plan(3, 0.2, 1), data, "run");
        Run run = Run.read(folder.resolve("run"));
        assertThat(run.network()).isEqualTo("tiny");
        assertThat(run.data().specification()).isEqualTo("coloured");
        assertThat(run.size()).isEqualTo(8);
        assertThat(run.labels()).isEqualTo(data.train().labels());
        assertThat(run.normalizer()).isEqualTo(Normalizer.CENTRED);
        assertThat(run.epoch()).isEqualTo(diary.epochs.get(2));
        try (TorchNetwork model = new TorchNetwork(NETWORK)) {
            model.load(run.weights());
            assertThat(TorchAccuracy.of(model, data.test(), false))
                    .isEqualTo(run.epoch().accuracy());
        }
        assertThat(Files.readAllLines(folder.resolve("run/metrics.jsonl"))).hasSize(3);
        assertThat(Files.readString(folder.resolve("run/run.json")))
                .contains("\"sha256:" + data.digest() + "\"")
                .contains("\"seed\": 1")
                .contains("\"precision\": \"FP32\"")
                .contains("\"libtorch\": \"2.");
        try (var files = Files.list(folder.resolve("run"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "train.conf",
                            "run.json",
                            "metrics.jsonl",
                            "curves.png",
                            "curves.svg",
                            "weights.safetensors",
                            "best.safetensors",
                            "checkpoint.safetensors",
                            "checkpoint-before.safetensors",
                            "training.lock");
        }
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndAnotherDoesNot() throws Exception {
        DataSet data = ColouredPictures.draw(128, 32);
        train(ColouredPictures.plan(2, 0.1, 5), data, "one");
        train(ColouredPictures.plan(2, 0.1, 5), data, "again");
        train(ColouredPictures.plan(2, 0.1, 6), data, "other");
        assertThat(SavedWeights.in(folder.resolve("again")))
                .isEqualTo(SavedWeights.in(folder.resolve("one")))
                .isNotEqualTo(SavedWeights.in(folder.resolve("other")));
    }

    @Test
    void aSecondTrainingIntoTheSameFolderIsRefusedUnlessItShallReplaceTheFirst() throws Exception {
        DataSet data = ColouredPictures.draw(128, 32);
        Diary first = train(ColouredPictures.plan(3, 0.1, 5), data, "run");
        TrainingPlan other = ColouredPictures.plan(1, 0.1, 6);
        assertThatThrownBy(() -> train(other, data, "run"))
                .isInstanceOf(TrainingException.class)
                .hasMessage(
                        folder.resolve("run")
                                + " holds a training already: --resume continues it, --overwrite"
                                + " begins anew");
        assertThat(Run.read(folder.resolve("run")).epoch()).isEqualTo(first.epochs.get(2));
        Diary second = new Diary();
        new Trainer(other, data, new RunFolder(folder.resolve("run")), second)
                .where(Trainer.Existing.OVERWRITE)
                .train(NETWORK);
        assertThat(Files.readAllLines(folder.resolve("run/metrics.jsonl"))).hasSize(1);
        assertThat(Run.read(folder.resolve("run")).epoch()).isEqualTo(second.epochs.get(0));
    }

    /**
     * One step an epoch: the first leaves huge weights that are numbers, the second's loss is none.
     */
    @Test
    void aLossThatIsNoNumberStopsAtItsStepAndTheLastGoodWeightsStay() throws Exception {
        DataSet data = ColouredPictures.draw(32, 32);
        assertThatThrownBy(() -> train(ColouredPictures.plan(12, 1e25, 1), data, "run"))
                .isInstanceOf(TrainingException.class)
                .hasMessage(
                        "the loss is NaN at step 2 of 12: training diverged; try a learning rate of"
                                + " 3.3e+24 (the weights of the last whole epoch, if any, are kept)");
        assertThat(Run.read(folder.resolve("run")).epoch().number()).isEqualTo(1);
        assertKeptWeightsAreNumbers();
    }

    /**
     * The loss of a step is that before its update: the last update of an epoch shows in weights.
     */
    @Test
    void weightsThatAreNoNumbersAreNeverWritten() {
        DataSet data = ColouredPictures.draw(32, 32);
        Optimization heavy = new Optimization(Optimization.Method.SGD, 1e6, 0.9, 1e38, 0, 1);
        TrainingPlan plan = ColouredPictures.plan(2, heavy, 1);
        assertThatThrownBy(() -> train(plan, data, "run"))
                .isInstanceOf(TrainingException.class)
                .hasMessageStartingWith("a weight is not a number after step 1: training diverged");
        assertThat(folder.resolve("run/weights.safetensors")).doesNotExist();
    }

    private void assertKeptWeightsAreNumbers() throws Exception {
        Weights weights = WeightsFile.read(folder.resolve("run/weights.safetensors"));
        for (Parameter parameter : Parameter.of(NETWORK)) {
            for (float value : weights.get(parameter.name())) {
                assertThat(value).as(parameter.name()).isFinite();
            }
        }
    }
}
