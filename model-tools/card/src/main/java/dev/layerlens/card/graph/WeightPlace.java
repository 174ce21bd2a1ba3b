package dev.layerlens.card.graph;

import java.util.Optional;

/**
 * Where a layer's weights are.
 *
 * @param kernel tensor of the weights
 * @param bias tensor of the biases
 * @param order how the weights lie
 */
record WeightPlace(int kernel, Optional<Integer> bias, Order order) {

    /** How weights lie in a file. */
    enum Order {
        /** {@code [outputs, height, width, inputs]}, of a convolution. */
        CONVOLUTION,
        /** {@code [1, height, width, outputs]}, of a depthwise one. */
        DEPTHWISE,
        /** {@code [outputs, inputs]}, of a dense layer. */
        DENSE
    }

    /** The weights themselves. */
    Kernels read(Flow flow, Constants constants) {
        Shape shape = flow.shape(kernel);
        float[] stored = constants.real(kernel);
        int first = flow.sides(kernel).get(0);
        int height = flow.sides(kernel).size() == 4 ? flow.sides(kernel).get(1) : 1;
        int outputs = order == Order.DEPTHWISE ? shape.channels() : first;
        int inputs = order == Order.DEPTHWISE ? 1 : shape.channels();
        int width = order == Order.DENSE ? 1 : shape.width();
        float[] biases =
                bias.filter(constants::has).map(constants::real).orElseGet(() -> new float[0]);
        return new Kernels(
                outputs,
                height,
                width,
                inputs,
                order == Order.DEPTHWISE ? turned(stored, outputs) : stored,
                biases.length == outputs ? biases : new float[outputs]);
    }

    /** From outputs innermost to outputs outermost. */
    private static float[] turned(float[] stored, int outputs) {
        float[] turned = new float[stored.length];
        int cells = stored.length / outputs;
        for (int cell = 0; cell < cells; cell++) {
            for (int output = 0; output < outputs; output++) {
                turned[output * cells + cell] = stored[cell * outputs + output];
            }
        }
        return turned;
    }
}
