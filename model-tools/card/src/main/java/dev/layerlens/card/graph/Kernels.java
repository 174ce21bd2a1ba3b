package dev.layerlens.card.graph;

import java.util.Arrays;

/** The real weights of a convolution or a dense layer, whatever the file stores them as. */
public final class Kernels {
    private final int outputs;
    private final int height;
    private final int width;
    private final int inputs;
    private final float[] values;
    private final float[] biases;

    /**
     * @param outputs output channels
     * @param height rows of each kernel
     * @param width columns of each kernel
     * @param inputs channels of each kernel; 1 for a depthwise convolution
     * @param values {@code [outputs][height][width][inputs]}
     * @param biases one an output channel; zeros where there are none
     */
    Kernels(int outputs, int height, int width, int inputs, float[] values, float[] biases) {
        this.outputs = outputs;
        this.height = height;
        this.width = width;
        this.inputs = inputs;
        this.values = values;
        this.biases = biases;
    }

    /** Number of kernels: output channels. */
    public int outputs() {
        return outputs;
    }

    /** Rows of each kernel. */
    public int height() {
        return height;
    }

    /** Columns of each kernel. */
    public int width() {
        return width;
    }

    /** Channels of each kernel; 1 for a depthwise convolution. */
    public int inputs() {
        return inputs;
    }

    /** One weight. */
    public float weight(int output, int row, int column, int input) {
        return values[((output * height + row) * width + column) * inputs + input];
    }

    /** What is added to an output channel. */
    public float bias(int output) {
        return biases[output];
    }

    /** The weights of one output channel, {@code [height][width][inputs]}. */
    public float[] kernel(int output) {
        int size = height * width * inputs;
        return Arrays.copyOfRange(values, output * size, (output + 1) * size);
    }
}
