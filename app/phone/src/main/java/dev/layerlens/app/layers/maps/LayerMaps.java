package dev.layerlens.app.layers.maps;

import android.graphics.Bitmap;
import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scale;
import dev.layerlens.card.explain.Scales;

/**
 * The maps of a layer, in an order and with colours.
 *
 * @param maps the values
 * @param ranking the order
 * @param scales the colours
 */
record LayerMaps(FeatureMaps maps, Ranking ranking, Scales scales) {

    /**
     * Orders and scales maps; not for the main thread.
     *
     * @param network what all layers' scales have in common, where that is the choice
     */
    static LayerMaps of(FeatureMaps maps, MapsChoice choice, Scale network) {
        Channels channels = Channels.of(maps);
        Scales scales =
                switch (choice.reach()) {
                    case MAP -> Scales.ofMaps(channels);
                    case LAYER -> Scales.ofLayer(channels);
                    case NETWORK -> Scales.ofNetwork(network);
                };
        return new LayerMaps(maps, Ranking.of(maps, choice.order()), scales);
    }

    /** One map, a pixel a cell. */
    Bitmap picture(int channel) {
        return Bitmap.createBitmap(
                scales.of(channel).picture(maps, channel),
                maps.width(),
                maps.height(),
                Bitmap.Config.ARGB_8888);
    }
}
