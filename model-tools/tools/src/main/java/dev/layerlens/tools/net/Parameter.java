package dev.layerlens.tools.net;

import java.util.List;

/**
 * One array of values that belong to a layer.
 *
 * @param name the layer's name, a dot, and "weight", "bias", "running_mean" or "running_var"
 * @param shape its sides: convolution {@code [out, in / groups, kernel, kernel]}, dense {@code
 *     [out, in]}, all others {@code [channels]}: libtorch's layout
 * @param learned false for the running statistics of a batch norm, which are measured
 */
public record Parameter(String name, List<Integer> shape, boolean learned) {

    public Parameter {
        shape = List.copyOf(shape);
    }

    /** Number of values. */
    public int size() {
        return shape.stream().reduce(1, Math::multiplyExact);
    }

    /** The arrays of one node, given the shape it reads. */
    public static List<Parameter> of(Node node, Shape in) {
        String name = node.name();
        if (node.layer() instanceof Layer.Convolution c) {
            Parameter weight =
                    new Parameter(
                            name + ".weight",
                            List.of(
                                    c.channels(),
                                    in.channels() / c.groups(),
                                    c.kernel(),
                                    c.kernel()),
                            true);
            return c.bias()
                    ? List.of(weight, vector(name + ".bias", c.channels(), true))
                    : List.of(weight);
        } else if (node.layer() instanceof Layer.Dense d) {
            return List.of(
                    new Parameter(name + ".weight", List.of(d.features(), in.channels()), true),
                    vector(name + ".bias", d.features(), true));
        } else if (node.layer() instanceof Layer.BatchNorm) {
            return List.of(
                    vector(name + ".weight", in.channels(), true),
                    vector(name + ".bias", in.channels(), true),
                    vector(name + ".running_mean", in.channels(), false),
                    vector(name + ".running_var", in.channels(), false));
        }
        return List.of();
    }

    /** The arrays of a whole network, in order of computation. */
    public static List<Parameter> of(Network network) {
        return network.nodes().stream()
                .flatMap(node -> of(node, network.shape(node.input())).stream())
                .toList();
    }

    private static Parameter vector(String name, int size, boolean learned) {
        return new Parameter(name, List.of(size), learned);
    }
}
