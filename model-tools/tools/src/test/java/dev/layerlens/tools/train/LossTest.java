package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.data.Batch;
import dev.layerlens.tools.data.BatchLoader;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.torch.TorchNetwork;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** The loss of one batch of four, against its formulas. */
class LossTest {
    private static final DataSet DATA = ColouredPictures.draw(9, 9);
    private static final float[] SCORES = {2, -1, 0.5f, 0.25f, -3, 1, 0, 4};

    private static Batch batch(double mixup) throws InterruptedException {
        AugmentationPlan plan = new AugmentationPlan(false, 0, 0, 0, 0, 0, 0, 0, mixup, 0, 0, 0);
        try (BatchLoader loader = new BatchLoader(DATA, plan, 4, 3, 1)) {
            loader.start(1);
            return loader.next();
        }
    }

    private static double loss(Objective objective, Batch batch) {
        try (TorchNetwork model = new TorchNetwork(ColouredPictures.network());
                PointerScope scope = new PointerScope()) {
            Loss loss = new Loss(objective, model, List.of(), DATA.train());
            Tensor scores = Tensor.create(SCORES, 4, 2);
            return loss.of(scores, scores, batch, false).item_double();
        }
    }

    /** Minus the logarithm of the probability of a class. */
    private static double surprise(int picture, long answer) {
        double other = SCORES[2 * picture + (answer == 0 ? 1 : 0)];
        return Math.log1p(Math.exp(other - SCORES[2 * picture + (int) answer]));
    }

    private static double mean(long... answers) {
        double sum = 0;
        for (int i = 0; i < answers.length; i++) {
            sum += surprise(i, answers[i]) / answers.length;
        }
        return sum;
    }

    @Test
    void plainLossIsTheMeanSurprise() throws Exception {
        Batch batch = batch(0);
        assertThat(loss(Objective.PLAIN, batch)).isCloseTo(mean(batch.answers()), within(1e-6));
    }

    @Test
    void balancedLossWeighsEveryPictureByItsClass() throws Exception {
        Batch batch = batch(0);
        float[] weights = Loss.balanced(DATA.train());
        assertThat(weights[0]).isNotEqualTo(weights[1]);
        double sum = 0;
        double all = 0;
        for (int i = 0; i < 4; i++) {
            float weight = weights[(int) batch.answers()[i]];
            sum += weight * surprise(i, batch.answers()[i]);
            all += weight;
        }
        Objective balanced = new Objective(0, true, "", 0.5, 4);
        assertThat(loss(balanced, batch)).isCloseTo(sum / all, within(1e-6));
    }

    @Test
    void smoothedAnswersAskALittleForEveryClass() throws Exception {
        Batch batch = batch(0);
        double smooth = 0.8 * mean(batch.answers()) + 0.1 * (mean(0, 0, 0, 0) + mean(1, 1, 1, 1));
        Objective smoothed = new Objective(0.2, false, "", 0.5, 4);
        assertThat(loss(smoothed, batch)).isCloseTo(smooth, within(1e-6));
    }

    @Test
    void mixedPicturesAreAskedForBothTheirClasses() throws Exception {
        Batch batch = batch(1);
        assertThat(batch.share()).isLessThan(1);
        assertThat(batch.others()).isNotEqualTo(batch.answers());
        double mixed =
                batch.share() * mean(batch.answers()) + (1 - batch.share()) * mean(batch.others());
        assertThat(loss(Objective.PLAIN, batch)).isCloseTo(mixed, within(1e-6));
    }
}
