package dev.layerlens.tools.tflite;

import dev.layerlens.tools.net.Layer;
import java.util.Arrays;

/**
 * From libtorch's kernel layout {@code [out, in / groups, k, k]} to TensorFlow Lite's: {@code [out,
 * k, k, in]}, or {@code [1, k, k, channels]} for a depthwise one. The kernel may be written larger
 * than it is, with zeros below and to the right.
 */
final class KernelOrder {
    private static final int ZERO = -1;

    private final int[] source;
    private final int[] shape;

    /**
     * @param side side of the kernel as it is written
     */
    KernelOrder(Layer.Convolution c, int inputChannels, int side) {
        int k = c.kernel();
        int out = c.channels();
        int in = inputChannels / c.groups();
        source = new int[out * in * side * side];
        Arrays.fill(source, ZERO);
        shape = c.depthwise() ? new int[] {1, side, side, out} : new int[] {out, side, side, in};
        for (int o = 0; o < out; o++) {
            for (int cell = 0; cell < k * k; cell++) {
                int written = cell / k * side + cell % k;
                for (int i = 0; i < in; i++) {
                    int to =
                            c.depthwise()
                                    ? written * out + o
                                    : (o * side * side + written) * in + i;
                    source[to] = (o * in + i) * k * k + cell;
                }
            }
        }
    }

    int[] shape() {
        return shape.clone();
    }

    float[] apply(float[] values) {
        float[] ordered = new float[source.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = source[i] == ZERO ? 0 : values[source[i]];
        }
        return ordered;
    }

    byte[] apply(byte[] values) {
        byte[] ordered = new byte[source.length];
        for (int i = 0; i < ordered.length; i++) {
            ordered[i] = source[i] == ZERO ? 0 : values[source[i]];
        }
        return ordered;
    }
}
