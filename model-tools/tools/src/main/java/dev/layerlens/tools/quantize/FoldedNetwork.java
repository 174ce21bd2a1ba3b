package dev.layerlens.tools.quantize;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Parameter;
import dev.layerlens.tools.net.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network as it is deployed: every convolution has a bias; every batch norm is folded into the
 * convolution before it, which takes the batch norm's name, since its values are now those of the
 * batch norm; dropout, which does nothing outside training, is left out.
 */
public final class FoldedNetwork {
    private final Network network;
    private final Weights weights;
    private final Map<String, String> shownBy;
    private final Weights norms;

    private FoldedNetwork(
            Network network, Weights weights, Map<String, String> shownBy, Weights norms) {
        this.network = network;
        this.weights = weights;
        this.shownBy = Map.copyOf(shownBy);
        this.norms = norms;
    }

    /**
     * Folds a trained network.
     *
     * @throws IllegalArgumentException if a batch norm does not follow a convolution that it alone
     *     reads
     */
    public static FoldedNetwork of(Network trained, Weights weights) {
        NetworkBuilder builder = new NetworkBuilder(trained.name(), trained.picture());
        Map<String, float[]> values = new LinkedHashMap<>();
        Map<String, float[]> norms = new LinkedHashMap<>();
        Map<String, String> shownBy = new LinkedHashMap<>();
        shownBy.put(Network.PICTURE, Network.PICTURE);
        for (Node node : trained.nodes()) {
            String[] inputs = node.inputs().stream().map(shownBy::get).toArray(String[]::new);
            if (folds(trained, node)) {
                shownBy.put(node.name(), trained.readers(node.name()).get(0).name());
            } else if (node.layer() instanceof Layer.Dropout) {
                shownBy.put(node.name(), inputs[0]);
            } else if (node.layer() instanceof Layer.BatchNorm norm) {
                Node convolution = convolutionBefore(trained, node);
                String from = shownBy.get(convolution.input());
                fold(convolution, norm, node, weights, values);
                norms.put(node.name() + ".weight", weights.get(node.name() + ".weight"));
                norms.put(node.name() + ".bias", weights.get(node.name() + ".bias"));
                builder.add(node.name(), withBias(convolution), from);
                shownBy.put(node.name(), node.name());
            } else {
                copy(node, weights, values);
                boolean convolution = node.layer() instanceof Layer.Convolution;
                builder.add(node.name(), convolution ? withBias(node) : node.layer(), inputs);
                shownBy.put(node.name(), node.name());
            }
        }
        shownBy.remove(Network.PICTURE);
        return new FoldedNetwork(builder.build(), new Weights(values), shownBy, new Weights(norms));
    }

    /** The same network with another bias in one layer. */
    public FoldedNetwork withBias(String node, float[] bias) {
        return with(Map.of(node + ".bias", bias));
    }

    /**
     * The same network with every logit divided by a temperature: the weights and the bias of its
     * last dense layer take it in, so that it costs nothing and every output that is made of them
     * agrees.
     *
     * @throws IllegalArgumentException if the softmax does not read a dense layer
     */
    public FoldedNetwork withTemperature(double temperature) {
        String logits = network.output().input();
        boolean dense =
                !logits.equals(Network.PICTURE)
                        && network.node(logits).layer() instanceof Layer.Dense;
        if (!dense) {
            throw new IllegalArgumentException(
                    network.name()
                            + " has no dense layer before its softmax that could take a temperature:"
                            + " give --no-temperature");
        }
        Map<String, float[]> scaled = new LinkedHashMap<>();
        for (String name : List.of(logits + ".weight", logits + ".bias")) {
            float[] values = weights.get(name);
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (values[i] / temperature);
            }
            scaled.put(name, values);
        }
        return with(scaled);
    }

    private FoldedNetwork with(Map<String, float[]> others) {
        Map<String, float[]> values = new LinkedHashMap<>();
        for (Parameter parameter : Parameter.of(network)) {
            values.put(parameter.name(), weights.get(parameter.name()));
        }
        values.putAll(others);
        return new FoldedNetwork(network, new Weights(values), shownBy, norms);
    }

    /** The graph without batch norms. */
    public Network network() {
        return network;
    }

    public Weights weights() {
        return weights;
    }

    /**
     * The batch norms' learned factors and terms, as they were before they were folded: {@code
     * NAME.weight} and {@code NAME.bias} of each layer {@code NAME} that {@link #normalizes}.
     */
    public Weights norms() {
        return norms;
    }

    /** Whether a layer of the trained network was a batch norm. */
    public boolean normalizes(String layer) {
        return norms.has(layer + ".weight");
    }

    /** For every layer of the trained network the layer of this one that has its values. */
    public Map<String, String> shownBy() {
        return shownBy;
    }

    private static boolean folds(Network network, Node node) {
        List<Node> readers = network.readers(node.name());
        return node.layer() instanceof Layer.Convolution
                && readers.size() == 1
                && readers.get(0).layer() instanceof Layer.BatchNorm;
    }

    private static Node convolutionBefore(Network network, Node norm) {
        if (norm.input().equals(Network.PICTURE) || !folds(network, network.node(norm.input()))) {
            throw new IllegalArgumentException(
                    norm.name() + " cannot be folded: it does not follow a convolution of its own");
        }
        return network.node(norm.input());
    }

    private static Layer withBias(Node convolution) {
        Layer.Convolution c = (Layer.Convolution) convolution.layer();
        return new Layer.Convolution(
                c.channels(), c.kernel(), c.stride(), c.padding(), c.groups(), true);
    }

    /** Jacob et al. 2018, section 3.2: w' = g w / sqrt(v + e), b' = b + g (c - m) / sqrt(v + e). */
    private static void fold(
            Node convolution,
            Layer.BatchNorm norm,
            Node node,
            Weights weights,
            Map<String, float[]> values) {
        float[] kernel = weights.get(convolution.name() + ".weight");
        float[] gain = weights.get(node.name() + ".weight");
        float[] bias = weights.get(node.name() + ".bias");
        float[] mean = weights.get(node.name() + ".running_mean");
        float[] variance = weights.get(node.name() + ".running_var");
        float[] before = bias(convolution, weights);
        int size = kernel.length / gain.length;
        for (int channel = 0; channel < gain.length; channel++) {
            double scale = gain[channel] / Math.sqrt(variance[channel] + norm.epsilon());
            for (int i = channel * size; i < (channel + 1) * size; i++) {
                kernel[i] = (float) (kernel[i] * scale);
            }
            bias[channel] =
                    (float) (bias[channel] + scale * ((double) before[channel] - mean[channel]));
        }
        values.put(node.name() + ".weight", kernel);
        values.put(node.name() + ".bias", bias);
    }

    private static void copy(Node node, Weights weights, Map<String, float[]> values) {
        if (node.layer() instanceof Layer.Convolution) {
            values.put(node.name() + ".weight", weights.get(node.name() + ".weight"));
            values.put(node.name() + ".bias", bias(node, weights));
        } else if (node.layer() instanceof Layer.Dense) {
            values.put(node.name() + ".weight", weights.get(node.name() + ".weight"));
            values.put(node.name() + ".bias", weights.get(node.name() + ".bias"));
        }
    }

    /** A convolution's bias: zeros where it was trained without one. */
    private static float[] bias(Node convolution, Weights weights) {
        Layer.Convolution c = (Layer.Convolution) convolution.layer();
        return c.bias() ? weights.get(convolution.name() + ".bias") : new float[c.channels()];
    }
}
