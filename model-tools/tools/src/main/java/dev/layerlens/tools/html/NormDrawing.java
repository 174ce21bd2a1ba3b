package dev.layerlens.tools.html;

import dev.layerlens.card.graph.Norms;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** What a batch norm does to each channel: scales above, shifts below, a bar a channel. */
final class NormDrawing {
    private static final double WIDTH = 480;
    private static final double PANEL = 46;
    private static final double LEFT = 8;

    private NormDrawing() {}

    static String of(Norms norms, ReportText text) {
        Svg svg = new Svg(WIDTH, 2 * PANEL + 60, "norms", text.get("norms.label"));
        panel(svg, norms.channels(), norms::scale, 20, text.get("norms.scale"));
        panel(svg, norms.channels(), norms::shift, PANEL + 54, text.get("norms.shift"));
        return svg.end();
    }

    private static void panel(
            Svg svg, int channels, IntToDoubleFunction value, double top, String title) {
        double largest = 0;
        for (int c = 0; c < channels; c++) {
            largest = Math.max(largest, Math.abs(value.applyAsDouble(c)));
        }
        svg.text("title", "start", LEFT, top - 6, title);
        svg.text("tick", "end", WIDTH - LEFT, top - 6, "± " + ReportText.value(largest));
        double step = (WIDTH - 2 * LEFT) / channels;
        double middle = top + PANEL / 2;
        svg.raw("<path class=\"bars\" stroke-width=\"" + Svg.number(Math.max(0.3, step * 0.8)));
        svg.raw("\" d=\"");
        for (int c = 0; c < channels; c++) {
            double share = largest > 0 ? value.applyAsDouble(c) / largest : 0;
            svg.raw(
                    String.format(
                            Locale.ROOT,
                            "M%s %sv%s",
                            Svg.number(LEFT + (c + 0.5) * step),
                            Svg.number(middle),
                            Svg.number(-share * PANEL / 2)));
        }
        svg.raw("\"/>");
        svg.line("axis", LEFT, middle, WIDTH - LEFT, middle);
    }
}
