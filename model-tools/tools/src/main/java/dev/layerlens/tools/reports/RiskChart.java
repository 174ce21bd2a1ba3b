package dev.layerlens.tools.reports;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Risk against coverage as a picture: what share of the answers is wrong, by the share that is
 * shown, with the point of one threshold marked.
 */
public final class RiskChart {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 600;
    private static final int MARGIN = 32;
    private static final int TITLE = 88;
    private static final int PERCENT = 100;
    private static final Color GRID = new Color(0xe3e8e7);

    /**
     * What one threshold comes to.
     *
     * @param threshold least confidence that is shown
     * @param coverage share of the answers that is shown
     * @param risk share of those that is wrong
     */
    public record Point(double threshold, double coverage, double risk) {}

    private RiskChart() {}

    /**
     * Draws a curve.
     *
     * @param curve from the highest threshold to the lowest; not empty
     * @param chosen the point to mark
     */
    public static BufferedImage draw(
            String title, String subtitle, List<Point> curve, Optional<Point> chosen) {
        Page page = new Page(WIDTH, HEIGHT);
        XYChart chart = chart(curve);
        chosen.ifPresent(point -> line(chart, "threshold", List.of(point), Page.WRONG));
        page.graphics().translate(0, TITLE);
        chart.paint(page.graphics(), WIDTH, HEIGHT - TITLE);
        chosen.ifPresent(point -> label(page, chart, point));
        page.graphics().translate(0, -TITLE);
        int most = WIDTH - 2 * MARGIN;
        page.text(title, Font.BOLD, 22, Page.INK, MARGIN, 44, most);
        page.text(subtitle, Font.PLAIN, 14, Page.FAINT, MARGIN, 68, most);
        return page.done();
    }

    private static XYChart chart(List<Point> curve) {
        XYChart chart =
                new XYChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT - TITLE)
                        .xAxisTitle("answers shown, %")
                        .yAxisTitle("wrong among them, %")
                        .build();
        double highest = curve.stream().mapToDouble(Point::risk).max().orElseThrow();
        chart.getStyler()
                .setXAxisMin(0.0)
                .setXAxisMax((double) PERCENT)
                .setYAxisMin(0.0)
                .setYAxisMax(Math.max(1, Math.ceil(1.1 * PERCENT * highest)))
                .setXAxisDecimalPattern("0")
                .setYAxisDecimalPattern("0.#")
                .setPlotGridLinesColor(GRID)
                .setAxisTicksMarksVisible(false)
                .setAxisTickLabelsColor(Page.FAINT)
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13))
                .setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        chart.getStyler()
                .setLegendVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false);
        line(chart, "risk", curve, Page.RIGHT);
        return chart;
    }

    private static void line(XYChart chart, String name, List<Point> points, Color colour) {
        XYSeries series =
                chart.addSeries(
                        name, percent(points, Point::coverage), percent(points, Point::risk));
        series.setMarker(points.size() == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setLineColor(colour);
        series.setMarkerColor(colour);
        series.setLineWidth(2.5f);
    }

    private static double[] percent(List<Point> points, ToDoubleFunction<Point> share) {
        return points.stream().mapToDouble(p -> PERCENT * share.applyAsDouble(p)).toArray();
    }

    /** Left of the point and above it, where the curve does not come. */
    private static void label(Page page, XYChart chart, Point point) {
        String text =
                String.format(
                        Locale.ROOT,
                        "at or above %.1f %%: %.1f %% shown, %.1f %% of them right",
                        PERCENT * point.threshold(),
                        PERCENT * point.coverage(),
                        PERCENT * (1 - point.risk()));
        int x = (int) chart.getScreenXFromChart(PERCENT * point.coverage());
        int y = (int) chart.getScreenYFromChart(PERCENT * point.risk());
        int width = page.width(text, Font.PLAIN, 14);
        int left = Math.max(MARGIN + 60, x - width - 12);
        page.text(text, Font.PLAIN, 14, Page.INK, left, y - 14, width);
    }
}
