package dev.layerlens.tools.arithmetic;

import dev.layerlens.card.ReceptiveField;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Shape;
import java.util.LinkedHashMap;
import java.util.Map;

/** The arithmetic of every layer of a network, and their sums. */
public final class NetworkArithmetic {
    private final Map<String, LayerArithmetic> layers = new LinkedHashMap<>();

    public NetworkArithmetic(Network network) {
        for (Node node : network.nodes()) {
            layers.put(
                    node.name(),
                    new LayerArithmetic(
                            parameters(network, node),
                            multiplyAdds(network, node),
                            node.shape().size() * Float.BYTES,
                            receptiveField(network, node)));
        }
    }

    /**
     * One layer's arithmetic.
     *
     * @throws IllegalArgumentException if the network has no such layer
     */
    public LayerArithmetic of(String layer) {
        LayerArithmetic arithmetic = layers.get(layer);
        if (arithmetic == null) {
            throw new IllegalArgumentException("no layer " + layer);
        }
        return arithmetic;
    }

    /** Learned values of the whole network. */
    public long parameters() {
        return layers.values().stream().mapToLong(LayerArithmetic::parameters).sum();
    }

    /** Multiply-adds of the whole network for one picture. */
    public long multiplyAdds() {
        return layers.values().stream().mapToLong(LayerArithmetic::multiplyAdds).sum();
    }

    /** The field of what a node reads: a layer's output or the picture. */
    ReceptiveField field(String name) {
        return name.equals(Network.PICTURE)
                ? ReceptiveField.OF_THE_PICTURE
                : of(name).receptiveField();
    }

    private static long parameters(Network network, Node node) {
        return Parameter.of(node, network.shape(node.input())).stream()
                .filter(Parameter::learned)
                .mapToLong(Parameter::size)
                .sum();
    }

    private static long multiplyAdds(Network network, Node node) {
        int in = network.shape(node.input()).channels();
        if (node.layer() instanceof Layer.Convolution c) {
            return node.shape().size() * c.kernel() * c.kernel() * (in / c.groups());
        } else if (node.layer() instanceof Layer.Dense dense) {
            return (long) in * dense.features();
        }
        return 0;
    }

    private ReceptiveField receptiveField(Network network, Node node) {
        ReceptiveField in = field(node.input());
        if (node.layer() instanceof Layer.Convolution c) {
            return window(in, c.kernel(), c.stride(), c.padding().before());
        } else if (node.layer() instanceof Layer.Pool p) {
            return window(in, p.kernel(), p.stride(), p.padding().before());
        } else if (node.layer() instanceof Layer.GlobalAveragePool
                || node.layer() instanceof Layer.Flatten) {
            Shape map = network.shape(node.input());
            int side = Math.max(map.height(), map.width());
            return window(in, side, side, 0);
        } else if (node.layer() instanceof Layer.Add) {
            return union(in, field(node.inputs().get(1)));
        }
        return in;
    }

    /** Araujo et al. 2019, "Computing receptive fields of convolutional neural networks". */
    private static ReceptiveField window(ReceptiveField in, int kernel, int stride, int before) {
        return new ReceptiveField(
                in.size() + (kernel - 1) * in.stride(),
                in.stride() * stride,
                in.start() - before * in.stride());
    }

    private static ReceptiveField union(ReceptiveField one, ReceptiveField other) {
        int start = Math.min(one.start(), other.start());
        int end = Math.max(one.last(0), other.last(0));
        return new ReceptiveField(end - start + 1, one.stride(), start);
    }
}
