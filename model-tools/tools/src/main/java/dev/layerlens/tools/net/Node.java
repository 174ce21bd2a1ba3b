package dev.layerlens.tools.net;

import java.util.List;

/**
 * One layer in its place.
 *
 * @param name unique in the network, as in "stage1.block0.conv1"
 * @param layer what it computes
 * @param inputs names of the nodes it reads; {@link Network#PICTURE} for the picture
 * @param shape its output
 */
public record Node(String name, Layer layer, List<String> inputs, Shape shape) {

    public Node {
        inputs = List.copyOf(inputs);
    }

    /** The only input, or the first of several. */
    public String input() {
        return inputs.get(0);
    }
}
