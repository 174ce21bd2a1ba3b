package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FeatureScaleTest {
    /** Three pictures, three features: means 2, 10, 7; deviations sqrt(2/3), 0 and sqrt(6). */
    private static final float[] FEATURES = {1, 10, 4, 2, 10, 7, 3, 10, 10};

    private final FeatureScale scale = new FeatureScale(FEATURES, 3);

    @Test
    void everyFeatureHasMeanZeroAndDeviationOne() {
        float a = (float) Math.sqrt(1.5);
        assertThat(scale.scaled())
                .containsExactly(new float[] {-a, 0, -a, 0, 0, 0, a, 0, a}, Offset.offset(1e-6f));
    }

    @Test
    void aLayerBroughtBackSaysTheSameOfFeaturesAsTheyAre() {
        float[] weight = {0.5f, -1, 2, 3, 0.25f, -0.5f};
        float[] bias = {0.1f, -0.2f};
        float[] own = scale.weight(weight);
        float[] ownBias = scale.bias(weight, bias);
        float[] scaled = scale.scaled();
        for (int picture = 0; picture < 3; picture++) {
            for (int c = 0; c < 2; c++) {
                double learned = bias[c];
                double brought = ownBias[c];
                for (int k = 0; k < 3; k++) {
                    learned += weight[3 * c + k] * scaled[3 * picture + k];
                    brought += own[3 * c + k] * FEATURES[3 * picture + k];
                }
                assertThat(brought).isCloseTo(learned, Offset.offset(1e-5));
            }
        }
    }
}
