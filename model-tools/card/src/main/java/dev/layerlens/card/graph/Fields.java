package dev.layerlens.card.graph;

import dev.layerlens.card.ReceptiveField;
import java.util.ArrayList;
import java.util.List;

/**
 * Receptive fields of a graph's layers (Araujo et al. 2019, "Computing receptive fields of
 * convolutional neural networks"), rows and columns each on their own.
 */
final class Fields {
    private final Shape picture;
    private final List<Draft> drafts;
    private final List<Field> fields = new ArrayList<>();

    Fields(Shape picture, List<Draft> drafts) {
        this.picture = picture;
        this.drafts = drafts;
        for (Draft draft : drafts) {
            fields.add(after(draft));
        }
    }

    /** The field of a layer, or of the picture. */
    Field of(int layer) {
        return layer == Draft.PICTURE ? Field.OF_THE_PICTURE : fields.get(layer);
    }

    /** The field of what a layer reads: of all of it together. */
    Field before(Draft draft) {
        Field all = null;
        Shape shape = draft.operation().input();
        for (int input : draft.inputs()) {
            Shape other = input == Draft.PICTURE ? picture : drafts.get(input).operation().output();
            Field field = of(input);
            if (all == null) {
                all = field;
                shape = other;
            } else {
                all =
                        new Field(
                                union(all.rows(), shape.height(), field.rows(), other.height()),
                                union(
                                        all.columns(),
                                        shape.width(),
                                        field.columns(),
                                        other.width()));
                shape =
                        new Shape(
                                Math.max(shape.height(), other.height()),
                                Math.max(shape.width(), other.width()),
                                shape.channels());
            }
        }
        return all == null ? Field.OF_THE_PICTURE : all;
    }

    private Field after(Draft draft) {
        Field before = before(draft);
        Shape in = draft.operation().input();
        return switch (draft.reach()) {
            case CELL -> before;
            case WINDOW -> {
                Window window = draft.operation().window().orElseThrow(IllegalStateException::new);
                yield new Field(
                        window(before.rows(), window.rows()),
                        window(before.columns(), window.columns()));
            }
            case MAP ->
                    new Field(
                            whole(before.rows(), in.height(), draft.operation().output().height()),
                            whole(
                                    before.columns(),
                                    in.width(),
                                    draft.operation().output().width()));
        };
    }

    static ReceptiveField window(ReceptiveField in, Axis axis) {
        return new ReceptiveField(
                in.size() + (axis.span() - 1) * in.stride(),
                in.stride() * axis.stride(),
                in.start() - axis.before() * in.stride());
    }

    /** All cells, seen from one cell or from each of several. */
    private static ReceptiveField whole(ReceptiveField in, int cells, int outputs) {
        int size = in.last(cells - 1) - in.first(0) + 1;
        return new ReceptiveField(size, outputs == 1 ? in.stride() * cells : 0, in.start());
    }

    /** Cell by cell where both step alike; else all that any cell of the two sees. */
    private static ReceptiveField union(
            ReceptiveField one, int cells, ReceptiveField other, int others) {
        boolean alike = one.stride() == other.stride() && cells == others;
        int start = Math.min(one.start(), other.start());
        int end =
                alike
                        ? Math.max(one.last(0), other.last(0))
                        : Math.max(one.last(cells - 1), other.last(others - 1));
        boolean single = cells == 1 && others == 1;
        int stride = alike || single ? Math.max(one.stride(), other.stride()) : 0;
        return new ReceptiveField(end - start + 1, stride, start);
    }
}
