package dev.layerlens.tools.tflite;

import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.lite.schema.ActivationFunctionType;

/**
 * Writes one signature of a network. An activation function that alone reads a layer is fused into
 * its operator. {@code explain} computes its main path with the very operators of {@code classify},
 * so that it shows what {@code classify} computed; the values before a fused activation come from a
 * second operator beside it.
 */
final class SignatureWriter {
    private final Network network;
    private final FlatGraph graph;
    private final GraphValues values;
    private final OperatorWriter operators;

    SignatureWriter(FlatGraph graph, FoldedNetwork folded, Scheme scheme) {
        this.network = folded.network();
        this.graph = graph;
        this.values = new GraphValues(graph, network, scheme);
        this.operators =
                new OperatorWriter(
                        graph, network, values, new WeightTensors(graph, folded, scheme), scheme);
    }

    /** Image to probabilities, and to features and class activation maps where there are such. */
    void classify() {
        int image = image();
        body(network.nodes(), false);
        Map<String, Integer> outputs = new LinkedHashMap<>();
        outputs.put(ModelFile.PROBABILITIES, values.real(network.output().name()));
        pooled(network)
                .ifPresent(
                        pool -> {
                            outputs.put(ModelFile.FEATURES, values.real(pool.name()));
                            outputs.put(ModelFile.CAM, cam(pool));
                        });
        graph.model().signature(graph, Map.of(ModelFile.IMAGE, image), outputs);
    }

    /** Image to what the last dense layer reads: the network without its classifier. */
    void features() {
        int image = image();
        Node classifier = network.classifier();
        List<Node> trunk = new ArrayList<>(network.nodes());
        trunk.removeAll(List.of(classifier, network.output()));
        body(trunk, false);
        Map<String, Integer> outputs = Map.of(ModelFile.FEATURES, values.real(classifier.input()));
        graph.model().signature(graph, Map.of(ModelFile.IMAGE, image), outputs);
    }

    /** Image to every layer's values under its name. */
    void explain() {
        int image = image();
        Map<String, Integer> outputs = everything();
        graph.model().signature(graph, Map.of(ModelFile.IMAGE, image), outputs);
    }

    /** As {@code explain}, and the class activation maps: all that int8 needs a range of. */
    void observe() {
        int image = image();
        Map<String, Integer> outputs = everything();
        pooled(network).ifPresent(pool -> outputs.put(ModelFile.CAM, cam(pool)));
        graph.model().signature(graph, Map.of(ModelFile.IMAGE, image), outputs);
    }

    private Map<String, Integer> everything() {
        body(network.nodes(), true);
        Map<String, Integer> outputs = new LinkedHashMap<>();
        for (Node node : network.nodes()) {
            outputs.put(node.name(), values.real(node.name()));
        }
        return outputs;
    }

    private int cam(Node pool) {
        return operators.cam(network.node(network.output().input()), pool.input());
    }

    /** The global average pool that the last dense layer reads, if that is how the network ends. */
    static Optional<Node> pooled(Network network) {
        Node dense = network.node(network.output().input());
        if (!(dense.layer() instanceof Layer.Dense) || dense.input().equals(Network.PICTURE)) {
            return Optional.empty();
        }
        Node before = network.node(dense.input());
        return before.layer() instanceof Layer.GlobalAveragePool
                ? Optional.of(before)
                : Optional.empty();
    }

    private int image() {
        return values.newReal(Network.PICTURE, values.sides(Network.PICTURE));
    }

    private void body(List<Node> nodes, boolean everything) {
        for (Node node : nodes) {
            Optional<Node> before = fusedBefore(node);
            if (before.isPresent()) {
                operators.write(before.get(), fused((Layer.Activation) node.layer()), node.name());
            } else if (everything || !fusedAfter(node)) {
                operators.write(node, ActivationFunctionType.NONE, node.name());
            }
        }
    }

    /** The layer whose operator also computes this activation function. */
    private Optional<Node> fusedBefore(Node node) {
        if (!(node.layer() instanceof Layer.Activation) || node.input().equals(Network.PICTURE)) {
            return Optional.empty();
        }
        Node before = network.node(node.input());
        return fusedAfter(before) ? Optional.of(before) : Optional.empty();
    }

    private boolean fusedAfter(Node node) {
        List<Node> readers = network.readers(node.name());
        boolean fuses =
                node.layer() instanceof Layer.Convolution
                        || node.layer() instanceof Layer.Dense
                        || node.layer() instanceof Layer.Add;
        return fuses
                && readers.size() == 1
                && readers.get(0).layer() instanceof Layer.Activation activation
                && fusable(activation);
    }

    private static boolean fusable(Layer.Activation activation) {
        return activation.function() == Layer.Function.RELU
                || activation.function() == Layer.Function.RELU6;
    }

    private static byte fused(Layer.Activation activation) {
        return activation.function() == Layer.Function.RELU
                ? ActivationFunctionType.RELU
                : ActivationFunctionType.RELU6;
    }
}
