package dev.layerlens.tools.cards;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;

/** A layer in one line, in the field's own words. */
final class Titles {

    private Titles() {}

    static String of(Network network, Node node) {
        int in = network.shape(node.input()).channels();
        Layer layer = node.layer();
        if (layer instanceof Layer.Normalization) {
            return "normalize";
        } else if (layer instanceof Layer.Convolution c) {
            return convolution(c, in);
        } else if (layer instanceof Layer.BatchNorm) {
            return "batch norm, " + in + " channels";
        } else if (layer instanceof Layer.Activation activation) {
            return Functions.name(activation.function());
        } else if (layer instanceof Layer.Pool p) {
            String kind = p.kind() == Layer.Pool.Kind.MAX ? "max" : "average";
            return kind + " pool " + p.kernel() + "x" + p.kernel() + ", stride " + p.stride();
        } else if (layer instanceof Layer.Flatten) {
            return "flatten";
        } else if (layer instanceof Layer.GlobalAveragePool) {
            return "global average pool";
        } else if (layer instanceof Layer.Dense dense) {
            return "dense, " + in + " -> " + dense.features();
        } else if (layer instanceof Layer.Dropout dropout) {
            return "dropout " + dropout.probability();
        } else if (layer instanceof Layer.Add) {
            return "add";
        }
        return "softmax";
    }

    private static String convolution(Layer.Convolution c, int in) {
        String size = c.kernel() + "x" + c.kernel();
        String channels = c.depthwise() ? c.channels() + " channels" : in + " -> " + c.channels();
        String stride = c.stride() == 1 ? "" : ", stride " + c.stride();
        return (c.depthwise() ? "depthwise conv " : "conv ") + size + ", " + channels + stride;
    }
}
