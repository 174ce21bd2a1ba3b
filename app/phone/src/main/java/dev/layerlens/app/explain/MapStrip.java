package dev.layerlens.app.explain;

import android.graphics.Bitmap;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Ranking;
import dev.layerlens.card.explain.Scale;

/**
 * The strongest maps of a layer side by side in one bitmap, a pixel a value. All of them share the
 * layer's scale, so that they can be compared. A layer without maps, whose channels are single
 * values, becomes one row of all its channels in their order.
 *
 * @param bitmap the maps, touching each other
 * @param maps how many there are in it; 1 for a vector
 * @param channels how many channels the layer has
 * @param vector whether the one row is the channels themselves
 */
public record MapStrip(Bitmap bitmap, int maps, int channels, boolean vector) {

    /** Draws at most {@code count} maps. */
    public static MapStrip of(FeatureMaps maps, int count) {
        boolean vector = maps.vector();
        int[] shown =
                vector
                        ? Ranking.of(maps, Ranking.Order.INDEX).top(maps.channels())
                        : Ranking.of(maps, Ranking.Order.SPREAD).top(count);
        int width = maps.width() * shown.length;
        Scale scale = Scale.of(maps);
        int[] argb = new int[width * maps.height()];
        for (int i = 0; i < argb.length; i++) {
            int column = i % width;
            int channel = shown[column / maps.width()];
            argb[i] = scale.colour(maps.at(i / width, column % maps.width(), channel));
        }
        Bitmap bitmap = Bitmap.createBitmap(argb, width, maps.height(), Bitmap.Config.ARGB_8888);
        return new MapStrip(bitmap, vector ? 1 : shown.length, maps.channels(), vector);
    }
}
