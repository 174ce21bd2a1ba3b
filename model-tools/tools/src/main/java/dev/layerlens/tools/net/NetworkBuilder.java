package dev.layerlens.tools.net;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a network down, layer by layer. Every method adds one node and returns its name, to be
 * read by later ones; {@code from} is such a name or {@link Network#PICTURE}.
 */
public final class NetworkBuilder {
    private static final double BATCH_NORM_EPSILON = 1e-5;

    private final String name;
    private final Shape picture;
    private final Map<String, Node> nodes = new LinkedHashMap<>();

    public NetworkBuilder(String name, Shape picture) {
        this.name = name;
        this.picture = picture;
    }

    /** The shape of what a node (or the picture) gives. */
    public Shape shape(String of) {
        if (of.equals(Network.PICTURE)) {
            return picture;
        }
        Node node = nodes.get(of);
        if (node == null) {
            throw new IllegalArgumentException("no layer " + of + " yet");
        }
        return node.shape();
    }

    /** Any layer at all; the other methods are shorter ways to say it. */
    public String add(String name, Layer layer, String... from) {
        Shape output = Shapes.output(layer, List.of(from).stream().map(this::shape).toList());
        if (name.equals(Network.PICTURE)
                || nodes.putIfAbsent(name, new Node(name, layer, List.of(from), output)) != null) {
            throw new IllegalArgumentException("two layers are called " + name);
        }
        return name;
    }

    public String normalization(String name, String from, Normalizer normalizer) {
        Layer.Normalization layer =
                new Layer.Normalization(normalizer.mean(), normalizer.deviation());
        if (layer.meanImage() && layer.mean().size() != shape(from).size()) {
            throw new IllegalArgumentException(
                    "a mean image of "
                            + layer.mean().size()
                            + " values does not fit pictures of "
                            + shape(from).size());
        }
        return add(name, layer, from);
    }

    /** A convolution without bias, padded so that {@code ceil(size / stride)} outputs come out. */
    public String convolution(String name, String from, int channels, int kernel, int stride) {
        Padding padding = Padding.same(shape(from).height(), kernel, stride);
        return add(name, new Layer.Convolution(channels, kernel, stride, padding, 1, false), from);
    }

    /** A convolution with bias, padded likewise: for networks without batch norm. */
    public String biasedConvolution(
            String name, String from, int channels, int kernel, int stride, Padding padding) {
        return add(name, new Layer.Convolution(channels, kernel, stride, padding, 1, true), from);
    }

    /** A depthwise convolution without bias, padded likewise. */
    public String depthwise(String name, String from, int kernel, int stride) {
        int channels = shape(from).channels();
        Padding padding = Padding.same(shape(from).height(), kernel, stride);
        return add(
                name,
                new Layer.Convolution(channels, kernel, stride, padding, channels, false),
                from);
    }

    public String batchNorm(String name, String from) {
        return add(name, new Layer.BatchNorm(BATCH_NORM_EPSILON), from);
    }

    public String activation(String name, String from, Layer.Function function) {
        return add(name, new Layer.Activation(function), from);
    }

    public String sum(String name, String one, String other) {
        return add(name, new Layer.Add(), one, other);
    }

    /** Maxima of windows, padded so that {@code ceil(size / stride)} outputs come out. */
    public String maxPool(String name, String from, int kernel, int stride) {
        Padding padding = Padding.same(shape(from).height(), kernel, stride);
        return add(name, new Layer.Pool(Layer.Pool.Kind.MAX, kernel, stride, padding), from);
    }

    /** Means of windows that lie inside the picture. */
    public String averagePool(String name, String from, int kernel, int stride) {
        return add(
                name, new Layer.Pool(Layer.Pool.Kind.AVERAGE, kernel, stride, Padding.NONE), from);
    }

    public String flatten(String name, String from) {
        return add(name, new Layer.Flatten(), from);
    }

    public String globalAveragePool(String name, String from) {
        return add(name, new Layer.GlobalAveragePool(), from);
    }

    public String dropout(String name, String from, double probability) {
        return add(name, new Layer.Dropout(probability), from);
    }

    public String dense(String name, String from, int features) {
        return add(name, new Layer.Dense(features), from);
    }

    /** Ends the network with the softmax over {@code logits}. */
    public Network softmax(String name, String logits) {
        add(name, new Layer.Softmax(), logits);
        return build();
    }

    /**
     * The network as written so far.
     *
     * @throws IllegalStateException if it does not end in a softmax
     */
    public Network build() {
        Node last = List.copyOf(nodes.values()).get(nodes.size() - 1);
        if (!(last.layer() instanceof Layer.Softmax)) {
            throw new IllegalStateException(
                    this.name + " ends in " + last.name() + ", not a softmax");
        }
        return new Network(name, picture, nodes);
    }
}
