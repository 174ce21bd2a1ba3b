package dev.layerlens.tools.html;

import dev.layerlens.card.ColourMap;
import dev.layerlens.card.explain.FeatureMaps;

/** A map of one channel that lies over a picture: the more there is, the less shows through. */
final class HeatMap {
    private static final int MOST = 200;

    private HeatMap() {}

    /**
     * The map as an address: red above zero, blue below.
     *
     * @param largest magnitude at which the colour is full
     */
    static String address(FeatureMaps map, float largest) {
        int[] argb = new int[map.cells()];
        for (int i = 0; i < argb.length; i++) {
            float value = map.at(i / map.width(), i % map.width(), 0);
            float share = largest > 0 ? Math.max(-1, Math.min(1, value / largest)) : 0;
            // half way along the scale, where it is no longer white: the shade is the opacity's
            float hue = Math.signum(share) * (0.5f + Math.abs(share) / 2);
            int colour = ColourMap.DIVERGING.colour(hue, 1) & 0xffffff;
            argb[i] = Math.round(MOST * Math.abs(share)) << 24 | colour;
        }
        return Png.coloured(map.width(), map.height(), argb);
    }

    /** The largest magnitude of a map. */
    static float peak(FeatureMaps map) {
        float peak = 0;
        for (float value : map.copy()) {
            peak = Math.max(peak, Math.abs(value));
        }
        return peak;
    }
}
