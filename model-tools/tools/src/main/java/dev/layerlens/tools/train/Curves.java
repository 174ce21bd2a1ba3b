package dev.layerlens.tools.train;

import dev.layerlens.tools.files.WholeFile;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.Styler.YAxisPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Loss and test accuracy over the epochs, drawn. */
final class Curves {
    private static final String PNG = "curves.png";
    private static final String SVG = "curves.svg";
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final Color LOSS = new Color(0xC44E1A);
    private static final Color ACCURACY = new Color(0x1F6FB2);

    private Curves() {}

    static void write(List<Epoch> epochs, Path folder) throws IOException {
        if (epochs.isEmpty()) {
            return;
        }
        XYChart chart = chart(epochs);
        WholeFile.write(
                folder.resolve(PNG),
                out -> BitmapEncoder.saveBitmap(chart, out, BitmapEncoder.BitmapFormat.PNG));
        WholeFile.write(
                folder.resolve(SVG),
                out ->
                        VectorGraphicsEncoder.saveVectorGraphic(
                                chart, out, VectorGraphicsEncoder.VectorGraphicsFormat.SVG));
    }

    static void delete(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(PNG));
        Files.deleteIfExists(folder.resolve(SVG));
    }

    private static XYChart chart(List<Epoch> epochs) {
        XYChart chart =
                new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle("epoch").build();
        chart.getStyler()
                .setLegendPosition(LegendPosition.OutsideS)
                .setChartBackgroundColor(Color.WHITE)
                .setPlotBorderVisible(false);
        chart.getStyler().setDecimalPattern("0.##");
        chart.setYAxisGroupTitle(0, "loss");
        chart.setYAxisGroupTitle(1, "test accuracy, %");
        chart.getStyler().setYAxisGroupPosition(1, YAxisPosition.Right);
        line(chart, epochs, "loss", Epoch::loss, LOSS, 0);
        line(chart, epochs, "test accuracy, %", e -> 100 * e.accuracy(), ACCURACY, 1);
        return chart;
    }

    private static void line(
            XYChart chart,
            List<Epoch> epochs,
            String name,
            ToDoubleFunction<Epoch> value,
            Color colour,
            int axis) {
        double[] x = epochs.stream().mapToDouble(Epoch::number).toArray();
        double[] y = epochs.stream().mapToDouble(value).toArray();
        XYSeries series = chart.addSeries(name, x, y);
        series.setMarker(epochs.size() == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
        series.setLineColor(colour);
        series.setMarkerColor(colour);
        series.setYAxisGroup(axis);
    }
}
