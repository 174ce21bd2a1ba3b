package dev.layerlens.tools.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class Int8WeightsTest {
    private static final float INPUT_SCALE = 0.02f;

    @Test
    void everyChannelUsesAllOfInt8() {
        Int8Weights weights =
                Int8Weights.perChannel(new float[] {1, -2, 0.5f, 0.25f}, new float[2], INPUT_SCALE);
        assertThat(weights.scales()).containsExactly(2f / 127, 0.5f / 127);
        assertThat(weights.values()).containsExactly(64, -127, 127, 64);
    }

    @Test
    void theBiasOfAChannelWithoutWeightsIsKept() {
        float[] bias = {0.1f, 0.5f, -3};
        float[] silent = {1, 1, 0, 0, 0, 1e-9f};
        Int8Weights weights = Int8Weights.perChannel(silent, bias, INPUT_SCALE);
        int[] steps = weights.bias(bias, INPUT_SCALE);
        for (int i = 0; i < bias.length; i++) {
            float value = steps[i] * weights.biasScales(INPUT_SCALE)[i];
            assertThat(value).isCloseTo(bias[i], within(1e-4f));
        }
        assertThat(weights.scales()[0]).as("other channels stay").isEqualTo(1f / 127);
    }

    @Test
    void oneScaleForAllHoldsTheLargestBias() {
        float[] bias = {0.5f, -3};
        Int8Weights weights = Int8Weights.perTensor(new float[6], bias, INPUT_SCALE);
        int[] steps = weights.bias(bias, INPUT_SCALE);
        float step = weights.biasScales(INPUT_SCALE)[0];
        assertThat(steps[0] * step).isCloseTo(0.5f, within(1e-4f));
        assertThat(steps[1] * step).isCloseTo(-3f, within(1e-4f));
    }
}
