package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * Where a network's parameters, multiply-adds and memory lie: three rows of bars, a bar a layer in
 * order of computation, each row on a scale of its own; a bar leads to its layer.
 */
final class CostChart {
    private static final double WIDTH = 960;
    private static final double LEFT = 8;
    private static final double PANEL = 104;
    private static final double GAP = 46;
    private static final double TOP = 28;

    private final List<LayerCard> layers;
    private final ReportText text;
    private final double step;

    private record Cost(String key, ToLongFunction<LayerCard> of, boolean bytes) {}

    private static final List<Cost> COSTS =
            List.of(
                    new Cost("parameters", LayerCard::parameters, false),
                    new Cost("multiplyAdds", LayerCard::multiplyAdds, false),
                    new Cost("memory", CostChart::memory, true));

    private CostChart(List<LayerCard> layers, ReportText text) {
        this.layers = layers;
        this.text = text;
        this.step = (WIDTH - 2 * LEFT) / layers.size();
    }

    static String of(List<LayerCard> layers, ReportText text) {
        return new CostChart(layers, text).draw();
    }

    /** Bytes of a layer's output for one picture, at four bytes a value. */
    static long memory(LayerCard layer) {
        return (long) layer.height() * layer.width() * layer.channels() * Float.BYTES;
    }

    private String draw() {
        Svg svg =
                new Svg(
                        WIDTH,
                        TOP + COSTS.size() * (PANEL + GAP) - GAP + 8,
                        "costs",
                        text.get("costs.label"));
        double top = TOP;
        for (Cost cost : COSTS) {
            panel(svg, cost, top);
            top += PANEL + GAP;
        }
        return svg.end();
    }

    private void panel(Svg svg, Cost cost, double top) {
        long total = layers.stream().mapToLong(cost.of()).sum();
        long most = Math.max(1, layers.stream().mapToLong(cost.of()).max().orElse(1));
        String sum = cost.bytes() ? ReportText.bytes(total) : ReportText.count(total);
        svg.text("title", "start", LEFT, top - 10, text.get("costs." + cost.key(), sum));
        svg.text("tick", "end", WIDTH - LEFT, top - 10, largest(cost, most));
        svg.line("grid", LEFT, top, WIDTH - LEFT, top);
        svg.line("axis", LEFT, top + PANEL, WIDTH - LEFT, top + PANEL);
        for (int i = 0; i < layers.size(); i++) {
            long value = cost.of().applyAsLong(layers.get(i));
            if (value > 0) {
                bar(svg, i, value, (double) value / most * PANEL, top, cost);
            }
        }
    }

    private String largest(Cost cost, long most) {
        return text.get(
                "costs.most", cost.bytes() ? ReportText.bytes(most) : ReportText.count(most));
    }

    private void bar(Svg svg, int layer, long value, double height, double top, Cost cost) {
        LayerCard card = layers.get(layer);
        double tall = Math.max(0.75, height);
        String figure = cost.bytes() ? ReportText.bytes(value) : ReportText.count(value);
        svg.raw(
                String.format(
                        Locale.ROOT,
                        "<a href=\"#layer-%d\" tabindex=\"-1\"><title>%s: %s</title>",
                        layer,
                        Svg.escaped(card.name()),
                        figure));
        double gap = Math.min(2, step / 5);
        svg.rectangle(
                Family.of(card.kind()).key(),
                LEFT + layer * step + gap / 2,
                top + PANEL - tall,
                step - gap,
                tall);
        svg.raw("</a>");
    }

    /** Layers that cost most of something, for those who read no charts. */
    static List<String> heaviest(List<LayerCard> layers, ReportText text) {
        List<String> lines = new ArrayList<>();
        for (Cost cost : COSTS) {
            long total = layers.stream().mapToLong(cost.of()).sum();
            layers.stream()
                    .max((a, b) -> Long.compare(cost.of().applyAsLong(a), cost.of().applyAsLong(b)))
                    .filter(layer -> cost.of().applyAsLong(layer) > 0)
                    .ifPresent(
                            layer ->
                                    lines.add(
                                            text.get(
                                                    "costs.heaviest." + cost.key(),
                                                    layer.name(),
                                                    ReportText.percent(
                                                            (double) cost.of().applyAsLong(layer)
                                                                    / total))));
        }
        return lines;
    }
}
