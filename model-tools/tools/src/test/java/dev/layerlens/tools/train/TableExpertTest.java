package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.augment.AugmentationPlan;
import dev.layerlens.tools.data.Batch;
import dev.layerlens.tools.data.BatchLoader;
import dev.layerlens.tools.data.DataSet;
import dev.layerlens.tools.torch.TensorArrays;
import dev.layerlens.tools.torch.TorchNetwork;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;

/** What is taught of a batch of four of nine pictures, against its formula. */
class TableExpertTest {
    private static final DataSet DATA = ColouredPictures.draw(9, 9);
    private static final double TEMPERATURE = 2;

    /** Picture 0 is surely of the second class, picture 8 of the first. */
    private static float logit(int picture, int label) {
        return label == 0 ? picture - 4 : 0;
    }

    private static double first(int picture) {
        return 1 / (1 + Math.exp(-logit(picture, 0) / TEMPERATURE));
    }

    private static Batch batch(double mixup) throws InterruptedException {
        AugmentationPlan plan = new AugmentationPlan(false, 0, 0, 0, 0, 0, 0, 0, mixup, 0, 0, 0);
        try (BatchLoader loader = new BatchLoader(DATA, plan, 4, 3, 1)) {
            loader.start(1);
            return loader.next();
        }
    }

    private static float[] taught(Batch batch) {
        float[] table = new float[2 * DATA.train().size()];
        for (int i = 0; i < table.length; i++) {
            table[i] = logit(i / 2, i % 2);
        }
        try (TorchNetwork model = new TorchNetwork(ColouredPictures.network());
                TableExpert expert = new TableExpert(table, 2, model);
                PointerScope scope = new PointerScope()) {
            Tensor pictures = model.pictures(batch.pixels(), batch.size());
            return TensorArrays.copy(expert.answers(pictures, batch, TEMPERATURE, false));
        }
    }

    @Test
    void everyPictureHasItsOwnAnswer() throws Exception {
        Batch batch = batch(0);
        float[] taught = taught(batch);
        assertThat(batch.places()).hasSize(4).doesNotHaveDuplicates();
        for (int i = 0; i < 4; i++) {
            int place = batch.places()[i];
            assertThat(DATA.train().answer(place)).isEqualTo((int) batch.answers()[i]);
            assertThat((double) taught[2 * i]).isCloseTo(first(place), within(1e-6));
            assertThat((double) taught[2 * i + 1]).isCloseTo(1 - first(place), within(1e-6));
        }
    }

    @Test
    void ofMixedPicturesTheMixtureIsTaught() throws Exception {
        Batch batch = batch(1);
        assertThat(batch.share()).isBetween(0.5, 0.999);
        float[] taught = taught(batch);
        for (int i = 0; i < 4; i++) {
            double own = first(batch.places()[i]);
            double other = first(batch.places()[3 - i]);
            double mixed = batch.share() * own + (1 - batch.share()) * other;
            assertThat((double) taught[2 * i]).isCloseTo(mixed, within(1e-6));
        }
    }
}
