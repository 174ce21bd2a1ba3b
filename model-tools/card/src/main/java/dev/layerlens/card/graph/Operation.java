package dev.layerlens.card.graph;

import java.util.Optional;

/**
 * The numbers behind a layer's card.
 *
 * @param operator what computes it in the file, as in "CONV_2D"; several joined by " + "
 * @param input sides of what the layer reads first
 * @param output sides of what it writes
 * @param window of a convolution or a pool; empty for other layers
 * @param groups of a convolution: 1 where every output channel reads all input channels, the number
 *     of input channels for a depthwise one; 1 for other layers
 * @param bias whether a constant is added to every output channel
 * @param function of an activation layer; empty for other layers
 */
public record Operation(
        String operator,
        Shape input,
        Shape output,
        Optional<Window> window,
        int groups,
        boolean bias,
        Optional<ActivationFunction> function) {}
