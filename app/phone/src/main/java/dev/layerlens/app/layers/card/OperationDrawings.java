package dev.layerlens.app.layers.card;

import dev.layerlens.app.layers.card.drawing.BellDrawing;
import dev.layerlens.app.layers.card.drawing.ConcatenationDrawing;
import dev.layerlens.app.layers.card.drawing.Drawing;
import dev.layerlens.app.layers.card.drawing.DropoutDrawing;
import dev.layerlens.app.layers.card.drawing.JoinDrawing;
import dev.layerlens.app.layers.card.drawing.MixingDrawing;
import dev.layerlens.app.layers.card.drawing.NeighboursDrawing;
import dev.layerlens.app.layers.card.drawing.ScaleDrawing;
import dev.layerlens.app.layers.card.drawing.ShapeDrawing;
import dev.layerlens.app.layers.card.drawing.SlidingDrawing;
import dev.layerlens.app.layers.card.drawing.SoftmaxDrawing;
import dev.layerlens.app.layers.card.drawing.Sweep;
import dev.layerlens.app.layers.card.drawing.WholeMapDrawing;
import dev.layerlens.card.Formula;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.graph.Axis;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.Operation;
import dev.layerlens.card.graph.Shape;
import dev.layerlens.card.graph.Window;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the drawing that shows what a layer does. */
final class OperationDrawings {
    private static final Pattern SCALED =
            Pattern.compile("\\(x / 255 - (-?[0-9.]+)\\) / ([0-9.]+)");
    private static final Pattern SUMMED = Pattern.compile("of (\\d+)");

    private final LayerGraph graph;

    OperationDrawings(LayerGraph graph) {
        this.graph = graph;
    }

    /** What a layer does; softmax with an example of three scores. */
    Drawing of(LayerCard card) {
        Operation operation = graph.operation(card.name());
        Shape in = operation.input();
        return switch (card.kind()) {
            case CONVOLUTION, DEPTHWISE_CONVOLUTION, MAX_POOL, AVERAGE_POOL ->
                    operation
                            .window()
                            .map(w -> window(card, operation, w))
                            .orElseGet(() -> shapes(operation));
            case DENSE -> new MixingDrawing((int) in.size(), card.channels(), Optional.empty());
            case GLOBAL_AVERAGE_POOL -> new WholeMapDrawing(in.height(), in.width(), in.channels());
            case ACTIVATION ->
                    operation
                            .function()
                            .<Drawing>map(Curves::of)
                            .orElseGet(() -> shapes(operation));
            case BATCH_NORM -> new BellDrawing();
            case NORMALIZATION -> scaled(card).orElseGet(() -> shapes(operation));
            case LOCAL_RESPONSE_NORM ->
                    neighbours(card)
                            .<Drawing>map(n -> new NeighboursDrawing(card.channels(), n))
                            .orElseGet(() -> shapes(operation));
            case ADD -> join(card, "+");
            case MULTIPLY -> join(card, "x");
            case CONCATENATION -> new ConcatenationDrawing(channels(card));
            case DROPOUT -> new DropoutDrawing();
            case SOFTMAX -> SoftmaxDrawing.of(2, 1, 0);
            case FLATTEN, PADDING, RESHAPE, RESIZE, OTHER -> shapes(operation);
        };
    }

    private static Drawing window(LayerCard card, Operation operation, Window window) {
        Shape in = operation.input();
        Shape out = operation.output();
        SlidingDrawing.Reading reading =
                switch (card.kind()) {
                    case DEPTHWISE_CONVOLUTION -> SlidingDrawing.Reading.OWN_CHANNEL;
                    case MAX_POOL -> SlidingDrawing.Reading.LARGEST;
                    case AVERAGE_POOL -> SlidingDrawing.Reading.MEAN;
                    default -> SlidingDrawing.Reading.ALL_CHANNELS;
                };
        boolean mixes =
                reading == SlidingDrawing.Reading.ALL_CHANNELS
                        && window.rows().kernel() == 1
                        && window.columns().kernel() == 1;
        return mixes
                ? mixing(in, out, window)
                : new SlidingDrawing(
                        sweep(in.height(), window.rows(), out.height()),
                        sweep(in.width(), window.columns(), out.width()),
                        in.channels(),
                        out.channels(),
                        reading);
    }

    private static Sweep sweep(int size, Axis axis, int out) {
        return new Sweep(
                size,
                axis.kernel(),
                axis.stride(),
                axis.dilation(),
                axis.before(),
                axis.after(),
                out);
    }

    private static MixingDrawing mixing(Shape in, Shape out, Window window) {
        boolean vector = in.height() == 1 && in.width() == 1;
        return new MixingDrawing(
                in.channels(),
                out.channels(),
                vector
                        ? Optional.empty()
                        : Optional.of(
                                new MixingDrawing.Maps(
                                        in.height(),
                                        in.width(),
                                        out.height(),
                                        out.width(),
                                        window.columns().stride())));
    }

    private static JoinDrawing join(LayerCard card, String sign) {
        return new JoinDrawing(
                card.inputs().size(), sign, card.height(), card.width(), card.channels());
    }

    /** How many channels each input brings. */
    List<Integer> channels(LayerCard card) {
        return card.inputs().stream()
                .map(
                        name ->
                                name.equals(LayerCard.PICTURE)
                                        ? graph.picture().channels()
                                        : graph.layer(name).channels())
                .collect(Collectors.toList());
    }

    private static ShapeDrawing shapes(Operation operation) {
        return new ShapeDrawing(
                size(operation.input()),
                size(operation.output()),
                operation.window().map(OperationDrawings::frame).orElse(ShapeDrawing.Frame.NONE));
    }

    private static ShapeDrawing.Frame frame(Window window) {
        return new ShapeDrawing.Frame(
                window.rows().before(),
                window.rows().after(),
                window.columns().before(),
                window.columns().after());
    }

    private static ShapeDrawing.Size size(Shape shape) {
        return new ShapeDrawing.Size(shape.height(), shape.width(), shape.channels());
    }

    /** Pixels before and after, if the card says how they are scaled. */
    private static Optional<Drawing> scaled(LayerCard card) {
        Optional<Matcher> rule =
                card.formula(Formula.Quantity.VALUE)
                        .map(f -> SCALED.matcher(f.numbers()))
                        .filter(Matcher::find);
        return rule.map(
                m -> {
                    double mean = Double.parseDouble(m.group(1));
                    double deviation = Double.parseDouble(m.group(2));
                    double black = -mean / deviation;
                    double white = (1 - mean) / deviation;
                    return new ScaleDrawing(
                            List.of("0", "255"),
                            List.of(figure(black), figure(white)),
                            -black / (white - black));
                });
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, "%.2f", value).replace('-', '\u2212');
    }

    /** How many channels are read for one value, if the card says so. */
    static Optional<Integer> neighbours(LayerCard card) {
        return card.formula(Formula.Quantity.VALUE)
                .map(f -> SUMMED.matcher(f.numbers()))
                .filter(Matcher::find)
                .map(m -> Integer.parseInt(m.group(1)));
    }
}
