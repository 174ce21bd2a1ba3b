package dev.layerlens.tools.quantize;

/**
 * A layer's weights as int8, symmetric about zero: {@code weight = scale[channel] * value}, one
 * scale for each output channel, or one for all.
 */
public final class Int8Weights {
    private static final int LARGEST = 127;

    private final byte[] values;
    private final float[] scales;

    private Int8Weights(byte[] values, float[] scales) {
        this.values = values;
        this.scales = scales;
    }

    /** One scale for each of {@code channels} equal parts, as convolutions have. */
    static Int8Weights perChannel(float[] weights, int channels) {
        return new Int8Weights(new byte[weights.length], new float[channels]).quantize(weights);
    }

    /** One scale for all, as dense layers have: not every runtime takes more. */
    static Int8Weights perTensor(float[] weights) {
        return perChannel(weights, 1);
    }

    private Int8Weights quantize(float[] weights) {
        int size = weights.length / scales.length;
        for (int channel = 0; channel < scales.length; channel++) {
            float largest = 0;
            for (int i = channel * size; i < (channel + 1) * size; i++) {
                largest = Math.max(largest, Math.abs(weights[i]));
            }
            scales[channel] = Math.max(largest, 1e-8f) / LARGEST;
            for (int i = channel * size; i < (channel + 1) * size; i++) {
                values[i] = (byte) Math.round(weights[i] / scales[channel]);
            }
        }
        return this;
    }

    /** In the order of the float weights. */
    public byte[] values() {
        return values.clone();
    }

    /** One for each output channel, or one for all. */
    public float[] scales() {
        return scales.clone();
    }

    /** The scale of each bias, given the scale of the layer's input. */
    public float[] biasScales(float inputScale) {
        float[] products = new float[scales.length];
        for (int i = 0; i < products.length; i++) {
            products[i] = inputScale * scales[i];
        }
        return products;
    }

    /** The bias as int32 in steps of {@link #biasScales}. */
    public int[] bias(float[] bias, float inputScale) {
        float[] steps = biasScales(inputScale);
        int[] quantized = new int[bias.length];
        for (int i = 0; i < bias.length; i++) {
            quantized[i] = Math.round(bias[i] / steps[steps.length == 1 ? 0 : i]);
        }
        return quantized;
    }
}
