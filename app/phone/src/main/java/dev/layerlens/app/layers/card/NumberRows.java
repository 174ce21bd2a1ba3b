package dev.layerlens.app.layers.card;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.LayerPrecision;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.Quantization;
import dev.layerlens.card.explain.Histogram;
import dev.layerlens.card.explain.QuantizedRange;
import dev.layerlens.card.explain.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The numbers of one layer on one picture, in rows. */
final class NumberRows {
    private static final int NAMED = 12;
    private static final int STORED = 255;

    private final Resources resources;
    private final Figures figures;
    private final ModelCard model;

    NumberRows(Resources resources, Figures figures, ModelCard model) {
        this.resources = resources;
        this.figures = figures;
        this.model = model;
    }

    /**
     * A number.
     *
     * @param note what it means; empty where its name says so
     */
    record Row(String name, String value, String note) {}

    /** What can be said of a layer's values. */
    List<Row> of(LayerCard card, Statistics statistics) {
        List<Row> rows = new ArrayList<>();
        add(
                rows,
                R.string.number_range,
                text(
                        R.string.number_range_value,
                        figures.fine(statistics.least()),
                        figures.fine(statistics.greatest())));
        add(rows, R.string.number_mean, figures.fine(statistics.mean()));
        add(rows, R.string.number_deviation, figures.fine(statistics.deviation()));
        add(rows, R.string.number_zeros, figures.percent(statistics.zeros()));
        dead(rows, card, statistics);
        rows.add(
                new Row(
                        text(R.string.number_strongest),
                        channel(card, statistics.strongest()),
                        text(R.string.number_strongest_note)));
        if (statistics.notFinite() > 0) {
            rows.add(
                    new Row(
                            text(R.string.number_not_finite),
                            figures.count(statistics.notFinite()),
                            text(R.string.number_not_finite_note)));
        }
        return rows;
    }

    private void dead(List<Row> rows, LayerCard card, Statistics statistics) {
        List<Integer> dead = statistics.dead();
        if (dead.isEmpty()) {
            add(rows, R.string.number_dead, text(R.string.number_dead_none, card.channels()));
            return;
        }
        String named =
                dead.stream().limit(NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        if (dead.size() > NAMED) {
            named = text(R.string.number_dead_more, named, dead.size() - NAMED);
        }
        rows.add(
                new Row(
                        text(R.string.number_dead),
                        text(R.string.number_dead_value, dead.size(), card.channels()),
                        text(R.string.number_dead_note, named)));
    }

    /** A channel; of the answer's layers the class that it stands for. */
    private String channel(LayerCard card, int channel) {
        boolean classes =
                (card.kind() == LayerKind.DENSE || card.kind() == LayerKind.SOFTMAX)
                        && card.channels() == model.labels().size();
        return classes
                ? text(
                        R.string.number_class,
                        channel,
                        model.labels().get(channel).in(figures.locale()))
                : text(R.string.number_strongest_value, channel);
    }

    /** What 8 bits do to a layer's values; empty in a float layer that nobody compared. */
    List<Row> precision(LayerCard card, Optional<QuantizedRange> range) {
        List<Row> rows = new ArrayList<>();
        card.quantization().ifPresent(q -> range.ifPresent(r -> stored(rows, q, r)));
        card.precision().ifPresent(p -> compared(rows, p));
        return rows;
    }

    private void stored(List<Row> rows, Quantization quantization, QuantizedRange range) {
        rows.add(
                new Row(
                        text(R.string.number_step),
                        figures.fine(quantization.scale()),
                        text(R.string.number_step_note)));
        rows.add(
                new Row(
                        text(R.string.number_zero_point),
                        figures.count(quantization.zeroPoint()),
                        text(R.string.number_zero_point_note)));
        int lowest = CardFigures.lowest(quantization.zeroPoint());
        rows.add(
                new Row(
                        text(R.string.number_range_used),
                        figures.percent(range.used()),
                        text(
                                R.string.number_range_used_note,
                                figures.count(lowest),
                                figures.count(lowest + STORED),
                                figures.count(range.least()),
                                figures.count(range.greatest()))));
    }

    private void compared(List<Row> rows, LayerPrecision precision) {
        if (precision.weightScales() == 1) {
            add(rows, R.string.number_weight_scales, text(R.string.number_weight_scales_one));
        } else if (precision.weightScales() > 1) {
            add(
                    rows,
                    R.string.number_weight_scales,
                    text(R.string.number_weight_scales_each, precision.weightScales()));
        }
        precision
                .decibels()
                .ifPresent(
                        d ->
                                rows.add(
                                        new Row(
                                                text(R.string.number_noise),
                                                text(R.string.number_noise_value, figures.fine(d)),
                                                text(
                                                        R.string.number_noise_note,
                                                        figures.exactPercent(noise(d))))));
    }

    /** The noise's share of the signal: decibels are twenty times its logarithm, negative. */
    static double noise(double decibels) {
        return Math.pow(10, -decibels / 20);
    }

    /** A histogram in a sentence. */
    String describe(Histogram histogram, Statistics statistics, long values) {
        long below = 0;
        for (int bar = 0; bar < histogram.zeroBar(); bar++) {
            below += histogram.count(bar);
        }
        long above = values - below - histogram.zeros() - statistics.notFinite();
        return text(
                R.string.histogram_described,
                figures.count(values),
                figures.fine(statistics.least()),
                figures.fine(statistics.greatest()),
                figures.percent(below / (double) values),
                figures.percent(histogram.zeros() / (double) values),
                figures.percent(above / (double) values));
    }

    private void add(List<Row> rows, int name, String value) {
        rows.add(new Row(text(name), value, ""));
    }

    private String text(int id, Object... arguments) {
        return resources.getString(id, arguments);
    }
}
