package dev.layerlens.app.layers.overview;

import dev.layerlens.app.explain.MapStrip;
import dev.layerlens.app.explain.Values;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.FeatureMaps;

/**
 * What a row shows of what its layer saw.
 *
 * @param maps the strongest ones
 * @param zeros share of values that are exactly zero, 0 to 1
 * @param best value of the channel that is the best answer's, in layers that have a channel for
 *     each class; otherwise that of the first channel
 */
public record Strip(MapStrip maps, double zeros, float best) {
    /** As many maps as the widest screen shows in a row. */
    private static final int MAPS = 16;

    /**
     * Draws it: not for the main thread.
     *
     * @param answer index of the best answer
     */
    public static Strip of(Values values, LayerCard layer, int answer) {
        FeatureMaps maps = values.of(layer);
        Channels channels = Channels.of(maps);
        double zeros = 0;
        for (int c = 0; c < channels.count(); c++) {
            zeros += channels.zeros(c);
        }
        float best = maps.at(0, 0, answer < maps.channels() ? answer : 0);
        return new Strip(MapStrip.of(maps, MAPS), zeros / channels.count(), best);
    }

    /** Bytes of memory, about. */
    int bytes() {
        return maps.bitmap().getAllocationByteCount();
    }
}
