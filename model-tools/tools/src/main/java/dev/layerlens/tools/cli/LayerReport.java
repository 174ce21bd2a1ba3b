package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerPrecision;
import dev.layerlens.card.ModelCard;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How every layer of a file is stored and computed, and how far it is from float: worst first. */
final class LayerReport {
    private final ModelCard card;
    private final List<LayerCard> layers;

    /**
     * @param card of a file that was compared with the float one
     */
    LayerReport(ModelCard card) {
        this.card = card;
        this.layers =
                card.layers().stream()
                        .filter(layer -> !layer.folded() && layer.precision().isPresent())
                        .sorted(Comparator.comparingDouble(LayerReport::decibels))
                        .toList();
    }

    /** Layers that differ in nothing come last. */
    private static double decibels(LayerCard layer) {
        return layer.precision().flatMap(LayerPrecision::decibels).orElse(Double.POSITIVE_INFINITY);
    }

    /** A table of the worst layers. */
    String text(int count) {
        String title =
                String.format(
                        Locale.ROOT,
                        "%s, %s of %d layers, by signal-to-noise ratio against float:%n",
                        card.precision().name().toLowerCase(Locale.ROOT),
                        count < layers.size() ? "the worst " + count : "all",
                        layers.size());
        String head =
                String.format(
                        "%8s  %-8s %7s %10s %10s %11s %5s  %s%n",
                        "SNR", "scheme", "weights", "min", "max", "scale", "zero", "layer");
        return layers.stream()
                .limit(count)
                .map(LayerReport::row)
                .collect(Collectors.joining("", title + head, ""))
                .stripTrailing();
    }

    private static String row(LayerCard layer) {
        LayerPrecision precision = layer.precision().orElseThrow();
        return String.format(
                Locale.ROOT,
                "%8s  %-8s %7s %10.4g %10.4g %11s %5s  %s%n",
                precision
                        .decibels()
                        .map(d -> String.format(Locale.ROOT, "%.1f dB", d))
                        .orElse("exact"),
                precision.scheme().name().toLowerCase(Locale.ROOT),
                scales(precision.weightScales()),
                precision.min(),
                precision.max(),
                layer.quantization()
                        .map(q -> String.format(Locale.ROOT, "%.4g", q.scale()))
                        .orElse("-"),
                layer.quantization().map(q -> String.valueOf(q.zeroPoint())).orElse("-"),
                layer.name());
    }

    private static String scales(int count) {
        return count == 0 ? "-" : count + "x";
    }

    /** All of it. */
    JsonArray json() {
        JsonArray array = new JsonArray();
        for (LayerCard layer : layers) {
            LayerPrecision precision = layer.precision().orElseThrow();
            JsonObject json = new JsonObject();
            json.addProperty("layer", layer.name());
            json.addProperty("scheme", precision.scheme().name());
            json.addProperty("weightScales", precision.weightScales());
            json.addProperty("min", precision.min());
            json.addProperty("max", precision.max());
            layer.quantization()
                    .ifPresent(
                            q -> {
                                json.addProperty("scale", q.scale());
                                json.addProperty("zeroPoint", q.zeroPoint());
                            });
            precision.decibels().ifPresent(d -> json.addProperty("decibels", d));
            array.add(json);
        }
        return array;
    }
}
