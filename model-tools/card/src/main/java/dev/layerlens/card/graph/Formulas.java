package dev.layerlens.card.graph;

import dev.layerlens.card.Formula;
import dev.layerlens.card.Formula.Quantity;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.ReceptiveField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The arithmetic of a layer as it is taught: the rule in letters, then with the layer's own
 * numbers. W: input side, F: kernel side (Fh and Fw where its rows and columns differ), P: padding,
 * S: stride, D: dilation, C: input channels, K: output channels, G: groups.
 */
final class Formulas {
    private final LayerFacts facts;
    private final Operation operation;
    private final Shape in;
    private final Shape out;
    private final List<Formula> formulas = new ArrayList<>();

    private Formulas(LayerFacts facts) {
        this.facts = facts;
        this.operation = facts.operation();
        this.in = operation.input();
        this.out = operation.output();
    }

    static List<Formula> of(LayerFacts facts) {
        Formulas formulas = new Formulas(facts);
        formulas.formulas.addAll(facts.wording().formulas());
        formulas.layer();
        formulas.memory();
        formulas.receptiveField();
        return formulas.formulas;
    }

    private void layer() {
        switch (facts.kind()) {
            case CONVOLUTION, DEPTHWISE_CONVOLUTION -> convolution();
            case DENSE -> dense();
            case BATCH_NORM -> {
                add(Quantity.VALUE, "g (x - m) / sqrt(v + e) + b", "g (x - m) / sqrt(v + e) + b");
                result(Quantity.PARAMETERS, "2 x C", "2 x " + in.channels(), facts.parameters());
            }
            case MAX_POOL, AVERAGE_POOL -> pool(facts.kind() == LayerKind.MAX_POOL);
            case FLATTEN ->
                    result(Quantity.OUTPUT_SIZE, "H x W x C", in.toString(), out.channels());
            case GLOBAL_AVERAGE_POOL -> {
                add(Quantity.OUTPUT_SIZE, "W -> 1", in.width() + " -> 1");
                String cells = in.height() + " x " + in.width();
                add(Quantity.VALUE, "sum of x / (H x W)", "sum of x / (" + cells + ")");
            }
            case PADDING -> sizes();
            default -> value();
        }
    }

    private void value() {
        switch (facts.kind()) {
            case ACTIVATION ->
                    operation.function().ifPresent(f -> add(Quantity.VALUE, f.rule(), f.rule()));
            case ADD -> add(Quantity.VALUE, "a + b", "a + b");
            case MULTIPLY -> add(Quantity.VALUE, "a b", "a b");
            case SOFTMAX ->
                    add(
                            Quantity.VALUE,
                            "exp(x) / sum of exp(x)",
                            "exp(x) / sum of " + in.channels() + " exp(x)");
            default -> {
                // nothing that every layer of its kind has
            }
        }
    }

    private void dense() {
        String product = in.channels() + " x " + out.channels();
        String sum = "sum of " + in.channels() + " products";
        boolean bias = operation.bias();
        add(Quantity.VALUE, bias ? "sum of w x, plus b" : "sum of w x", bias ? sum + " + b" : sum);
        result(
                Quantity.PARAMETERS,
                bias ? "C x K + K" : "C x K",
                bias ? product + " + " + out.channels() : product,
                facts.parameters());
        String cells = out.height() + " x " + out.width() + " x ";
        boolean vector = out.height() * out.width() == 1;
        result(
                Quantity.MULTIPLY_ADDS,
                vector ? "C x K" : "H x W x C x K",
                vector ? product : cells + product,
                facts.multiplyAdds());
    }

    private void pool(boolean max) {
        sizes();
        Window window = operation.window().orElseThrow(IllegalStateException::new);
        String cells = window.rows().kernel() + " x " + window.columns().kernel();
        String sides = sides(window);
        add(
                Quantity.VALUE,
                max ? "max of " + sides : "sum of " + sides + " / (" + sides + ")",
                max ? "max of " + cells : "sum of " + cells + " / (" + cells + ")");
    }

    private static String sides(Window window) {
        return side(window, window.rows()) + " x " + side(window, window.columns());
    }

    private static String side(Window window, Axis axis) {
        boolean square = window.rows().kernel() == window.columns().kernel();
        return square ? "F" : axis.equals(window.rows()) ? "Fh" : "Fw";
    }

    /** Columns; rows too where their arithmetic is another. */
    private void sizes() {
        operation
                .window()
                .ifPresent(
                        window -> {
                            size("W", window, window.columns(), in.width(), out.width());
                            if (!window.rows().equals(window.columns())) {
                                size("H", window, window.rows(), in.height(), out.height());
                            }
                        });
    }

    private void size(String side, Window window, Axis axis, int from, int to) {
        String kernel = side(window, axis);
        boolean symmetric = axis.before() == axis.after();
        boolean dilated = axis.dilation() > 1;
        int span = from - axis.span() + axis.padding();
        String covered = dilated ? "(D x (" + kernel + " - 1) + 1)" : kernel;
        String letters = "(" + side + " - " + covered + " + " + (symmetric ? "2P" : "P") + ") / S";
        String numbers =
                "("
                        + from
                        + " - "
                        + (dilated
                                ? "(" + axis.dilation() + " x (" + axis.kernel() + " - 1) + 1)"
                                : axis.kernel())
                        + " + "
                        + axis.padding()
                        + ") / "
                        + axis.stride();
        if (span % axis.stride() != 0) {
            letters = "floor(" + letters + ")";
            numbers = "floor(" + numbers + ")";
        }
        result(Quantity.OUTPUT_SIZE, letters + " + 1", numbers + " + 1", to);
    }

    private void convolution() {
        sizes();
        Window window = operation.window().orElseThrow(IllegalStateException::new);
        String kernel = window.rows().kernel() + " x " + window.columns().kernel() + " x ";
        int groups = operation.groups();
        String letters;
        String numbers;
        if (facts.kind() == LayerKind.DEPTHWISE_CONVOLUTION) {
            boolean one = in.channels() == out.channels();
            letters = sides(window) + (one ? " x C" : " x K");
            numbers = kernel + out.channels();
        } else {
            letters = sides(window) + (groups == 1 ? " x C x K" : " x (C / G) x K");
            String each = groups == 1 ? "" + in.channels() : in.channels() + " / " + groups;
            numbers = kernel + (groups == 1 ? each : "(" + each + ")") + " x " + out.channels();
        }
        boolean bias = operation.bias();
        result(
                Quantity.PARAMETERS,
                bias ? letters + " + K" : letters,
                bias ? numbers + " + " + out.channels() : numbers,
                facts.parameters());
        String cells = out.height() + " x " + out.width() + " x ";
        result(Quantity.MULTIPLY_ADDS, "H x W x " + letters, cells + numbers, facts.multiplyAdds());
    }

    private void memory() {
        add(
                Quantity.MEMORY,
                "H x W x K x 4 bytes",
                out + String.format(Locale.ROOT, " x 4 = %,d bytes", out.size() * Float.BYTES));
    }

    private void receptiveField() {
        Field field = facts.field();
        boolean columns = field.larger().equals(field.columns());
        int size = field.larger().size();
        ReceptiveField before = columns ? facts.before().columns() : facts.before().rows();
        boolean whole =
                facts.kind() == LayerKind.GLOBAL_AVERAGE_POOL || facts.kind() == LayerKind.FLATTEN;
        if (whole) {
            window(before, "F", columns ? in.width() : in.height(), 1, size);
        } else if (operation.window().isPresent() && facts.kind() != LayerKind.PADDING) {
            Window window = operation.window().get();
            Axis axis = columns ? window.columns() : window.rows();
            window(before, side(window, axis), axis.kernel(), axis.dilation(), size);
        } else {
            add(
                    Quantity.RECEPTIVE_FIELD,
                    "r",
                    field.rows().size() + " x " + field.columns().size());
        }
    }

    private void window(ReceptiveField before, String side, int kernel, int dilation, int size) {
        String steps = dilation == 1 ? "" : dilation + " x ";
        result(
                Quantity.RECEPTIVE_FIELD,
                "r + (" + side + " - 1) x " + (dilation == 1 ? "" : "D x ") + "j",
                before.size() + " + (" + kernel + " - 1) x " + steps + before.stride(),
                size);
    }

    private void result(Quantity quantity, String letters, String numbers, long result) {
        add(quantity, letters, numbers + String.format(Locale.ROOT, " = %,d", result));
    }

    private void add(Quantity quantity, String letters, String numbers) {
        boolean told = facts.wording().formulas().stream().anyMatch(f -> f.quantity() == quantity);
        if (!told) {
            formulas.add(new Formula(quantity, letters, numbers));
        }
    }
}
