package dev.layerlens.tools.cards;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.Quantization;
import dev.layerlens.card.ReceptiveField;
import dev.layerlens.card.graph.ActivationFunction;
import dev.layerlens.card.graph.Axis;
import dev.layerlens.card.graph.Field;
import dev.layerlens.card.graph.LayerFacts;
import dev.layerlens.card.graph.Operation;
import dev.layerlens.card.graph.Window;
import dev.layerlens.card.graph.Wording;
import dev.layerlens.tools.arithmetic.LayerArithmetic;
import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The cards of a network's layers. */
public final class LayerCards {
    private final Network network;
    private final NetworkArithmetic arithmetic;

    public LayerCards(Network network) {
        this.network = network;
        this.arithmetic = new NetworkArithmetic(network);
    }

    /**
     * One card a layer, in order of computation.
     *
     * @param activations for every layer the name of the {@code explain} output that holds its
     *     values
     * @param quantizations by name of {@code explain} output; empty for a float file
     */
    public List<LayerCard> cards(
            Map<String, String> activations, Map<String, Quantization> quantizations) {
        return network.nodes().stream()
                .map(node -> card(node, activations.get(node.name()), quantizations))
                .toList();
    }

    private LayerCard card(Node node, String activation, Map<String, Quantization> quantizations) {
        LayerArithmetic costs = arithmetic.of(node.name());
        ReceptiveField before =
                node.input().equals(Network.PICTURE)
                        ? ReceptiveField.OF_THE_PICTURE
                        : arithmetic.of(node.input()).receptiveField();
        return new LayerFacts(
                        node.name(),
                        kind(node.layer()),
                        node.inputs(),
                        activation,
                        operation(node),
                        wording(node.layer()),
                        costs.parameters(),
                        costs.multiplyAdds(),
                        square(before),
                        square(costs.receptiveField()),
                        Optional.ofNullable(quantizations.get(activation)))
                .card();
    }

    private static Field square(ReceptiveField field) {
        return new Field(field, field);
    }

    private Operation operation(Node node) {
        Layer layer = node.layer();
        Optional<Axis> axis = Optional.empty();
        Optional<ActivationFunction> function = Optional.empty();
        int groups = 1;
        boolean bias = layer instanceof Layer.Dense;
        if (layer instanceof Layer.Convolution c) {
            axis = Optional.of(axis(c.kernel(), c.stride(), c.padding()));
            groups = c.groups();
            bias = c.bias();
        } else if (layer instanceof Layer.Pool p) {
            axis = Optional.of(axis(p.kernel(), p.stride(), p.padding()));
        } else if (layer instanceof Layer.Activation a) {
            function = Optional.of(ActivationFunction.valueOf(a.function().name()));
        }
        return new Operation(
                "",
                sides(network.shape(node.input())),
                sides(node.shape()),
                axis.map(both -> new Window(both, both)),
                groups,
                bias,
                function);
    }

    private static Axis axis(int kernel, int stride, Padding padding) {
        return new Axis(kernel, stride, 1, padding.before(), padding.after());
    }

    private static dev.layerlens.card.graph.Shape sides(Shape shape) {
        return new dev.layerlens.card.graph.Shape(shape.height(), shape.width(), shape.channels());
    }

    /** What a layer's sides do not say. */
    private static Wording wording(Layer layer) {
        if (layer instanceof Layer.Normalization n) {
            String where = n.meanImage() ? "upper left, red" : "red";
            return Wording.value(
                    "(x / 255 - m) / d",
                    String.format(
                            Locale.ROOT,
                            "%s: (x / 255 - %.3f) / %.3f",
                            where,
                            n.mean().get(0),
                            n.deviation().get(0)));
        } else if (layer instanceof Layer.BatchNorm norm) {
            String epsilon = String.format(Locale.ROOT, "%.0e", norm.epsilon());
            return Wording.value(
                    "g (x - m) / sqrt(v + e) + b", "g (x - m) / sqrt(v + " + epsilon + ") + b");
        } else if (layer instanceof Layer.Dropout dropout) {
            double probability = dropout.probability();
            return Wording.value(
                            "in training 0 with probability p; here x",
                            "p = " + probability + "; here x")
                    .titled("dropout " + probability);
        }
        return Wording.USUAL;
    }

    private static LayerKind kind(Layer layer) {
        if (layer instanceof Layer.Normalization) {
            return LayerKind.NORMALIZATION;
        } else if (layer instanceof Layer.Convolution c) {
            return c.depthwise() ? LayerKind.DEPTHWISE_CONVOLUTION : LayerKind.CONVOLUTION;
        } else if (layer instanceof Layer.BatchNorm) {
            return LayerKind.BATCH_NORM;
        } else if (layer instanceof Layer.Activation) {
            return LayerKind.ACTIVATION;
        } else if (layer instanceof Layer.Pool p) {
            return p.kind() == Layer.Pool.Kind.MAX ? LayerKind.MAX_POOL : LayerKind.AVERAGE_POOL;
        } else if (layer instanceof Layer.Flatten) {
            return LayerKind.FLATTEN;
        } else if (layer instanceof Layer.GlobalAveragePool) {
            return LayerKind.GLOBAL_AVERAGE_POOL;
        } else if (layer instanceof Layer.Dense) {
            return LayerKind.DENSE;
        } else if (layer instanceof Layer.Dropout) {
            return LayerKind.DROPOUT;
        } else if (layer instanceof Layer.Add) {
            return LayerKind.ADD;
        }
        return LayerKind.SOFTMAX;
    }
}
