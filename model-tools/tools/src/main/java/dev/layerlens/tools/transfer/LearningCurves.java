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
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Accuracy over the number of training pictures, a line an arm, with standard deviations. */
public final class LearningCurves {
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;

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
                        .title(data)
                        .xAxisTitle("training pictures a class")
                        .yAxisTitle(axis)
                        .build();
        List<SetSize> sizes = summaries.stream().map(TransferSummary::size).distinct().toList();
        chart.getStyler()
                .setLegendPosition(LegendPosition.InsideSE)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false);
        for (Arm arm : Arm.values()) {
            List<TransferSummary> own = summaries.stream().filter(s -> s.arm() == arm).toList();
            if (!own.isEmpty()) {
                line(chart, arm, own, sizes, value);
            }
        }
        return chart;
    }

    private static void line(
            XYChart chart,
            Arm arm,
            List<TransferSummary> own,
            List<SetSize> sizes,
            Function<TransferSummary, Spread> value) {
        double[] x = own.stream().mapToDouble(s -> sizes.indexOf(s.size())).toArray();
        double[] y = own.stream().mapToDouble(s -> 100 * value.apply(s).mean()).toArray();
        double[] bars = own.stream().mapToDouble(s -> 100 * value.apply(s).deviation()).toArray();
        XYSeries series = chart.addSeries(arm.toString(), x, y, bars);
        Color colour = colour(arm);
        series.setMarker(SeriesMarkers.CIRCLE);
        series.setLineColor(colour);
        series.setMarkerColor(colour);
    }

    private static Color colour(Arm arm) {
        return switch (arm) {
            case FINE_TUNED -> new Color(0x1F6FB2);
            case FROZEN -> new Color(0x2E8B57);
            case RANDOM -> new Color(0xC44E1A);
        };
    }
}
