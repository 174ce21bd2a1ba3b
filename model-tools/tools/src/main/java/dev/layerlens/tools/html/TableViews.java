package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerPrecision;
import dev.layerlens.card.explain.Statistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the table of all layers. */
final class TableViews {
    private final Subject subject;
    private final ReportText text;
    private final boolean picture;
    private final boolean noise;
    private final Map<Integer, Statistics> statistics;

    /**
     * @param statistics by the layers' places; empty without a picture
     */
    TableViews(Subject subject, ReportText text, Map<Integer, Statistics> statistics) {
        this.subject = subject;
        this.text = text;
        this.statistics = statistics;
        picture = !statistics.isEmpty();
        noise = subject.layers().stream().anyMatch(layer -> decibels(layer).isPresent());
    }

    private static Optional<Double> decibels(LayerCard layer) {
        return layer.precision().flatMap(LayerPrecision::decibels);
    }

    List<String> columns() {
        List<String> keys =
                new ArrayList<>(
                        List.of(
                                "layer",
                                "kind",
                                "output",
                                "parameters",
                                "multiplyAdds",
                                "memory",
                                "sees"));
        if (picture) {
            keys.addAll(List.of("mean", "zeros", "dead"));
        }
        if (noise) {
            keys.add("noise");
        }
        return keys.stream().map(key -> text.get("table." + key)).toList();
    }

    List<PageView.TableRow> rows() {
        List<PageView.TableRow> rows = new ArrayList<>();
        for (int i = 0; i < subject.layers().size(); i++) {
            LayerCard layer = subject.layers().get(i);
            rows.add(new PageView.TableRow(i, layer.name(), cells(i, layer)));
        }
        return rows;
    }

    private List<PageView.Cell> cells(int index, LayerCard layer) {
        long memory = CostChart.memory(layer);
        int rows = subject.fields().get(layer.name()).rows().size();
        int columns = subject.fields().get(layer.name()).columns().size();
        List<PageView.Cell> cells = new ArrayList<>();
        cells.add(new PageView.Cell(text.title(layer), text.title(layer), false));
        cells.add(
                number(
                        layer.height() + " × " + layer.width() + " × " + layer.channels(),
                        (double) memory));
        cells.add(number(ReportText.count(layer.parameters()), (double) layer.parameters()));
        cells.add(number(ReportText.count(layer.multiplyAdds()), (double) layer.multiplyAdds()));
        cells.add(number(ReportText.bytes(memory), (double) memory));
        cells.add(number(rows + " × " + columns, (double) rows * columns));
        if (picture) {
            Optional<Statistics> own = Optional.ofNullable(statistics.get(index));
            cells.add(own.map(s -> number(ReportText.value(s.mean()), s.mean())).orElse(none()));
            cells.add(
                    own.map(s -> number(ReportText.percent(s.zeros()), s.zeros())).orElse(none()));
            cells.add(
                    own.map(s -> number(ReportText.count(s.dead().size()), s.dead().size()))
                            .orElse(none()));
        }
        if (noise) {
            cells.add(
                    decibels(layer)
                            .map(d -> number(String.format(Locale.ROOT, "%.1f dB", d), d))
                            .orElse(none()));
        }
        return cells;
    }

    private static PageView.Cell number(String shown, double value) {
        return new PageView.Cell(shown, Double.toString(value), true);
    }

    private static PageView.Cell none() {
        return new PageView.Cell("", "", true);
    }

    /** Below each column after the layer's name. */
    List<String> totals() {
        List<String> totals = new ArrayList<>();
        totals.add(text.get("table.layers", subject.layers().size()));
        totals.add("");
        totals.add(ReportText.count(subject.parameters()));
        totals.add(ReportText.count(subject.multiplyAdds()));
        totals.add(ReportText.bytes(subject.layers().stream().mapToLong(CostChart::memory).sum()));
        while (totals.size() < columns().size() - 1) {
            totals.add("");
        }
        return totals;
    }
}
