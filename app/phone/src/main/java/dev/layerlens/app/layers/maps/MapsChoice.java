package dev.layerlens.app.layers.maps;

import android.os.Bundle;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scales;

/**
 * How maps are looked at.
 *
 * @param order of the maps in a grid
 * @param reach which maps can be compared by their colours
 */
record MapsChoice(Ranking.Order order, Scales.Reach reach) {
    /** As they lie in the layer, to be compared with each other. */
    static final MapsChoice FIRST = new MapsChoice(Ranking.Order.INDEX, Scales.Reach.LAYER);

    private static final String ORDER = "order";
    private static final String REACH = "reach";

    MapsChoice with(Ranking.Order wanted) {
        return new MapsChoice(wanted, reach);
    }

    MapsChoice with(Scales.Reach wanted) {
        return new MapsChoice(order, wanted);
    }

    void save(Bundle state) {
        state.putString(ORDER, order.name());
        state.putString(REACH, reach.name());
    }

    /** What was saved. */
    static MapsChoice restore(Bundle state) {
        return new MapsChoice(
                Ranking.Order.valueOf(state.getString(ORDER, FIRST.order().name())),
                Scales.Reach.valueOf(state.getString(REACH, FIRST.reach().name())));
    }
}
