package dev.layerlens.tools.transfer;

import dev.layerlens.tools.files.WholeFile;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Accuracy over the number of training pictures, a line an arm, with standard deviations. */
public final class LearningCurves {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final int MARKER = 7;

    private LearningCurves() {}

    /** Draws {@code learning-curves.png} and {@code .svg} into a folder. */
    public static void write(String data, List<TransferSummary> summaries, Path folder)
            throws IOException {
        write(
                chart(data, "test accuracy, %", summaries, TransferSummary::accuracy),
                folder,
                "learning-curves");
        write(
                chart(
                        data,
                        "mean accuracy of the classes, %",
                        summaries,
                        TransferSummary::meanPerClass),
                folder,
                "learning-curves-per-class");
    }

    private static void write(XYChart chart, Path folder, String name) throws IOException {
        WholeFile.write(
                folder.resolve(name + ".png"),
                out -> BitmapEncoder.saveBitmap(chart, out, BitmapEncoder.BitmapFormat.PNG));
        WholeFile.write(
                folder.resolve(name + ".svg"),
                out ->
                        VectorGraphicsEncoder.saveVectorGraphic(
                                chart, out, VectorGraphicsEncoder.VectorGraphicsFormat.SVG));
    }

    private static XYChart chart(
            String data,
            String axis,
            List<TransferSummary> summaries,
            Function<TransferSummary, Spread> value) {
        XYChart chart =
                new XYChartBuilder()
                        .width(WIDTH)
                        .height(HEIGHT)
                        .title(data + ": mean and standard deviation over the seeds")
                        .xAxisTitle("training pictures of each class")
                        .yAxisTitle(axis)
                        .build();
        List<SetSize> sizes = summaries.stream().map(TransferSummary::size).distinct().toList();
        chart.getStyler()
                .setLegendPosition(LegendPosition.OutsideS)
                .setLegendLayout(LegendLayout.Horizontal)
                .setLegendBorderColor(Color.WHITE)
                .setChartBackgroundColor(Color.WHITE)
                .setChartTitleBoxVisible(false)
                .setPlotBorderVisible(false)
                .setMarkerSize(MARKER);
        chart.getStyler().setErrorBarsColorSeriesColor(true).setYAxisMin(0.0).setYAxisMax(100.0);
        chart.setCustomXAxisTickLabelsFormatter(x -> tick(x, sizes));
        for (Arm arm : Arm.values()) {
            List<TransferSummary> own = summaries.stream().filter(s -> s.arm() == arm).toList();
            if (!own.isEmpty()) {
                line(chart, arm, own, sizes, value);
            }
        }
        return chart;
    }

    /** Sizes stand at whole numbers, evenly: a logarithm would say nothing of "all". */
    private static String tick(double x, List<SetSize> sizes) {
        int place = (int) Math.rint(x);
        boolean size = place == x && place >= 0 && place < sizes.size();
        return size ? sizes.get(place).toString() : "";
    }

    private static void line(
            XYChart chart,
            Arm arm,
            List<TransferSummary> own,
            List<SetSize> sizes,
            Function<TransferSummary, Spread> value) {
        Look look = Look.of(arm);
        double[] x = own.stream().mapToDouble(s -> sizes.indexOf(s.size())).toArray();
        double[] y = own.stream().mapToDouble(s -> 100 * value.apply(s).mean()).toArray();
        double[] bars = own.stream().mapToDouble(s -> 100 * value.apply(s).deviation()).toArray();
        XYSeries series = chart.addSeries(look.name(), x, y, bars);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setLineColor(look.colour());
        series.setMarkerColor(look.colour());
    }

    /** How an arm is drawn. */
    private record Look(String name, Color colour) {

        static Look of(Arm arm) {
            return switch (arm) {
                case FINE_TUNED -> new Look("fine-tuned", new Color(0x1F6FB2));
                case FROZEN -> new Look("last layer on frozen features", new Color(0x2E8B57));
                case RANDOM -> new Look("from random weights", new Color(0xC44E1A));
            };
        }
    }
}
