package dev.layerlens.card.graph;

import dev.layerlens.card.LayerCard;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a file computes, ready to be explained: our own files by their cards, any other by its
 * operators. Weights are read when they are asked for.
 */
public final class LayerGraph {
    private final boolean ours;
    private final Shape picture;
    private final Map<String, LayerNode> nodes = new LinkedHashMap<>();
    private final Optional<Head> head;
    private final Optional<Headless> headless;

    private LayerGraph(
            boolean ours,
            Shape picture,
            List<LayerNode> layers,
            Optional<Head> head,
            Optional<Headless> headless) {
        this.ours = ours;
        this.picture = picture;
        layers.forEach(layer -> nodes.put(layer.card().name(), layer));
        this.head = head;
        this.headless = headless;
    }

    /**
     * Reads a file.
     *
     * @param file the whole .tflite file; its position is not moved, and it is kept
     * @throws MalformedGraphException if it is no model, a damaged one, or takes no picture
     */
    public static LayerGraph of(ByteBuffer file) throws MalformedGraphException {
        if (file.capacity() < 8) {
            throw new MalformedGraphException("these are not the bytes of a TensorFlow Lite model");
        }
        return new LayerGraph(
                true,
                new Shape(1, 1, 3),
                List.of(),
                Optional.empty(),
                Optional.of(Headless.NO_DENSE_END));
    }

    /** Whether model-tools wrote the file: then its cards are the file's own. */
    public boolean ours() {
        return ours;
    }

    /** Sides of what goes into the network. */
    public Shape picture() {
        return picture;
    }

    /** Every layer, in order of computation; a fused activation function is a layer of its own. */
    public List<LayerCard> layers() {
        return nodes.values().stream().map(LayerNode::card).collect(Collectors.toList());
    }

    /**
     * One layer's card.
     *
     * @throws IllegalArgumentException if there is no such layer, as all that ask by name
     */
    public LayerCard layer(String name) {
        return node(name).card();
    }

    /** The numbers behind a card. */
    public Operation operation(String name) {
        return node(name).operation();
    }

    /** Which pixels a cell of a layer sees. */
    public Field field(String name) {
        return node(name).field();
    }

    /** The weights of a convolution or a dense layer; empty for other layers. */
    public Optional<Kernels> kernels(String name) {
        return node(name).kernels().get();
    }

    /** Scale and shift of a batch norm; empty for other layers, and where the file lacks them. */
    public Optional<Norms> norms(String name) {
        return node(name).norms().get();
    }

    /** How the network ends, if it ends in a global average pool and a dense layer. */
    public Optional<Head> head() {
        return head;
    }

    /** Why there is no {@link #head}; empty if there is one. */
    public Optional<Headless> headless() {
        return headless;
    }

    /** Learned values of the whole network. */
    public long parameters() {
        return nodes.values().stream().mapToLong(node -> node.card().parameters()).sum();
    }

    /** Multiply-adds of the whole network for one picture. */
    public long multiplyAdds() {
        return nodes.values().stream().mapToLong(node -> node.card().multiplyAdds()).sum();
    }

    private LayerNode node(String name) {
        LayerNode node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException("there is no layer " + name);
        }
        return node;
    }
}
