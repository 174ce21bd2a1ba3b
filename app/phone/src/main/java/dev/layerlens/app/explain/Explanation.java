package dev.layerlens.app.explain;

import dev.layerlens.app.inference.OpenModel;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What every layer of a network made of one picture. */
public final class Explanation {
    private final Map<String, FeatureMaps> maps;

    private Explanation(Map<String, FeatureMaps> maps) {
        this.maps = maps;
    }

    /**
     * Computes it; call it on the thread that owns the model.
     *
     * @param rgb the model's input, {@code [1, H, W, 3]}, 0..255
     */
    public static Explanation of(OpenModel model, float[] rgb) {
        Map<String, float[]> values = model.explain(rgb);
        Map<String, FeatureMaps> maps = new LinkedHashMap<>();
        for (LayerCard layer : model.card().layers()) {
            maps.put(layer.name(), FeatureMaps.of(layer, values.get(layer.activation())));
        }
        return new Explanation(maps);
    }

    /**
     * A layer's maps; for a folded layer those of the layer it was folded into.
     *
     * @throws NullPointerException if the network has no such layer
     */
    public FeatureMaps of(LayerCard layer) {
        return Objects.requireNonNull(maps.get(layer.name()), layer.name());
    }
}
