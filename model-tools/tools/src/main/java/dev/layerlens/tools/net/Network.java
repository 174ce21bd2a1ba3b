package dev.layerlens.tools.net;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An immutable graph of named layers, in order of computation. The first node reads the picture;
 * the last is the softmax over the classes.
 */
public final class Network {

    /** The name under which nodes read the picture. */
    public static final String PICTURE = "picture";

    private final String name;
    private final Shape picture;
    private final Map<String, Node> nodes;

    Network(String name, Shape picture, Map<String, Node> nodes) {
        this.name = name;
        this.picture = picture;
        this.nodes = new LinkedHashMap<>(nodes);
    }

    /** The architecture, as in "resnet20". */
    public String name() {
        return name;
    }

    /** Rows, columns and channels of the picture. */
    public Shape picture() {
        return picture;
    }

    /** Every layer, each after those it reads. */
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /**
     * The node of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Node node(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException(this.name + " has no layer " + name);
        }
        return node;
    }

    /** The shape of a node's output, or of the picture. */
    public Shape shape(String name) {
        return name.equals(PICTURE) ? picture : node(name).shape();
    }

    /** The nodes that read the output of {@code name}. */
    public List<Node> readers(String name) {
        return nodes.values().stream().filter(node -> node.inputs().contains(name)).toList();
    }

    /** The last node: the probabilities. */
    public Node output() {
        return nodes().get(nodes.size() - 1);
    }

    /**
     * The dense layer whose scores the softmax reads.
     *
     * @throws IllegalArgumentException if the network does not end in one
     */
    public Node classifier() {
        Node scores = node(output().input());
        if (!(scores.layer() instanceof Layer.Dense)) {
            throw new IllegalArgumentException(name + " does not end in a dense layer");
        }
        return scores;
    }

    /** Number of classes. */
    public int classes() {
        return output().shape().channels();
    }
}
