package dev.layerlens.app.explain;

import android.graphics.Bitmap;
import dev.layerlens.card.ColourMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
        List<Integer> shown =
                vector
                        ? IntStream.range(0, maps.channels()).boxed().collect(Collectors.toList())
                        : maps.strongest(count);
        int width = maps.width() * shown.size();
        ColourMap colours = maps.colours();
        float largest = Math.max(Math.abs(maps.least()), Math.abs(maps.greatest()));
        int[] argb = new int[width * maps.height()];
        for (int i = 0; i < argb.length; i++) {
            int column = i % width;
            int channel = shown.get(column / maps.width());
            float value = maps.at(i / width, column % maps.width(), channel);
            argb[i] = colours.colour(value, largest);
        }
        Bitmap bitmap = Bitmap.createBitmap(argb, width, maps.height(), Bitmap.Config.ARGB_8888);
        return new MapStrip(bitmap, vector ? 1 : shown.size(), maps.channels(), vector);
    }
}
