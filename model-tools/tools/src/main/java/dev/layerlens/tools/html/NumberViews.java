package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerPrecision;
import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import dev.layerlens.card.explain.QuantizedRange;
import dev.layerlens.card.explain.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes the figures of a layer's values. */
final class NumberViews {
    private static final int NAMED = 8;

    private NumberViews() {}

    /** Those of one picture. */
    static LayerView.Numbers of(LayerCard card, LayerSight sight, ReportText text) {
        Statistics statistics = sight.statistics();
        List<Fact> facts = new ArrayList<>();
        facts.add(
                new Fact(
                        text.get("numbers.range"),
                        ReportText.value(statistics.least())
                                + " … "
                                + ReportText.value(statistics.greatest())));
        facts.add(new Fact(text.get("numbers.mean"), ReportText.value(statistics.mean())));
        facts.add(
                new Fact(text.get("numbers.deviation"), ReportText.value(statistics.deviation())));
        facts.add(new Fact(text.get("numbers.zeros"), ReportText.percent(statistics.zeros())));
        facts.add(new Fact(text.get("numbers.dead"), dead(statistics, card, text)));
        facts.add(
                new Fact(
                        text.get("numbers.strongest"),
                        text.get(
                                "numbers.channel",
                                statistics.strongest(),
                                ReportText.value(farthest(statistics)))));
        if (statistics.notFinite() > 0) {
            facts.add(
                    new Fact(
                            text.get("numbers.notFinite"),
                            ReportText.count(statistics.notFinite())));
        }
        card.quantization().ifPresent(q -> facts.add(used(q, sight, text)));
        return new LayerView.Numbers(HistogramDrawing.of(statistics, text), facts);
    }

    /** The value that is farthest from zero. */
    private static float farthest(Statistics statistics) {
        return statistics.greatest() >= -statistics.least()
                ? statistics.greatest()
                : statistics.least();
    }

    private static String dead(Statistics statistics, LayerCard card, ReportText text) {
        List<Integer> dead = statistics.dead();
        String count = text.get("numbers.of", dead.size(), card.channels());
        if (dead.isEmpty()) {
            return count;
        }
        List<String> names =
                dead.stream().limit(NAMED).map(channel -> Integer.toString(channel)).toList();
        return count + " (" + String.join(", ", names) + (dead.size() > NAMED ? ", …" : "") + ")";
    }

    /** uint8 steps have no sign; their zero points lie above what int8 has. */
    private static Fact used(Quantization quantization, LayerSight sight, ReportText text) {
        int steps =
                Math.round(sight.statistics().greatest() / quantization.scale())
                        + quantization.zeroPoint();
        boolean unsigned = quantization.zeroPoint() > 127 || steps > 127;
        QuantizedRange range =
                QuantizedRange.of(sight.maps(), quantization, unsigned ? 0 : Byte.MIN_VALUE);
        return new Fact(
                text.get("numbers.used"),
                text.get(
                        "numbers.steps",
                        ReportText.count(range.least()),
                        ReportText.count(range.greatest()),
                        ReportText.percent(range.used()),
                        range.distinct()));
    }

    /**
     * How a file stores a layer.
     *
     * @param absorbed whether its parameters are part of another layer's weights
     */
    static List<Fact> stored(
            LayerCard card, Optional<Precision> precision, boolean absorbed, ReportText text) {
        List<Fact> facts = new ArrayList<>();
        precision
                .filter(p -> card.parameters() > 0)
                .map(
                        p ->
                                absorbed
                                        ? new Fact(
                                                text.get("stored.weights"),
                                                text.get("stored.absorbed"))
                                        : weights(card, p, text))
                .ifPresent(facts::add);
        if (card.folded()) {
            return facts;
        }
        card.quantization()
                .ifPresent(
                        q ->
                                facts.add(
                                        new Fact(
                                                text.get("stored.step"),
                                                text.get(
                                                        "stored.zero",
                                                        ReportText.value(q.scale()),
                                                        ReportText.count(q.zeroPoint())))));
        card.precision()
                .flatMap(LayerPrecision::decibels)
                .ifPresent(
                        decibels ->
                                facts.add(
                                        new Fact(
                                                text.get("stored.noise"),
                                                String.format(Locale.ROOT, "%.1f dB", decibels))));
        return facts;
    }

    private static Fact weights(LayerCard card, Precision whole, ReportText text) {
        Precision precision = card.precision().map(LayerPrecision::scheme).orElse(whole);
        String name = text.get("precision." + precision.name().toLowerCase(Locale.ROOT));
        int scales = card.precision().map(LayerPrecision::weightScales).orElse(0);
        return new Fact(
                text.get("stored.weights"),
                scales > 1 ? name + ", " + text.get("stored.scales", scales) : name);
    }
}
