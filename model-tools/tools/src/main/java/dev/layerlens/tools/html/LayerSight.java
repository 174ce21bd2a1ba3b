package dev.layerlens.tools.html;

import dev.layerlens.card.explain.Channels;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Statistics;

/**
 * What one layer made of the picture, ready to be shown.
 *
 * @param maps its values
 * @param channels figures of each channel
 * @param statistics figures of all
 * @param sheet the maps that are shown
 */
record LayerSight(FeatureMaps maps, Channels channels, Statistics statistics, MapSheet sheet) {

    static LayerSight of(FeatureMaps maps, MapLimit limit) {
        Channels channels = Channels.of(maps);
        return new LayerSight(
                maps,
                channels,
                Statistics.of(maps, channels),
                MapSheet.of(maps, channels, limit.most()));
    }

    /** The largest magnitude. */
    float peak() {
        return Math.max(Math.abs(statistics.least()), Math.abs(statistics.greatest()));
    }

    /** The channel with the largest value. */
    int largest() {
        int best = 0;
        for (int channel = 1; channel < channels.count(); channel++) {
            if (channels.greatest(channel) > channels.greatest(best)) {
                best = channel;
            }
        }
        return best;
    }
}
