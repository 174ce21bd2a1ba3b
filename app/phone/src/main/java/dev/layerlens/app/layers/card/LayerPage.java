package dev.layerlens.app.layers.card;

import dev.layerlens.app.explain.Walk;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.graph.LayerGraph;
import java.util.List;
import java.util.Optional;

/**
 * One layer of a walk, to be shown.
 *
 * @param walk the walk
 * @param index the layer's place, 0 the first
 */
record LayerPage(Walk walk, int index) {

    /** The page of the layer with this name, if the network has such a layer. */
    static Optional<LayerPage> of(Walk walk, String layer) {
        List<LayerCard> layers = walk.graph().layers();
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).name().equals(layer)) {
                return Optional.of(new LayerPage(walk, i));
            }
        }
        return Optional.empty();
    }

    LayerGraph graph() {
        return walk.graph();
    }

    /** All layers of the network. */
    int count() {
        return graph().layers().size();
    }

    LayerCard card() {
        return graph().layers().get(index);
    }

    /** The layer before or after it. */
    Optional<LayerPage> beside(int steps) {
        int place = index + steps;
        return place < 0 || place >= count()
                ? Optional.empty()
                : Optional.of(new LayerPage(walk, place));
    }
}
