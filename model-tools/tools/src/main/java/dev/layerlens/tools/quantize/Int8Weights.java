package dev.layerlens.tools.quantize;

/**
 * A layer's weights as int8, symmetric about zero: {@code weight = scale[channel] * value}, one
 * scale for each output channel, or one for all.
 */
public final class Int8Weights {
    private static final int LARGEST = 127;
    private static final int LARGEST_BIAS = 1 << 30;

    private final byte[] values;
    private final float[] scales;

    private Int8Weights(byte[] values, float[] scales) {
        this.values = values;
        this.scales = scales;
    }

    /**
     * One scale for each value of the bias, as convolutions have.
     *
     * @param inputScale the smallest scale of an input that these weights are used with
     */
    static Int8Weights perChannel(float[] weights, float[] bias, float inputScale) {
        return new Int8Weights(new byte[weights.length], new float[bias.length])
                .quantize(weights, bias, inputScale);
    }

    /** One scale for all, as dense layers have: not every runtime takes more. */
    static Int8Weights perTensor(float[] weights, float[] bias, float inputScale) {
        return new Int8Weights(new byte[weights.length], new float[1])
                .quantize(weights, bias, inputScale);
    }

    private Int8Weights quantize(float[] weights, float[] bias, float inputScale) {
        int size = weights.length / scales.length;
        int biases = bias.length / scales.length;
        for (int channel = 0; channel < scales.length; channel++) {
            float largest = largest(weights, channel * size, size);
            // the bias counts in steps of both scales: where training has silenced a channel's
            // weights, steps of their size would need more than the bias's 32 bits
            float fitsBias = largest(bias, channel * biases, biases) / LARGEST_BIAS / inputScale;
            scales[channel] = Math.max(Math.max(largest, 1e-8f) / LARGEST, fitsBias);
            for (int i = channel * size; i < (channel + 1) * size; i++) {
                values[i] = (byte) Math.round(weights[i] / scales[channel]);
            }
        }
        return this;
    }

    private static float largest(float[] values, int from, int count) {
        float largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, Math.abs(values[i]));
        }
        return largest;
    }

    /** In the order of the float weights. */
    public byte[] values() {
        return values.clone();
    }

    /** How many scales there are. */
    public int scaleCount() {
        return scales.length;
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
