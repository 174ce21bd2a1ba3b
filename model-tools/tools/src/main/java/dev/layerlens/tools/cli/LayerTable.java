package dev.layerlens.tools.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.layerlens.card.LayerCard;
import java.util.List;
import java.util.Locale;

/** The layers of a network, as a table for people and as JSON for programs. */
final class LayerTable {

    private LayerTable() {}

    static String text(List<LayerCard> layers) {
        int names = layers.stream().mapToInt(layer -> layer.name().length()).max().orElse(5);
        int titles = layers.stream().mapToInt(layer -> layer.title().length()).max().orElse(5);
        String row = "%-" + names + "s  %-" + titles + "s  %-15s %12s %15s %9s%n";
        StringBuilder text = new StringBuilder();
        text.append(
                String.format(
                        row, "layer", "kind", "output", "parameters", "multiply-adds", "sees"));
        for (LayerCard layer : layers) {
            int sees = layer.receptiveField().size();
            text.append(
                    String.format(
                            row,
                            layer.name(),
                            layer.title(),
                            layer.height() + " x " + layer.width() + " x " + layer.channels(),
                            String.format(Locale.ROOT, "%,d", layer.parameters()),
                            String.format(Locale.ROOT, "%,d", layer.multiplyAdds()),
                            sees + " x " + sees));
        }
        return text.toString();
    }

    static JsonArray json(List<LayerCard> layers) {
        JsonArray array = new JsonArray();
        for (LayerCard layer : layers) {
            JsonObject json = new JsonObject();
            json.addProperty("name", layer.name());
            json.addProperty("kind", layer.kind().name());
            json.addProperty("title", layer.title());
            json.addProperty("height", layer.height());
            json.addProperty("width", layer.width());
            json.addProperty("channels", layer.channels());
            json.addProperty("parameters", layer.parameters());
            json.addProperty("multiplyAdds", layer.multiplyAdds());
            json.addProperty("receptiveField", layer.receptiveField().size());
            array.add(json);
        }
        return array;
    }
}
