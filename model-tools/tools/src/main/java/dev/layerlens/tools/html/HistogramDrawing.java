package dev.layerlens.tools.html;

import dev.layerlens.card.explain.Histogram;
import dev.layerlens.card.explain.Statistics;

/**
 * How often a layer's values are how large: a bar for each range, one by itself for values that are
 * exactly zero, zero marked, and the mean with a deviation to both sides.
 */
final class HistogramDrawing {
    private static final double WIDTH = 480;
    private static final double HEIGHT = 150;
    private static final double LEFT = 8;
    private static final double RIGHT = WIDTH - 8;
    private static final double TOP = 18;
    private static final double BASE = 116;
    private static final double HALF_ZERO = 3;

    private final Statistics statistics;
    private final Histogram histogram;
    private final ReportText text;
    private final double from;
    private final double to;

    private HistogramDrawing(Statistics statistics, ReportText text) {
        this.statistics = statistics;
        this.text = text;
        histogram = statistics.histogram();
        from = histogram.left(0);
        to = histogram.left(histogram.bars());
    }

    /** The drawing; empty text where all values are zero. */
    static String of(Statistics statistics, ReportText text) {
        return statistics.histogram().bars() == 0
                ? ""
                : new HistogramDrawing(statistics, text).draw();
    }

    private String draw() {
        Svg svg =
                new Svg(
                        WIDTH,
                        HEIGHT,
                        "histogram",
                        text.get(
                                "histogram.label",
                                ReportText.value(statistics.least()),
                                ReportText.value(statistics.greatest()),
                                ReportText.value(statistics.mean()),
                                ReportText.percent(statistics.zeros())));
        double low = Math.max(from, statistics.mean() - statistics.deviation());
        double high = Math.min(to, statistics.mean() + statistics.deviation());
        svg.rectangle("spread", x(low), TOP, x(high) - x(low), BASE - TOP);
        for (int bar = 0; bar < histogram.bars(); bar++) {
            if (histogram.count(bar) > 0) {
                double left = x(histogram.left(bar));
                double height = height(histogram.count(bar));
                svg.rectangle(
                        histogram.left(bar) < 0 ? "negative" : "positive",
                        left + 0.5,
                        BASE - height,
                        Math.max(0.5, x(histogram.left(bar + 1)) - left - 1),
                        height);
            }
        }
        svg.line("axis", LEFT, BASE, RIGHT, BASE);
        svg.line("zero", x(0), TOP, x(0), BASE + 5);
        zeros(svg);
        String mean = Svg.number(x(statistics.mean()));
        svg.path("mean", "M" + mean + " " + Svg.number(BASE + 1) + "l-5 8h10z");
        ticks(svg);
        return svg.end();
    }

    /** More zeros than the axis reaches are cut off: the label has their share. */
    private void zeros(Svg svg) {
        if (histogram.zeros() > 0) {
            double height = Math.min(BASE - TOP, height(histogram.zeros()));
            svg.rectangle("zeros", x(0) - HALF_ZERO, BASE - height, 2 * HALF_ZERO, height);
            boolean right = x(0) > WIDTH / 2;
            svg.text(
                    "label",
                    right ? "end" : "start",
                    x(0) + (right ? -8 : 8),
                    TOP - 4,
                    text.get("histogram.zeros", ReportText.percent(statistics.zeros())));
        }
    }

    private void ticks(Svg svg) {
        double end = BASE + 24;
        svg.text("tick", "start", LEFT, end, ReportText.value(from));
        svg.text("tick", "end", RIGHT, end, ReportText.value(to));
        double zero = x(0);
        if (zero > LEFT + 60 && zero < RIGHT - 60) {
            svg.text("tick", "middle", zero, end, "0");
        }
    }

    private double x(double value) {
        return LEFT + (value - from) / (to - from) * (RIGHT - LEFT);
    }

    private double height(int count) {
        return (double) count / Math.max(1, histogram.largest()) * (BASE - TOP);
    }
}
