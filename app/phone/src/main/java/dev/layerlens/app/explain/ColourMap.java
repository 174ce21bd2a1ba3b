package dev.layerlens.app.explain;

/** Colours for values; neighbouring values get colours that look equally far apart. */
public final class ColourMap {
    /**
     * Dark violet to yellow, for 0 to 1. Viridis (van der Walt and Smith 2015, CC0), at nine of its
     * points.
     */
    public static final ColourMap VIRIDIS =
            new ColourMap(
                    false, 0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962,
                    0xaddc30, 0xfde725);

    /**
     * Blue over near-white to red, for -1 to 1 with zero in the middle. RdBu of ColorBrewer (Brewer
     * 2003), reversed.
     */
    public static final ColourMap DIVERGING =
            new ColourMap(
                    true, 0x2166ac, 0x4393c3, 0x92c5de, 0xd1e5f0, 0xf7f7f7, 0xfddbc7, 0xf4a582,
                    0xd6604d, 0xb2182b);

    private final boolean centred;
    private final int[] stops;

    private ColourMap(boolean centred, int... stops) {
        this.centred = centred;
        this.stops = stops;
    }

    /** The map that suits these values. */
    public static ColourMap of(FeatureMaps maps) {
        return maps.signed() ? DIVERGING : VIRIDIS;
    }

    /**
     * The colour of a value among others.
     *
     * @param value what is shown
     * @param largest the largest magnitude that is shown; at 0 everything gets the colour of 0
     */
    public int of(float value, float largest) {
        float share = largest > 0 ? value / largest : 0;
        return at(centred ? (share + 1) / 2 : share);
    }

    /** The colour at a place, 0 to 1; places beyond are moved to the nearer end. */
    public int at(float place) {
        float scaled = Math.max(0, Math.min(1, place)) * (stops.length - 1);
        int below = Math.min(stops.length - 2, (int) scaled);
        float share = scaled - below;
        int colour = 0xff;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int one = stops[below] >> shift & 0xff;
            int other = stops[below + 1] >> shift & 0xff;
            colour = colour << 8 | Math.round(one + share * (other - one));
        }
        return colour;
    }
}
