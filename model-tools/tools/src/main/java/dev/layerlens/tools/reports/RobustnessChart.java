package dev.layerlens.tools.reports;

import dev.layerlens.tools.augment.Corruption;
import dev.layerlens.tools.robustness.Robustness;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Accuracy over the strength of each corruption, a small chart each on the same scales, with a
 * drawing that was spoilt in these strengths below.
 */
public final class RobustnessChart {
    private static final int MARGIN = 32;
    private static final int TITLE = 104;
    private static final int COLUMNS = 5;
    private static final int WIDTH = 244;
    private static final int CHART = 172;
    private static final int LABEL = 11;
    private static final int HEADING = 44;
    private static final int DRAWING = 46;
    private static final int HEIGHT = HEADING + CHART + 20 + DRAWING + 28;
    private static final Color OWN = new Color(0x00695c);
    private static final Color OTHER = new Color(0xC44E1A);
    private static final Color GRID = new Color(0xe3e8e7);

    private final List<Line> lines;
    private final Page page;

    /** A model and how it did. */
    public record Line(String name, Robustness robustness) {}

    private RobustnessChart(List<Line> lines) {
        this.lines = lines;
        int rows = (Corruption.values().length + COLUMNS - 1) / COLUMNS;
        page = new Page(2 * MARGIN + COLUMNS * WIDTH, TITLE + rows * HEIGHT + MARGIN);
    }

    /** Draws a model, and another one beside it. */
    public static BufferedImage draw(Line own, Optional<Line> other) {
        List<Line> lines = new ArrayList<>(List.of(own));
        other.ifPresent(lines::add);
        RobustnessChart chart = new RobustnessChart(lines);
        chart.heading();
        int panel = 0;
        for (Corruption corruption : Corruption.values()) {
            int x = MARGIN + panel % COLUMNS * WIDTH;
            int y = TITLE + panel / COLUMNS * HEIGHT;
            chart.panel(corruption, x, y);
            panel++;
        }
        return chart.page.done();
    }

    private void heading() {
        String title =
                String.format(
                        Locale.ROOT,
                        "Right answers, %% of %,d pictures, the more a camera spoils them",
                        lines.get(0).robustness().pictures());
        page.text(title, Font.BOLD, 22, Page.INK, MARGIN, 44, COLUMNS * WIDTH);
        int x = MARGIN;
        for (int i = 0; i < lines.size(); i++) {
            Robustness robustness = lines.get(i).robustness();
            String name =
                    String.format(
                            Locale.ROOT,
                            "%s: clean %.1f %%, spoilt %.1f %% (mean corruption error %.1f %%)",
                            lines.get(i).name(),
                            100 * robustness.clean(),
                            100 - 100 * robustness.error(),
                            100 * robustness.error());
            page.rectangle(colour(i), x, 66, 22, 4);
            page.text(name, Font.PLAIN, 14, Page.INK, x + 30, 73, COLUMNS * WIDTH / 2 - 40);
            x += 30 + page.width(name, Font.PLAIN, 14) + 36;
        }
    }

    private static Color colour(int line) {
        return line == 0 ? OWN : OTHER;
    }

    private void panel(Corruption corruption, int x, int y) {
        page.text(corruption.title(), Font.BOLD, 15, Page.INK, x + 34, y + 16, WIDTH - 40);
        page.text(mean(corruption), Font.PLAIN, 12, Page.FAINT, x + 34, y + 34, WIDTH - 40);
        XYChart chart = chart(corruption);
        Graphics2D graphics = page.graphics();
        AffineTransform before = graphics.getTransform();
        graphics.translate(x, y + HEADING);
        chart.paint(graphics, WIDTH, CHART);
        for (int strength = 0; strength <= Corruption.STRENGTHS; strength++) {
            int middle = (int) Math.round(chart.getScreenXFromChart(strength));
            String label = strength == 0 ? "clean" : Integer.toString(strength);
            int half = page.width(label, Font.PLAIN, LABEL) / 2;
            page.text(label, Font.PLAIN, LABEL, Page.FAINT, middle - half, CHART + 12, WIDTH);
            graphics.drawImage(
                    Cup.spoilt(corruption, strength),
                    middle - DRAWING / 2,
                    CHART + 20,
                    DRAWING,
                    DRAWING,
                    null);
        }
        graphics.setTransform(before);
    }

    private String mean(Corruption corruption) {
        double own = lines.get(0).robustness().mean(corruption);
        String mean = String.format(Locale.ROOT, "mean %.1f %%", 100 * own);
        return lines.size() == 1
                ? mean
                : mean
                        + String.format(
                                Locale.ROOT,
                                ", other %.1f %%",
                                100 * lines.get(1).robustness().mean(corruption));
    }

    private XYChart chart(Corruption corruption) {
        XYChart chart = new XYChartBuilder().width(WIDTH).height(CHART).build();
        chart.getStyler()
                .setLegendVisible(false)
                .setChartTitleVisible(false)
                .setChartBackgroundColor(Color.WHITE)
                .setChartPadding(2)
                .setPlotBorderVisible(false);
        chart.getStyler()
                .setAxisTitlesVisible(false)
                .setXAxisTicksVisible(false)
                .setPlotGridVerticalLinesVisible(false)
                .setPlotGridLinesColor(GRID)
                .setPlotGridLinesStroke(new BasicStroke(1))
                .setAxisTicksLineVisible(false)
                .setAxisTicksMarksVisible(false)
                .setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, LABEL))
                .setAxisTickLabelsColor(Page.FAINT)
                .setYAxisMin(0.0)
                .setYAxisMax(100.0)
                .setXAxisMin(-0.4)
                .setXAxisMax(Corruption.STRENGTHS + 0.4);
        // the model's own line on top
        for (int i = lines.size() - 1; i >= 0; i--) {
            line(chart, lines.get(i).robustness(), corruption, colour(i), i);
        }
        return chart;
    }

    private static void line(
            XYChart chart, Robustness robustness, Corruption corruption, Color colour, int number) {
        double[] x = IntStream.rangeClosed(0, Corruption.STRENGTHS).asDoubleStream().toArray();
        double[] y = new double[x.length];
        y[0] = 100 * robustness.clean();
        for (int i = 1; i < y.length; i++) {
            y[i] = 100 * robustness.accuracy().get(corruption).get(i - 1);
        }
        XYSeries series = chart.addSeries(Integer.toString(number), x, y);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setLineColor(colour);
        series.setMarkerColor(colour);
        series.setLineStyle(new BasicStroke(2.5f));
    }
}
