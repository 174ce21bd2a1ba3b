package dev.layerlens.card.graph;

import dev.layerlens.card.Buffers;
import dev.layerlens.card.CardJson;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.structure.ModelStructure;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.SignatureDef;

/**
 * What a file computes, ready to be explained: our own files by their cards, any other by its
 * operators. Weights are read when they are asked for.
 */
public final class LayerGraph {
    private final boolean ours;
    private final Shape picture;
    private final String answer;
    private final Map<String, LayerNode> nodes = new LinkedHashMap<>();
    private final Places places;
    private final Ends ends;

    private LayerGraph(GraphParts parts) {
        this.ours = parts.ours();
        this.picture = parts.picture();
        this.answer = parts.answer();
        parts.nodes().forEach(node -> nodes.put(node.card().name(), node));
        this.places = parts.places();
        this.ends = new Ends(nodes, answer);
    }

    /**
     * Reads a file.
     *
     * @param file the whole .tflite file; its position is not moved, and it is kept
     * @throws MalformedGraphException if it is no model, a damaged one, or takes no picture
     */
    public static LayerGraph of(ByteBuffer file) throws MalformedGraphException {
        Optional<String> fault = ModelStructure.fault(file);
        if (fault.isPresent()) {
            throw new MalformedGraphException("the file " + fault.get());
        }
        ByteBuffer bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Buffers.rewind(bytes);
        Model model = Model.getRootAsModel(bytes);
        try {
            return new LayerGraph(parts(file, model));
        } catch (MalformedCardException e) {
            throw new MalformedGraphException("the file is damaged: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            // what no check foresaw: options and constants that do not go together
            throw new MalformedGraphException(
                    "the file is damaged, or beyond what can be explained", e);
        }
    }

    private static GraphParts parts(ByteBuffer file, Model model)
            throws MalformedGraphException, MalformedCardException {
        boolean carded = ModelFile.associated(file, CardJson.FILE_NAME).isPresent();
        for (int i = 0; carded && i < model.signatureDefsLength(); i++) {
            SignatureDef signature = model.signatureDefs(i);
            if (ModelFile.EXPLAIN.equals(signature.signatureKey())) {
                Map<String, Norms> norms =
                        ModelFile.associatedBytes(file, NormsFile.NAME)
                                .flatMap(NormsFile::read)
                                .orElse(Map.of());
                return OurGraph.of(model, signature, ModelFile.card(file), norms);
            }
        }
        return ForeignGraph.of(model);
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

    /**
     * The weights of a convolution or a dense layer as the file computes with them: a batch norm
     * that was folded is in them. Empty for other layers.
     */
    public Optional<Kernels> kernels(String name) {
        return node(name).kernels().get();
    }

    /** Scale and shift of a batch norm; empty for other layers, and where the file lacks them. */
    public Optional<Norms> norms(String name) {
        return node(name).norms().get();
    }

    /** How the network ends, if it ends in a global average pool, with a dense layer or without. */
    public Optional<Head> head() {
        return ends.head();
    }

    /** Why there is no {@link #head}; empty if there is one. */
    public Optional<Headless> headless() {
        return ends.headless();
    }

    /** The layer whose values are the answer: one score a class. */
    public String answer() {
        return answer;
    }

    /** Where the layers lie in the file. */
    public Places places() {
        return places;
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
