package dev.layerlens.tools.cards;

import dev.layerlens.card.graph.ActivationFunction;
import dev.layerlens.card.graph.Axis;
import dev.layerlens.card.graph.Operation;
import dev.layerlens.card.graph.Shape;
import dev.layerlens.card.graph.Window;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Padding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers behind the cards of a network that is in no file. */
public final class LayerOperations {

    private LayerOperations() {}

    /** One a layer, by name. */
    public static Map<String, Operation> of(Network network) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (Node node : network.nodes()) {
            operations.put(node.name(), of(network, node));
        }
        return operations;
    }

    private static Operation of(Network network, Node node) {
        Layer layer = node.layer();
        boolean bias =
                layer instanceof Layer.Dense || layer instanceof Layer.Convolution c && c.bias();
        return new Operation(
                layer.getClass().getSimpleName(),
                shape(network.shape(node.input())),
                shape(node.shape()),
                window(layer),
                layer instanceof Layer.Convolution c ? c.groups() : 1,
                bias,
                layer instanceof Layer.Activation a
                        ? Optional.of(ActivationFunction.valueOf(a.function().name()))
                        : Optional.empty());
    }

    private static Optional<Window> window(Layer layer) {
        if (layer instanceof Layer.Convolution c) {
            return Optional.of(window(c.kernel(), c.stride(), c.padding()));
        }
        return layer instanceof Layer.Pool p
                ? Optional.of(window(p.kernel(), p.stride(), p.padding()))
                : Optional.empty();
    }

    private static Window window(int kernel, int stride, Padding padding) {
        Axis axis = new Axis(kernel, stride, 1, padding.before(), padding.after());
        return new Window(axis, axis);
    }

    private static Shape shape(dev.layerlens.tools.net.Shape shape) {
        return new Shape(shape.height(), shape.width(), shape.channels());
    }
}
