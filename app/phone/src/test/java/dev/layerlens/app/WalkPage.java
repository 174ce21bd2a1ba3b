package dev.layerlens.app;

import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.card.LayerCard;

/** The pages of the walk through the layers. */
enum WalkPage {
    CARD(R.id.layer_bar),
    MAPS(R.id.maps_bar),
    MAP(R.id.map_bar),
    WHY(R.id.why_bar),
    WHAT_IF(R.id.what_if_bar);

    private final int bar;

    /**
     * @param bar at its top
     */
    WalkPage(int bar) {
        this.bar = bar;
    }

    /** Opens it for a layer. */
    void open(Paths from, LayerCard layer) {
        switch (this) {
            case CARD -> from.openCard(layer.name());
            case MAPS -> from.openMaps(layer);
            case MAP -> from.openMap(layer.name(), 1);
            case WHY -> from.openWhy();
            case WHAT_IF -> from.openWhatIf(layer.name());
        }
    }

    boolean isSeen(Life life) {
        return life.shows(bar);
    }
}
