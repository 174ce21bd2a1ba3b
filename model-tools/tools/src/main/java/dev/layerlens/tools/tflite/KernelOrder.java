package dev.layerlens.tools.tflite;

import dev.layerlens.tools.net.Layer;

/**
 * From libtorch's kernel layout {@code [out, in / groups, k, k]} to TensorFlow Lite's: {@code [out,
 * k, k, in]}, or {@code [1, k, k, channels]} for a depthwise one.
 */
final class KernelOrder implements WeightOrder {
    private final int[] source;
    private final int[] shape;

    KernelOrder(Layer.Convolution c, int inputChannels) {
        int k = c.kernel();
        int out = c.channels();
        int in = inputChannels / c.groups();
        source = new int[out * in * k * k];
        shape = c.depthwise() ? new int[] {1, k, k, out} : new int[] {out, k, k, in};
        for (int o = 0; o < out; o++) {
            for (int cell = 0; cell < k * k; cell++) {
                for (int i = 0; i < in; i++) {
                    int to = c.depthwise() ? cell * out + o : (o * k * k + cell) * in + i;
                    source[to] = (o * in + i) * k * k + cell;
                }
            }
        }
    }

    int[] shape() {
        return shape.clone();
    }

    @Override
    public float[] apply(float[] values) {
        float[] ordered = new float[source.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = values[source[i]];
        }
        return ordered;
    }

    @Override
    public byte[] apply(byte[] values) {
        byte[] ordered = new byte[source.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = values[source[i]];
        }
        return ordered;
    }
}
