package dev.layerlens.app.look;

import android.graphics.Bitmap;
import android.graphics.Color;
import dev.layerlens.app.inference.ActivationMaps;

/**
 * Where the model sees a class, as a picture to lie over the square: clear where it does not, from
 * amber to red where it does.
 */
final class HeatMap {
    /** A map as flat as this says nothing, and is not stretched to full colours. */
    private static final float LEAST_RANGE = 1;

    /** The picture below has to stay recognizable. */
    private static final int MOST_OPAQUE = 176;

    private final int index;
    private final int height;
    private final int width;
    private final float[] shares;

    private HeatMap(int index, int height, int width, float[] shares) {
        this.index = index;
        this.height = height;
        this.width = width;
        this.shares = shares;
    }

    /** Of one class, from its lowest value to its highest. */
    static HeatMap of(ActivationMaps maps, int index) {
        float[] values = maps.of(index);
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        float range = Math.max(LEAST_RANGE, high - low);
        for (int i = 0; i < values.length; i++) {
            values[i] = (values[i] - low) / range;
        }
        return new HeatMap(index, maps.height(), maps.width(), values);
    }

    /** The class, by its place in the model's output. */
    int index() {
        return index;
    }

    int height() {
        return height;
    }

    int width() {
        return width;
    }

    /** How hot a cell is, 0 to 1. */
    float share(int row, int column) {
        return shares[row * width + column];
    }

    /** One pixel a cell. */
    Bitmap bitmap() {
        int[] argb = new int[shares.length];
        for (int i = 0; i < argb.length; i++) {
            float share = shares[i];
            argb[i] =
                    Color.argb(
                            Math.round(MOST_OPAQUE * share), 255, Math.round(200 * (1 - share)), 0);
        }
        return Bitmap.createBitmap(argb, width, height, Bitmap.Config.ARGB_8888);
    }
}
