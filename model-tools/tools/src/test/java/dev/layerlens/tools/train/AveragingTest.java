package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.data.DataRequest;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The average of weights after one step, from weights that are known. */
class AveragingTest {
    private static final Network NETWORK = ColouredPictures.network();
    private static final DataSet BATCH = ColouredPictures.draw(32, 10);
    private static final Weights START = RandomWeights.of(NETWORK, 5);

    @TempDir private Path folder;

    private Weights after(double averaging) throws Exception {
        RunFolder run = new RunFolder(folder.resolve("averaging " + averaging));
        TrainingPlan plan =
                new TrainingPlan(
                        "tiny",
                        DataRequest.of("coloured"),
                        1,
                        32,
                        Optimization.sgd(0.2),
                        new Schedule(Schedule.Form.CONSTANT, 0, List.of(), 0.1),
                        Objective.PLAIN,
                        new Start("known", List.of(), 1),
                        AugmentationPlan.NONE,
                        averaging,
                        0,
                        Hardware.ONE_THREAD,
                        1);
        new Trainer(plan, BATCH, run, new TrainingListener() {}).from(START).train(NETWORK);
        return Run.read(run.path()).weights();
    }

    /** Of the old average that share stays, and early in a training less: 2/11 after one step. */
    @Test
    void theAverageIsDrawnToTheWeightsByTheShareThatDoesNotStay() throws Exception {
        Weights moved = after(0);
        assertMixed(after(0.1), 0.1, moved);
        assertMixed(after(0.999), 2.0 / 11, moved);
    }

    private static void assertMixed(Weights average, double stays, Weights moved) {
        for (Parameter parameter : Parameter.of(NETWORK)) {
            float[] from = START.get(parameter.name());
            float[] to = moved.get(parameter.name());
            float[] mixed = average.get(parameter.name());
            for (int i = 0; i < mixed.length; i++) {
                assertThat((double) mixed[i])
                        .as("%s %d", parameter.name(), i)
                        .isCloseTo(stays * from[i] + (1 - stays) * to[i], within(1e-5));
            }
        }
        assertThat(moved.get("conv.weight")).isNotEqualTo(START.get("conv.weight"));
    }
}
