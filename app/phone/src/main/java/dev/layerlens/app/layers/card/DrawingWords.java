package dev.layerlens.app.layers.card;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.card.drawing.BellDrawing;
import dev.layerlens.app.layers.card.drawing.ConcatenationDrawing;
import dev.layerlens.app.layers.card.drawing.CurveDrawing;
import dev.layerlens.app.layers.card.drawing.Drawing;
import dev.layerlens.app.layers.card.drawing.JoinDrawing;
import dev.layerlens.app.layers.card.drawing.MixingDrawing;
import dev.layerlens.app.layers.card.drawing.NeighboursDrawing;
import dev.layerlens.app.layers.card.drawing.ScaleDrawing;
import dev.layerlens.app.layers.card.drawing.ShapeDrawing;
import dev.layerlens.app.layers.card.drawing.SlidingDrawing;
import dev.layerlens.app.layers.card.drawing.SoftmaxDrawing;
import dev.layerlens.app.layers.card.drawing.Sweep;
import dev.layerlens.app.layers.card.drawing.WholeMapDrawing;
import dev.layerlens.app.ui.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says in sentences what a drawing shows: below it, and to those who cannot see it. */
final class DrawingWords {
    private final Resources resources;
    private final Figures figures;

    DrawingWords(Resources resources, Figures figures) {
        this.resources = resources;
        this.figures = figures;
    }

    String of(Drawing drawing) {
        if (drawing instanceof SlidingDrawing sliding) {
            return sliding(sliding);
        } else if (drawing instanceof MixingDrawing mixing) {
            return mixing(mixing);
        } else if (drawing instanceof WholeMapDrawing whole) {
            return text(
                    R.string.drawing_whole_map,
                    size(whole.height(), whole.width()),
                    whole.channels());
        } else if (drawing instanceof CurveDrawing curve) {
            return text(
                    R.string.drawing_curve,
                    figures.value((float) curve.from()),
                    figures.value((float) curve.to()));
        } else if (drawing instanceof JoinDrawing join) {
            return join(join);
        } else if (drawing instanceof ConcatenationDrawing row) {
            return text(
                    R.string.drawing_concatenation,
                    row.channels().stream().map(String::valueOf).collect(Collectors.joining(" + ")),
                    row.channels().stream().mapToInt(Integer::intValue).sum());
        } else if (drawing instanceof NeighboursDrawing neighbours) {
            return text(R.string.drawing_neighbours, neighbours.size());
        } else if (drawing instanceof ScaleDrawing scale) {
            return text(R.string.drawing_scale, scale.to().get(0), scale.to().get(1));
        } else if (drawing instanceof SoftmaxDrawing softmax) {
            return text(R.string.drawing_softmax, pairs(softmax));
        } else if (drawing instanceof ShapeDrawing shape) {
            return shape(shape);
        }
        return text(fixed(drawing));
    }

    private String join(JoinDrawing drawing) {
        String size = size(drawing.height(), drawing.width(), drawing.channels());
        if (drawing.inputs() < 2) {
            return text(R.string.drawing_constant, size);
        }
        boolean sum = drawing.sign().equals("+");
        return text(sum ? R.string.drawing_add : R.string.drawing_multiply, drawing.inputs(), size);
    }

    /** Of drawings without numbers. */
    private static int fixed(Drawing drawing) {
        return drawing instanceof BellDrawing ? R.string.drawing_bell : R.string.drawing_dropout;
    }

    private String sliding(SlidingDrawing drawing) {
        Sweep rows = drawing.rows();
        Sweep columns = drawing.columns();
        List<String> sentences = new ArrayList<>();
        int rule =
                switch (drawing.reading()) {
                    case ALL_CHANNELS -> R.string.drawing_convolution;
                    case OWN_CHANNEL -> R.string.drawing_depthwise;
                    case LARGEST -> R.string.drawing_max_pool;
                    case MEAN -> R.string.drawing_average_pool;
                };
        sentences.add(
                text(
                        rule,
                        size(rows.kernel(), columns.kernel()),
                        size(rows.size(), columns.size(), drawing.in()),
                        size(rows.out(), columns.out(), drawing.out())));
        if (rows.stride() != columns.stride()) {
            sentences.add(text(R.string.drawing_strides, columns.stride(), rows.stride()));
        } else {
            sentences.add(
                    resources.getQuantityString(
                            R.plurals.drawing_stride, rows.stride(), rows.stride()));
        }
        padding(rows, columns, sentences);
        int dilation = Math.max(rows.dilation(), columns.dilation());
        if (dilation > 1) {
            sentences.add(text(R.string.drawing_dilation, dilation));
        }
        return String.join(" ", sentences);
    }

    private void padding(Sweep rows, Sweep columns, List<String> sentences) {
        int before = rows.before();
        if (before == rows.after() && before == columns.before() && before == columns.after()) {
            if (before > 0) {
                sentences.add(
                        resources.getQuantityString(R.plurals.drawing_padding, before, before));
            }
            return;
        }
        sentences.add(
                text(
                        R.string.drawing_paddings,
                        rows.before(),
                        rows.after(),
                        columns.before(),
                        columns.after()));
    }

    private String mixing(MixingDrawing drawing) {
        return drawing.maps()
                .map(
                        m ->
                                text(
                                        R.string.drawing_pointwise,
                                        drawing.in(),
                                        drawing.out(),
                                        size(m.inHeight(), m.inWidth()),
                                        size(m.outHeight(), m.outWidth())))
                .orElseGet(() -> text(R.string.drawing_dense, drawing.in(), drawing.out()));
    }

    /** Of scores that are made up. */
    String example(SoftmaxDrawing drawing) {
        return text(R.string.drawing_softmax_example, pairs(drawing));
    }

    private String pairs(SoftmaxDrawing drawing) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < drawing.scores().size(); i++) {
            pairs.add(
                    text(
                            R.string.drawing_softmax_pair,
                            figures.value(drawing.scores().get(i).floatValue()),
                            figures.percent(drawing.shares().get(i))));
        }
        return String.join(", ", pairs);
    }

    private String shape(ShapeDrawing drawing) {
        String sentence =
                text(
                        R.string.drawing_shape,
                        drawing.before().toString(),
                        drawing.after().toString());
        ShapeDrawing.Frame frame = drawing.frame();
        if (frame.equals(ShapeDrawing.Frame.NONE)) {
            return sentence;
        }
        return sentence
                + " "
                + text(
                        R.string.drawing_paddings,
                        frame.top(),
                        frame.bottom(),
                        frame.left(),
                        frame.right());
    }

    private static String size(int height, int width) {
        return height + " x " + width;
    }

    private static String size(int height, int width, int channels) {
        return height + " x " + width + " x " + channels;
    }

    private String text(int id, Object... arguments) {
        return resources.getString(id, arguments);
    }
}
