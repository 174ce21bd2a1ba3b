package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.tools.torch.TorchNetwork;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Two classes on a feature that tells them apart and one that is noise. */
class LastLayerTest {
    private static final int PICTURES = 200;
    private static final float[] FEATURES = new float[2 * PICTURES];
    private static final long[] ANSWERS = new long[PICTURES];

    static {
        Random random = new Random(4);
        for (int i = 0; i < PICTURES; i++) {
            ANSWERS[i] = i % 2;
            FEATURES[2 * i] = 10 * ANSWERS[i] + (float) random.nextGaussian();
            FEATURES[2 * i + 1] = (float) random.nextGaussian();
        }
    }

    /** Mean of the scores' difference in favour of the right class. */
    private static double sureness(double penalty) {
        try (TorchNetwork model = new TorchNetwork(ColouredPictures.network())) {
            FeatureScale scale = new FeatureScale(FEATURES, 2);
            LastLayer layer = LastLayer.learn(model, scale, 2, ANSWERS, 2, 0.02, penalty);
            float[] logits = layer.logits(model, FEATURES);
            double sum = 0;
            for (int i = 0; i < PICTURES; i++) {
                int right = (int) ANSWERS[i];
                double margin = logits[2 * i + right] - logits[2 * i + 1 - right];
                assertThat(margin).as("picture %d", i).isPositive();
                sum += margin / PICTURES;
            }
            return sum;
        }
    }

    @Test
    void aPenaltyMakesItLessSureAndNoLessRight() {
        double without = sureness(0);
        double little = sureness(0.1);
        assertThat(little).isBetween(1.0, without / 1.3);
        assertThat(sureness(0.5)).isBetween(0.5, little / 1.5);
    }
}
