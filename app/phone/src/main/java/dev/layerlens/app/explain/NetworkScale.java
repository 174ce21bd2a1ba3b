package dev.layerlens.app.explain;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.Scale;
import java.util.List;

/** The scale on which all maps of a network can be compared, a layer a step. */
final class NetworkScale implements Steps<Scale> {
    private final List<LayerCard> layers;
    private Scale scale = Scale.NONE;

    NetworkScale(List<LayerCard> layers) {
        this.layers = layers;
    }

    @Override
    public int count() {
        return layers.size();
    }

    @Override
    public void take(int step, Desk desk) {
        LayerCard layer = layers.get(step);
        if (!layer.folded()) {
            scale = scale.and(Scale.of(desk.values(Ablation.NONE).of(layer)));
        }
    }

    @Override
    public Scale result() {
        return scale;
    }
}
