package dev.layerlens.app.layers.why;

import android.graphics.Bitmap;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scale;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The same channels of a later layer, with the whole network and without what is switched off, on
 * one scale: what has the same colour has the same value.
 *
 * @param channels which ones
 * @param before their maps with the whole network
 * @param after their maps now
 * @param moved how far all values of the layer have moved: the length of the difference as a share
 *     of the length of what was there before, 0 where nothing has
 */
record LaterMaps(List<Integer> channels, List<Bitmap> before, List<Bitmap> after, double moved) {
    /** As many as fit side by side on a phone. */
    private static final int SHOWN = 5;

    LaterMaps {
        channels = Collections.unmodifiableList(new ArrayList<>(channels));
        before = Collections.unmodifiableList(new ArrayList<>(before));
        after = Collections.unmodifiableList(new ArrayList<>(after));
    }

    /** Draws the channels that say most of the picture; not for the main thread. */
    static LaterMaps of(FeatureMaps before, FeatureMaps after) {
        List<Integer> channels = new ArrayList<>();
        Scale scale = Scale.of(before).and(Scale.of(after));
        List<Bitmap> first = new ArrayList<>();
        List<Bitmap> second = new ArrayList<>();
        for (int channel : Ranking.of(before, Ranking.Order.SPREAD).top(SHOWN)) {
            channels.add(channel);
            first.add(draw(before, scale, channel));
            second.add(draw(after, scale, channel));
        }
        return new LaterMaps(channels, first, second, moved(before.copy(), after.copy()));
    }

    private static double moved(float[] before, float[] after) {
        double difference = 0;
        double length = 0;
        for (int i = 0; i < before.length; i++) {
            double change = (double) after[i] - before[i];
            difference += change * change;
            length += (double) before[i] * before[i];
        }
        return length > 0 ? Math.sqrt(difference / length) : 0;
    }

    private static Bitmap draw(FeatureMaps maps, Scale scale, int channel) {
        return Bitmap.createBitmap(
                scale.picture(maps, channel), maps.width(), maps.height(), Bitmap.Config.ARGB_8888);
    }
}
