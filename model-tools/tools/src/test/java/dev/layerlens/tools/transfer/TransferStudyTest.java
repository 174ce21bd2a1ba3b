package dev.layerlens.tools.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.train.ColouredPictures;
import dev.layerlens.tools.train.Hardware;
import dev.layerlens.tools.train.LinearProbe;
import dev.layerlens.tools.train.Objective;
import dev.layerlens.tools.train.Optimization;
import dev.layerlens.tools.train.Run;
import dev.layerlens.tools.train.RunFolder;
import dev.layerlens.tools.train.Schedule;
import dev.layerlens.tools.train.Start;
import dev.layerlens.tools.train.TestAccuracy;
import dev.layerlens.tools.train.Trainer;
import dev.layerlens.tools.train.TrainingException;
import dev.layerlens.tools.train.TrainingListener;
import dev.layerlens.tools.train.TrainingPlan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Arms that learn little, so that every difference between trainings shows in their accuracy. */
class TransferStudyTest {
    private static final Network NETWORK = ColouredPictures.network();
    private static final Weights TRUNK = RandomWeights.of(NETWORK, 3);
    private static final DataSet DATA = ColouredPictures.draw(60, 500);
    private static final DataRequest REQUEST = DataRequest.of("coloured");
    private static final AugmentationPlan VARIED = AugmentationPlan.shifted(2);
    private static final SetSize FOUR = SetSize.of("4");
    private static final TransferPlan PLAN =
            new TransferPlan(
                    "tiny",
                    "a run",
                    REQUEST,
                    new Budget(2, 5, 8),
                    new TransferPlan.Rates(0.03, 0.4, 0.001, 0.05),
                    5e-3,
                    0.2,
                    VARIED,
                    0.5,
                    Hardware.ONE_THREAD);

    @TempDir private Path folder;

    private TransferStudy study(Weights trunk, DataSet data, TransferListener listener)
            throws Exception {
        return new TransferStudy(PLAN, NETWORK, trunk, data, folder.resolve("transfer"), listener);
    }

    private TrialResult result(Trial trial) throws Exception {
        return study(TRUNK, DATA, new TransferListener() {}).results(List.of(trial)).get(0);
    }

    /** Eight pictures, five times: five steps of eight. */
    private Weights byHand(Arm arm, long seed) throws Exception {
        DataSet some = DATA.perClass(4, seed);
        if (arm == Arm.FROZEN) {
            return new LinearProbe(0.001, Hardware.ONE_THREAD)
                    .learn(NETWORK, TRUNK.without("dense"), some);
        }
        boolean tuned = arm == Arm.FINE_TUNED;
        TrainingPlan plan =
                new TrainingPlan(
                        "tiny",
                        REQUEST,
                        1,
                        8,
                        new Optimization(
                                Optimization.Method.SGD, tuned ? 0.03 : 0.05, 0.9, 5e-3, 0, 1),
                        Schedule.DEFAULT,
                        new Objective(0.2, false, "", 0.5, 4),
                        tuned ? new Start("a run", List.of(), 0.4) : Start.RANDOM,
                        VARIED,
                        0.5,
                        0,
                        Hardware.ONE_THREAD,
                        seed);
        RunFolder run = new RunFolder(folder.resolve(arm + " by hand " + seed));
        Trainer trainer = new Trainer(plan, some.repeated(5), run, new TrainingListener() {});
        if (tuned) {
            trainer.from(TRUNK.without("dense"));
        }
        trainer.train(NETWORK);
        return Run.read(run.path()).weights();
    }

    @ParameterizedTest
    @EnumSource(Arm.class)
    void everyArmLearnsFromTheSeedsPicturesAsATrainingByHandDoes(Arm arm) throws Exception {
        for (long seed = 1; seed <= 3; seed++) {
            TrialResult result = result(new Trial(arm, FOUR, seed));
            TestAccuracy expected =
                    TestAccuracy.of(NETWORK, byHand(arm, seed), DATA.test(), Hardware.ONE_THREAD);
            assertThat(result.accuracy()).as("seed %d", seed).isEqualTo(expected.share());
            assertThat(result.meanPerClass()).isEqualTo(expected.meanPerClass());
            assertThat(result.pictures()).isEqualTo(8);
        }
    }

    /** Steps are counted while they are taken. */
    @Test
    void armsThatTrainTakeTheSameSteps() throws Exception {
        Map<String, Integer> steps = new TreeMap<>();
        List<Trial> trials = new ArrayList<>();
        for (Arm arm : List.of(Arm.FINE_TUNED, Arm.RANDOM)) {
            trials.add(new Trial(arm, FOUR, 1));
            trials.add(new Trial(arm, SetSize.WHOLE, 1));
        }
        TransferListener counter =
                new TransferListener() {
                    private String under = "";

                    @Override
                    public void begins(Trial trial) {
                        under = trial.name();
                    }

                    @Override
                    public void step(int done, int total) {
                        steps.merge(under, 1, Integer::sum);
                        assertThat(done).isEqualTo(steps.get(under)).isLessThanOrEqualTo(total);
                    }
                };
        List<TrialResult> results = study(TRUNK, DATA, counter).results(trials);
        assertThat(steps)
                .containsExactly(
                        Map.entry("fine-tuned-4-seed1", 5),
                        // two passes over 60 pictures, in whole batches of eight
                        Map.entry("fine-tuned-all-seed1", 15),
                        Map.entry("random-4-seed1", 5),
                        Map.entry("random-all-seed1", 15));
        assertThat(results)
                .allSatisfy(
                        result ->
                                assertThat(result.steps())
                                        .isEqualTo(steps.get(result.trial().name())));
        assertThat(results).extracting(TrialResult::pictures).containsExactly(8, 60, 8, 60);
    }

    @Test
    void aFolderKnowsItsTrunkAndItsPicturesWhereverTheyLie() throws Exception {
        TransferListener deaf = new TransferListener() {};
        study(TRUNK, DATA, deaf);
        study(TRUNK.with("dense.bias", 7, -7), DATA, deaf);
        assertThatThrownBy(() -> study(RandomWeights.of(NETWORK, 4), DATA, deaf))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("holds another comparison: it began with trunk");
        assertThatThrownBy(() -> study(TRUNK, ColouredPictures.draw(61, 500), deaf))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining("holds another comparison: it began with pictures");
    }
}
