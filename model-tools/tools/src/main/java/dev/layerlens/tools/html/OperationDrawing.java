package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.graph.Axis;
import dev.layerlens.card.graph.Operation;
import dev.layerlens.card.graph.Shape;
import dev.layerlens.card.graph.Window;

/**
 * A layer as a picture: what goes in, what is done to it, what comes out, with this layer's
 * numbers.
 */
final class OperationDrawing {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 150;
    private static final double MIDDLE = WIDTH / 2;
    private static final double CENTRE = 64;
    private static final double LABEL = HEIGHT - 10;
    private static final int MOST_CELLS = 7;

    private final LayerCard card;
    private final Operation operation;
    private final ReportText text;
    private final Svg svg;

    private OperationDrawing(LayerCard card, Operation operation, ReportText text) {
        this.card = card;
        this.operation = operation;
        this.text = text;
        svg =
                new Svg(
                        WIDTH,
                        HEIGHT,
                        "operation " + Family.of(card.kind()).key(),
                        text.get(
                                "operation.label",
                                operation.input(),
                                text.title(card),
                                operation.output()));
    }

    static String of(LayerCard card, Operation operation, ReportText text) {
        OperationDrawing drawing = new OperationDrawing(card, operation, text);
        drawing.block(78, operation.input());
        drawing.arrow(134, 168);
        drawing.middle();
        drawing.arrow(WIDTH - 168, WIDTH - 134);
        drawing.block(WIDTH - 78, operation.output());
        return drawing.svg.end();
    }

    /** Planes one behind the other, the more the more channels; a column of cells for a vector. */
    private void block(double x, Shape shape) {
        if (shape.height() == 1 && shape.width() == 1) {
            for (int i = 0; i < MOST_CELLS; i++) {
                svg.rectangle("plane", x - 6, CENTRE - 42 + 12 * i, 12, 12);
            }
        } else {
            int planes = planes(shape.channels());
            double longest = Math.max(shape.height(), shape.width());
            double width = 62 * shape.width() / longest;
            double height = 62 * shape.height() / longest;
            double left = x - width / 2 - 2.5 * (planes - 1);
            double top = CENTRE - height / 2 - 2.5 * (planes - 1);
            for (int i = planes - 1; i >= 0; i--) {
                svg.rectangle("plane", left + 5 * i, top + 5 * i, width, height);
            }
        }
        svg.text("label", "middle", x, LABEL, shape.toString());
    }

    private static int planes(int channels) {
        return Math.max(1, Math.min(6, 1 + (int) Math.round(Math.log(channels) / Math.log(4))));
    }

    private void arrow(double from, double to) {
        svg.line("arrow", from, CENTRE, to - 6, CENTRE);
        svg.path("head", "M" + Svg.number(to) + " " + Svg.number(CENTRE) + "l-8 -4v8z");
    }

    private void middle() {
        if (operation.function().isPresent()) {
            new CurveDrawing(svg, MIDDLE, CENTRE).draw(operation.function().get());
            note(operation.function().get().rule());
        } else if (operation.window().isPresent()) {
            window(operation.window().get());
        } else {
            sign();
        }
    }

    /** The window's cells with the gaps of its dilation; one that is too large is only outlined. */
    private void window(Window window) {
        int rows = window.rows().span();
        int columns = window.columns().span();
        int longest = Math.max(rows, columns);
        double cell = 66.0 / longest;
        double left = MIDDLE - cell * columns / 2;
        double top = CENTRE - cell * rows / 2;
        if (longest > 4 * MOST_CELLS) {
            svg.rectangle("tap", left, top, cell * columns, cell * rows);
        } else {
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    boolean tap =
                            row % window.rows().dilation() == 0
                                    && column % window.columns().dilation() == 0;
                    svg.rectangle(
                            tap ? "tap" : "hole",
                            left + cell * column,
                            top + cell * row,
                            cell,
                            cell);
                }
            }
        }
        note(size(window) + steps(window));
        if (!card.title().isEmpty()) {
            svg.text("caption", "middle", MIDDLE, 16, caption());
        }
    }

    private static String size(Window window) {
        return window.rows().kernel() + " x " + window.columns().kernel();
    }

    private String steps(Window window) {
        Axis rows = window.rows();
        Axis columns = window.columns();
        String steps =
                rows.stride() == columns.stride()
                        ? String.valueOf(rows.stride())
                        : rows.stride() + " x " + columns.stride();
        String dilation =
                rows.dilation() > 1 ? text.get("operation.dilation", rows.dilation()) : "";
        return ", " + text.get("operation.stride", steps) + dilation;
    }

    private String caption() {
        return switch (card.kind()) {
            case CONVOLUTION ->
                    operation.groups() > 1
                            ? text.get(
                                    "operation.groups",
                                    operation.output().channels(),
                                    operation.groups())
                            : text.get("operation.filters", operation.output().channels());
            case DEPTHWISE_CONVOLUTION ->
                    text.get("operation.depthwise", operation.output().channels());
            case MAX_POOL -> text.get("operation.max");
            case AVERAGE_POOL, GLOBAL_AVERAGE_POOL -> text.get("operation.mean");
            default -> "";
        };
    }

    private void sign() {
        switch (card.kind()) {
            case ADD -> symbol("+");
            case MULTIPLY -> symbol("×");
            case CONCATENATION -> joined();
            case DENSE -> connections();
            case SOFTMAX -> bars();
            case GLOBAL_AVERAGE_POOL -> {
                symbol("x̄");
                note(text.get("operation.mean"));
            }
            case DROPOUT -> symbol("=");
            case BATCH_NORM, NORMALIZATION, LOCAL_RESPONSE_NORM -> symbol("± ×");
            default -> symbol("→");
        }
    }

    private void symbol(String sign) {
        svg.circle("sign", MIDDLE, CENTRE, 26);
        svg.text("symbol", "middle", MIDDLE, CENTRE + 9, sign);
    }

    private void joined() {
        for (int i = 0; i < 3; i++) {
            svg.rectangle("plane", MIDDLE - 30 + 6 * i, CENTRE - 32 + 6 * i, 34, 44);
            svg.rectangle("tap", MIDDLE - 4 + 6 * i, CENTRE - 22 + 6 * i, 34, 44);
        }
    }

    /** Every value in with every value out. */
    private void connections() {
        for (int from = 0; from < 5; from++) {
            for (int to = 0; to < 3; to++) {
                svg.line(
                        "wire",
                        MIDDLE - 34,
                        CENTRE - 40 + 20 * from,
                        MIDDLE + 34,
                        CENTRE - 28 + 28 * to);
            }
        }
        for (int from = 0; from < 5; from++) {
            svg.circle("node", MIDDLE - 34, CENTRE - 40 + 20 * from, 4);
        }
        for (int to = 0; to < 3; to++) {
            svg.circle("node", MIDDLE + 34, CENTRE - 28 + 28 * to, 5);
        }
        note(operation.input().size() + " x " + operation.output().channels());
    }

    private void bars() {
        double[] heights = {10, 16, 58, 22, 8};
        for (int i = 0; i < heights.length; i++) {
            svg.rectangle("tap", MIDDLE - 34 + 14 * i, CENTRE + 32 - heights[i], 11, heights[i]);
        }
        note(text.get("operation.sum"));
    }

    private void note(String note) {
        svg.text("label", "middle", MIDDLE, LABEL, note);
    }
}
