package dev.layerlens.app.layers.card;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.Formula;
import dev.layerlens.card.Formula.Quantity;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ReceptiveField;
import dev.layerlens.card.graph.Field;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.Shape;
import dev.layerlens.card.words.FormulaWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The arithmetic of one layer, in rows. */
final class Quantities {
    private static final int BYTES = 4;
    private static final double LEAST_SHOWN = 0.01;

    private final LayerGraph graph;
    private final Resources resources;
    private final Figures figures;
    private final FormulaWords words;

    Quantities(LayerGraph graph, Resources resources, Figures figures) {
        this.graph = graph;
        this.resources = resources;
        this.figures = figures;
        this.words = FormulaWords.in(figures.locale());
    }

    /**
     * One quantity.
     *
     * @param name what is computed
     * @param rule in letters; empty where there is nothing to compute
     * @param numbers the rule with this layer's numbers, and the result
     * @param note what the result means
     * @param share of the whole network, 0 to 1; empty where there is no whole
     */
    record Row(
            String name,
            Optional<String> rule,
            Optional<String> numbers,
            String note,
            OptionalDouble share) {}

    List<Row> of(LayerCard card) {
        List<Row> rows = new ArrayList<>();
        List<Formula> value = formulas(card, Quantity.VALUE);
        if (!value.isEmpty()) {
            rows.add(row(R.string.quantity_value, value, ""));
        }
        rows.add(outputSize(card));
        rows.add(
                counted(
                        R.string.quantity_parameters,
                        formulas(card, Quantity.PARAMETERS),
                        card.parameters(),
                        graph.parameters(),
                        R.string.parameters_none));
        rows.add(
                counted(
                        R.string.quantity_multiply_adds,
                        formulas(card, Quantity.MULTIPLY_ADDS),
                        card.multiplyAdds(),
                        graph.multiplyAdds(),
                        R.string.multiply_adds_none));
        rows.add(memory(card));
        rows.add(field(card));
        return rows;
    }

    private Row row(int name, List<Formula> formulas, String note) {
        return row(name, formulas, note, OptionalDouble.empty());
    }

    private Row row(int name, List<Formula> formulas, String note, OptionalDouble share) {
        // a rule without numbers of this layer is written once
        return new Row(
                resources.getString(name),
                lines(formulas.stream().filter(f -> !f.symbols().equals(f.numbers())), true),
                lines(formulas.stream(), false),
                note,
                share);
    }

    /** Below each other: rows and columns have rules of their own where they differ. */
    private Optional<String> lines(Stream<Formula> formulas, boolean letters) {
        String text =
                formulas.map(f -> words.of(letters ? f.symbols() : f.numbers()))
                        .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<Formula> formulas(LayerCard card, Quantity quantity) {
        return card.formulas().stream()
                .filter(f -> f.quantity() == quantity)
                .collect(Collectors.toList());
    }

    private Row outputSize(LayerCard card) {
        Shape out = new Shape(card.height(), card.width(), card.channels());
        Shape in = graph.operation(card.name()).input();
        boolean same = in.equals(out) && card.formula(Quantity.OUTPUT_SIZE).isEmpty();
        return row(
                R.string.quantity_output_size,
                formulas(card, Quantity.OUTPUT_SIZE),
                resources.getString(
                        same ? R.string.output_unchanged : R.string.output_is, out.toString()));
    }

    private Row counted(int name, List<Formula> formulas, long count, long all, int none) {
        if (count == 0 || all == 0) {
            return row(name, List.of(), resources.getString(none));
        }
        double share = count / (double) all;
        return row(name, formulas, share(share), OptionalDouble.of(share));
    }

    private String share(double share) {
        return share < LEAST_SHOWN
                ? resources.getString(R.string.share_too_small, figures.percent(LEAST_SHOWN))
                : resources.getString(R.string.share_of_network, figures.percent(share));
    }

    private static long bytes(LayerCard card) {
        return (long) card.height() * card.width() * card.channels() * BYTES;
    }

    private Row memory(LayerCard card) {
        long all = graph.layers().stream().mapToLong(Quantities::bytes).sum();
        double share = bytes(card) / (double) all;
        return row(
                R.string.quantity_memory,
                formulas(card, Quantity.MEMORY),
                share(share),
                OptionalDouble.of(share));
    }

    private Row field(LayerCard card) {
        Field field = graph.field(card.name());
        Shape picture = graph.picture();
        ReceptiveField rows = field.rows();
        ReceptiveField columns = field.columns();
        String size = rows.size() + " x " + columns.size();
        double share =
                Math.min(rows.size(), picture.height())
                        * (double) Math.min(columns.size(), picture.width())
                        / ((double) picture.height() * picture.width());
        String note;
        if (card.height() == 1 && card.width() == 1 && share == 1) {
            note = resources.getString(R.string.field_whole);
        } else if (share == 1) {
            note = resources.getString(R.string.field_beyond, size, apart(rows, columns));
        } else {
            note =
                    resources.getString(
                            R.string.field_inside,
                            size,
                            figures.percent(share),
                            apart(rows, columns));
        }
        return row(
                R.string.quantity_receptive_field,
                formulas(card, Quantity.RECEPTIVE_FIELD).stream()
                        .filter(f -> !f.symbols().equals("r"))
                        .collect(Collectors.toList()),
                note,
                OptionalDouble.of(share));
    }

    private static String apart(ReceptiveField rows, ReceptiveField columns) {
        return rows.stride() == columns.stride()
                ? String.valueOf(rows.stride())
                : rows.stride() + " / " + columns.stride();
    }

    /** What the letters of the rules stand for. */
    String letters(LayerCard card) {
        return words.letters(card);
    }
}
