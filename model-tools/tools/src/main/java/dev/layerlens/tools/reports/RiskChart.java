package dev.layerlens.tools.reports;

import java.awt.BasicStroke;
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
    private static final int DOT = 11;
    private static final Color GRID = new Color(0xe3e8e7);
    private static final BasicStroke DASHES =
            new BasicStroke(
                    1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {4, 4}, 0);

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
        page.graphics().translate(0, TITLE);
        chart.paint(page.graphics(), WIDTH, HEIGHT - TITLE);
        chosen.ifPresent(point -> mark(page, chart, point));
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
                .setPlotGridLinesStroke(new BasicStroke(1))
                .setPlotMargin(0)
                .setAxisTicksLineVisible(false)
                .setAxisTicksMarksVisible(false)
                .setAxisTickLabelsColor(Page.FAINT)
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13))
                .setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 14));
        chart.getStyler()
                .setLegendVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false);
        XYSeries series =
                chart.addSeries(
                        "risk", percent(curve, Point::coverage), percent(curve, Point::risk));
        series.setMarker(SeriesMarkers.NONE);
        series.setLineColor(Page.RIGHT);
        series.setLineWidth(2.5f);
        return chart;
    }

    private static double[] percent(List<Point> points, ToDoubleFunction<Point> share) {
        return points.stream().mapToDouble(p -> PERCENT * share.applyAsDouble(p)).toArray();
    }

    /** The point with lines to both axes; what it says stands left of it, above the curve. */
    private static void mark(Page page, XYChart chart, Point point) {
        int x = (int) chart.getScreenXFromChart(PERCENT * point.coverage());
        int y = (int) chart.getScreenYFromChart(PERCENT * point.risk());
        int left = (int) chart.getScreenXFromChart(0);
        int bottom = (int) chart.getScreenYFromChart(0);
        page.graphics().setColor(Page.WRONG);
        page.graphics().setStroke(DASHES);
        page.graphics().drawLine(left, y, x, y);
        page.graphics().drawLine(x, y, x, bottom);
        page.graphics().fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
        String sure =
                String.format(Locale.ROOT, "sure from %.1f %% on", PERCENT * point.threshold());
        String shown =
                String.format(
                        Locale.ROOT,
                        "%.1f %% of the answers shown, %.1f %% of them right",
                        PERCENT * point.coverage(),
                        PERCENT * (1 - point.risk()));
        int width = page.width(shown, Font.PLAIN, 14);
        int text = Math.max(left + 8, x - width - 16);
        page.text(sure, Font.BOLD, 15, Page.INK, text, y - 30, width);
        page.text(shown, Font.PLAIN, 14, Page.FAINT, text, y - 11, width);
    }
}
