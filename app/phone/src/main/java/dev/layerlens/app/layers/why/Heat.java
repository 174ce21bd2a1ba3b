package dev.layerlens.app.layers.why;

import android.graphics.Bitmap;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Scale;

/** Draws a signed map to lie over a picture: clear at zero, the more opaque the farther from it. */
final class Heat {
    /** The picture below has to stay recognizable. */
    private static final int MOST_OPAQUE = 200;

    private static final int RGB = 0xffffff;

    private Heat() {}

    /** The scale of a map, with a side below zero whether or not there are such values. */
    static Scale scale(FeatureMaps map) {
        return new Scale(Scale.of(map).largest(), true);
    }

    /** A pixel a cell. */
    static Bitmap bitmap(FeatureMaps map) {
        Scale scale = scale(map);
        int[] argb = scale.picture(map, 0);
        for (int i = 0; i < argb.length; i++) {
            float value = Math.abs(map.at(i / map.width(), i % map.width(), 0));
            float share = scale.largest() > 0 ? value / scale.largest() : 0;
            argb[i] = Math.round(MOST_OPAQUE * share) << 24 | argb[i] & RGB;
        }
        return Bitmap.createBitmap(argb, map.width(), map.height(), Bitmap.Config.ARGB_8888);
    }
}
