package dev.layerlens.card.twin;

import dev.layerlens.card.Buffers;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.MalformedGraphException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A file derived from another one's bytes, with one signature {@link #SIGNATURE} over one graph,
 * the file's first: the picture in, as the original takes it, and one {@link Mask} for each
 * convolution; every layer's values out as float32 under the {@code activation} of its card.
 * Quantized values are dequantized by their own parameters; the operators and weights are the
 * original's, and not copied: the twin is {@link #head} and then the original file, byte for byte.
 */
public final class ExplainTwin {

    /** The only signature. */
    public static final String SIGNATURE = "explain";

    private final ByteBuffer head;
    private final ByteBuffer file;
    private final LayerGraph graph;
    private final List<Mask> masks;
    private final List<LayerValues> values;

    private ExplainTwin(
            ByteBuffer head,
            ByteBuffer file,
            LayerGraph graph,
            List<Mask> masks,
            List<LayerValues> values) {
        this.head = head;
        this.file = file;
        this.graph = graph;
        this.masks = List.copyOf(masks);
        this.values = List.copyOf(values);
    }

    /**
     * Derives the twin of a file.
     *
     * @param file the whole .tflite file; its position is not moved, and it is kept
     * @throws MalformedGraphException if it is no model, a damaged one, or takes no picture
     */
    public static ExplainTwin of(ByteBuffer file) throws MalformedGraphException {
        LayerGraph graph = LayerGraph.of(file);
        ByteBuffer bytes = whole(file);
        return written(new TwinWriter(bytes, graph), bytes, graph);
    }

    /**
     * A twin that gives the values of one layer alone and takes no masks: it computes about as fast
     * as the file itself.
     *
     * @param layer {@code activation} of its card
     * @throws MalformedGraphException as {@link #of}
     */
    public static ExplainTwin ofLayer(ByteBuffer file, LayerGraph graph, String layer)
            throws MalformedGraphException {
        ByteBuffer bytes = whole(file);
        return written(new TwinWriter(bytes, graph, Set.of(layer)), bytes, graph);
    }

    private static ByteBuffer whole(ByteBuffer file) {
        ByteBuffer bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Buffers.rewind(bytes);
        return bytes;
    }

    private static ExplainTwin written(TwinWriter writer, ByteBuffer bytes, LayerGraph graph) {
        ByteBuffer head = writer.write();
        return new ExplainTwin(head, bytes, graph, writer.masks(), writer.values());
    }

    /** What the file computes. */
    public LayerGraph graph() {
        return graph;
    }

    /** The signature's input that takes the picture, of the original's type and sides. */
    public String picture() {
        return ModelFile.IMAGE;
    }

    /** The signature's other inputs: all of them have to be written before it runs. */
    public List<Mask> masks() {
        return masks;
    }

    /** The mask of a layer; empty for layers that are no convolutions. */
    public Optional<Mask> mask(String layer) {
        return masks.stream().filter(mask -> mask.layer().equals(layer)).findFirst();
    }

    /** The signature's outputs. */
    public List<LayerValues> values() {
        return values;
    }

    /** What comes before the original's bytes; its length is a multiple of 16. Read-only. */
    public ByteBuffer head() {
        return head.asReadOnlyBuffer();
    }

    /** Bytes of the whole twin. */
    public long bytes() {
        return (long) head.remaining() + file.remaining();
    }

    /** Writes the whole twin: the head, then the original. */
    public void write(WritableByteChannel to) throws IOException {
        for (ByteBuffer part : List.of(head.duplicate(), file.duplicate())) {
            while (part.hasRemaining()) {
                to.write(part);
            }
        }
    }
}
