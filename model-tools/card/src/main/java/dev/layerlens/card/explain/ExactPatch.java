package dev.layerlens.card.explain;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.ReceptiveField;
import dev.layerlens.card.graph.Axis;
import dev.layerlens.card.graph.Field;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.Shape;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The smallest rectangle around the pixels that a cell sees, found by walking back through the
 * layers, cell by cell, without the padding of any of them. The receptive field's formula alone is
 * too large at some borders: a cell whose window reaches into a layer's padding does not see what
 * would lie under that padding.
 */
public final class ExactPatch {
    private final LayerGraph graph;
    private final List<LayerCard> layers;
    private final Map<String, LayerCard> cards = new HashMap<>();

    public ExactPatch(LayerGraph graph) {
        this.graph = graph;
        this.layers = graph.layers();
        layers.forEach(card -> cards.put(card.name(), card));
    }

    /**
     * The pixels that a cell sees, inside the picture; of no rows and columns if it sees none.
     *
     * @throws IllegalArgumentException if there is no such layer
     */
    public Patch of(String layer, int row, int column) {
        BitSet rows = walk(graph.layer(layer).name(), row, true);
        BitSet columns = walk(layer, column, false);
        return rows.isEmpty() || columns.isEmpty()
                ? new Patch(0, 0, 0, 0)
                : new Patch(
                        rows.nextSetBit(0),
                        columns.nextSetBit(0),
                        rows.length() - rows.nextSetBit(0),
                        columns.length() - columns.nextSetBit(0));
    }

    /** Rows and columns of a window do not depend on each other: each has its own walk. */
    private BitSet walk(String layer, int index, boolean down) {
        Map<String, BitSet> seen = new HashMap<>();
        seen.computeIfAbsent(layer, none -> new BitSet()).set(index);
        for (int i = layers.size() - 1; i >= 0; i--) {
            LayerCard card = layers.get(i);
            BitSet cells = seen.remove(card.name());
            if (cells != null) {
                for (String input : card.inputs()) {
                    BitSet read = seen.computeIfAbsent(input, none -> new BitSet());
                    read(card, input, cells, down, read);
                }
            }
        }
        return seen.getOrDefault(LayerCard.PICTURE, new BitSet());
    }

    /** Marks the cells of an input that cells of a layer read. */
    private void read(LayerCard card, String input, BitSet cells, boolean down, BitSet read) {
        int length = length(input, down);
        Optional<Axis> axis =
                graph.operation(card.name()).window().map(w -> down ? w.rows() : w.columns());
        if (cells.isEmpty()) {
            return;
        }
        if (whole(card.kind())) {
            read.set(0, length);
        } else if (axis.isPresent()) {
            Axis a = axis.get();
            for (int tap = 0; tap < a.kernel(); tap++) {
                int offset = tap * a.dilation() - a.before();
                mark(cells, a.stride(), offset, offset, length, read);
            }
        } else if (card.inputs().size() > 1 && card.kind() != LayerKind.OTHER) {
            // joins read cell by cell, but all cells what has only one, as a gate
            mark(cells, length == 1 ? 0 : 1, 0, 0, length, read);
        } else {
            formula(card, input, cells, down, read);
        }
    }

    /** What a layer without a window reads, by what it does to the receptive field. */
    private void formula(LayerCard card, String input, BitSet cells, boolean down, BitSet read) {
        int length = length(input, down);
        ReceptiveField in = field(input, down);
        ReceptiveField out = field(card.name(), down);
        if (in.stride() != 0 && out.stride() != 0 && out.stride() % in.stride() == 0) {
            int before = (in.start() - out.start()) / in.stride();
            int reach = (out.size() - in.size()) / in.stride();
            mark(cells, out.stride() / in.stride(), -before, reach - before, length, read);
        } else if (in.stride() == 0 && length == length(card.name(), down)) {
            // behind a gate every field is the whole picture, and says no more
            mark(cells, 1, 0, 0, length, read);
        } else {
            read.set(0, length);
        }
    }

    private static void mark(
            BitSet cells, int stride, int first, int last, int length, BitSet read) {
        for (int i = cells.nextSetBit(0); i >= 0; i = cells.nextSetBit(i + 1)) {
            int from = Math.max(0, i * stride + first);
            int to = Math.min(length, i * stride + last + 1);
            if (from < to) {
                read.set(from, to);
            }
        }
    }

    private static boolean whole(LayerKind kind) {
        return kind == LayerKind.GLOBAL_AVERAGE_POOL
                || kind == LayerKind.FLATTEN
                || kind == LayerKind.RESHAPE;
    }

    private ReceptiveField field(String name, boolean down) {
        Field field = cards.containsKey(name) ? graph.field(name) : Field.OF_THE_PICTURE;
        return down ? field.rows() : field.columns();
    }

    private int length(String name, boolean down) {
        LayerCard card = cards.get(name);
        Shape picture = graph.picture();
        if (card == null) {
            return down ? picture.height() : picture.width();
        }
        return down ? card.height() : card.width();
    }
}
