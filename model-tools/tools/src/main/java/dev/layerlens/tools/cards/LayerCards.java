package dev.layerlens.tools.cards;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.Quantization;
import dev.layerlens.tools.arithmetic.LayerArithmetic;
import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import java.util.List;
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
        return new LayerCard(
                node.name(),
                kind(node.layer()),
                Titles.of(network, node),
                node.inputs(),
                node.shape().height(),
                node.shape().width(),
                node.shape().channels(),
                activation,
                Formulas.of(network, arithmetic, node),
                costs.parameters(),
                costs.multiplyAdds(),
                costs.receptiveField(),
                Optional.ofNullable(quantizations.get(activation)),
                Optional.empty());
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
