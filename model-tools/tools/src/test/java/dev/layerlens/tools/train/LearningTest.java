package dev.layerlens.tools.train;

import static dev.layerlens.tools.train.ColouredPictures.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Weights;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Averages, teachers, transfer, early stop. */
class LearningTest {
    private static final Network NETWORK = ColouredPictures.network();
    private static final DataSet DATA = ColouredPictures.draw(320, 100);

    @TempDir private Path folder;

    private Trainer trainer(TrainingPlan plan, String name) {
        return trainer(plan, name, new TrainingListener() {});
    }

    private Trainer trainer(TrainingPlan plan, String name, TrainingListener listener) {
        return new Trainer(plan, DATA, new RunFolder(folder.resolve(name)), listener);
    }

    private Run plain(String name) throws Exception {
        trainer(plan(3, Objective.PLAIN, Start.RANDOM, 0, 0), name).train(NETWORK);
        return Run.read(folder.resolve(name));
    }

    /** Before the first step the average is the weights themselves; then it follows behind. */
    @Test
    void theAverageOfWeightsIsWhatIsKept() throws Exception {
        Run plain = plain("plain");
        trainer(plan(3, Objective.PLAIN, Start.RANDOM, 0.9, 0), "average").train(NETWORK);
        Run average = Run.read(folder.resolve("average"));
        assertThat(average.epoch().loss()).isEqualTo(plain.epoch().loss());
        assertThat(average.epoch().accuracy()).isGreaterThan(0.95);
        assertThat(average.weights().get("dense.weight"))
                .isNotEqualTo(plain.weights().get("dense.weight"))
                .containsExactly(plain.weights().get("dense.weight"), within(0.1f));
    }

    @Test
    void frozenLayersStayAsTheyWere() throws Exception {
        Run before = plain("before");
        Start start = new Start("before", List.of("conv", "n*"), 0.1);
        List<String> notes = new ArrayList<>();
        TrainingListener listener =
                new TrainingListener() {
                    @Override
                    public void note(String line) {
                        notes.add(line);
                    }
                };
        trainer(plan(1, Objective.PLAIN, start, 0, 0), "after", listener)
                .from(before.weights())
                .train(NETWORK);
        Weights after = Run.read(folder.resolve("after")).weights();
        for (String kept : List.of("conv.weight", "norm.weight", "norm.bias", "norm.running_var")) {
            assertThat(after.get(kept)).as(kept).isEqualTo(before.weights().get(kept));
        }
        assertThat(after.get("dense.weight")).isNotEqualTo(before.weights().get("dense.weight"));
        assertThat(notes).containsExactly("started from 7 of 7 arrays of weights");
    }

    @Test
    void patternsThatMatchNothingAreNamed() {
        Start start = new Start("", List.of("stage1*"), 1);
        assertThatThrownBy(() -> trainer(plan(1, Objective.PLAIN, start, 0, 0), "x").train(NETWORK))
                .hasMessage(
                        "--freeze stage1* matches no layer of tiny: `model-tools describe tiny`"
                                + " lists them");
        assertThat(folder.resolve("x/run.json")).doesNotExist();
        Start all = new Start("", List.of("*"), 1);
        assertThatThrownBy(() -> trainer(plan(1, Objective.PLAIN, all, 0, 0), "y").train(NETWORK))
                .hasMessage("--freeze leaves no layer of tiny that learns");
    }

    /** Learning nothing but a good teacher's answers teaches the classes too. */
    @Test
    void aTeachersAnswersAreEnoughToLearnFrom() throws Exception {
        Run teacher = plain("teacher");
        Objective objective = new Objective(0, false, "teacher", 1, 2);
        Epoch last =
                trainer(plan(3, objective, Start.RANDOM, 0, 0), "student")
                        .taughtBy(Teacher.ofSameClasses(NETWORK, teacher.weights()))
                        .train(NETWORK);
        assertThat(last.accuracy()).isGreaterThan(0.95);
        Epoch copy =
                trainer(plan(1, objective, Start.RANDOM, 0, 0), "copy")
                        .from(teacher.weights())
                        .taughtBy(Teacher.ofSameClasses(NETWORK, teacher.weights()))
                        .train(NETWORK);
        assertThat(copy.loss()).isLessThan(last.loss());
    }

    @Test
    void aTeacherWhoseClassesStandForOthersTeachesThose() throws Exception {
        Run teacher = plain("teacher");
        Objective objective = new Objective(0, false, "teacher", 1, 2);
        Epoch contrary =
                trainer(plan(3, objective, Start.RANDOM, 0, 0), "student")
                        .taughtBy(Teacher.ofFinerClasses(NETWORK, teacher.weights(), 1, 0))
                        .train(NETWORK);
        assertThat(contrary.accuracy()).isLessThan(0.05);
    }

    @Test
    void ofSeveralTeachersTheMeanIsLearned() throws Exception {
        Weights known = plain("teacher").weights();
        Teacher right = Teacher.ofSameClasses(NETWORK, known);
        Teacher contrary = Teacher.ofFinerClasses(NETWORK, known, 1, 0);
        assertThat(taughtBy("two of three", contrary, right, right)).isGreaterThan(0.95);
        assertThat(taughtBy("one of three", right, contrary, contrary)).isLessThan(0.05);
    }

    /** Test accuracy of a network that learned from these only. */
    private double taughtBy(String name, Teacher... teachers) throws Exception {
        Objective objective = new Objective(0, false, "teachers", 1, 2);
        Trainer trainer = trainer(plan(3, objective, Start.RANDOM, 0, 0), name);
        for (Teacher teacher : teachers) {
            trainer.taughtBy(teacher);
        }
        return trainer.train(NETWORK).accuracy();
    }

    @Test
    void trainingEndsWhenPatienceEndsAndKeepsTheBest() throws Exception {
        Epoch best = trainer(plan(40, Objective.PLAIN, Start.RANDOM, 0, 2), "run").train(NETWORK);
        List<String> lines = java.nio.file.Files.readAllLines(folder.resolve("run/metrics.jsonl"));
        assertThat(lines).hasSizeLessThan(40).hasSize(best.number() + 2);
        assertThat(Run.read(folder.resolve("run")).epoch()).isEqualTo(best);
    }

    @Test
    void rareClassesWeighMore() {
        float[] weights = Loss.balanced(ColouredPictures.draw(9, 9).train());
        int warm = 0;
        for (int i = 0; i < 9; i++) {
            warm += ColouredPictures.draw(9, 9).train().answer(i) == 0 ? 1 : 0;
        }
        assertThat(weights[0]).isCloseTo(9f / (2 * warm), within(1e-6f));
        assertThat(weights[1]).isCloseTo(9f / (2 * (9 - warm)), within(1e-6f));
    }

    /** Without batch norm, two halves of a batch make the step that the whole batch makes. */
    @Test
    void accumulatedBatchesAreOneLargeBatch() throws Exception {
        NetworkBuilder net = new NetworkBuilder("plain", NETWORK.picture());
        String x = net.normalization("normalize", Network.PICTURE, Normalizer.CENTRED);
        x = net.convolution("conv", x, 8, 3, 2);
        x = net.globalAveragePool("pool", x);
        Network plain = net.softmax("softmax", net.dense("dense", x, 2));
        trainer(accumulating(32, 1), "whole").train(plain);
        trainer(accumulating(16, 2), "halves").train(plain);
        List<Float> whole = SavedWeights.in(folder.resolve("whole"));
        List<Float> halves = SavedWeights.in(folder.resolve("halves"));
        for (int i = 0; i < whole.size(); i++) {
            assertThat(halves.get(i)).isCloseTo(whole.get(i), within(1e-4f));
        }
    }

    /** At a constant rate: otherwise the halves' steps would come at other shares of the whole. */
    private static TrainingPlan accumulating(int batch, int accumulate) {
        return new TrainingPlan(
                "plain",
                DataRequest.of("coloured"),
                1,
                batch,
                new Optimization(Optimization.Method.SGD, 0.1, 0.9, 5e-4, 0, accumulate),
                new Schedule(Schedule.Form.CONSTANT, 0, List.of(), 0.1),
                Objective.PLAIN,
                Start.RANDOM,
                AugmentationPlan.shifted(1),
                0,
                0,
                Hardware.ONE_THREAD,
                1);
    }
}
