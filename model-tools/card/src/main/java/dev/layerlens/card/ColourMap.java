package dev.layerlens.card;

/** Colours for the values of feature maps, as opaque {@code 0xFFRRGGBB}. */
public final class ColourMap {
    /**
     * For values that are never negative, as after ReLU: dark purple, green, yellow (viridis, van
     * der Walt and Smith 2015).
     */
    public static final ColourMap VIRIDIS =
            new ColourMap(
                    false, 0x440154, 0x472c7a, 0x3b518b, 0x2c718e, 0x21908d, 0x27ad81, 0x5cc863,
                    0xaadc32, 0xfde725);

    /** For signed values: blue below zero, white at zero, red above (Brewer's RdBu). */
    public static final ColourMap DIVERGING =
            new ColourMap(
                    true, 0x2166ac, 0x67a9cf, 0xd1e5f0, 0xf7f7f7, 0xfddbc7, 0xef8a62, 0xb2182b);

    private static final int OPAQUE = 0xff000000;

    private final boolean signed;
    private final int[] stops;

    private ColourMap(boolean signed, int... stops) {
        this.signed = signed;
        this.stops = stops;
    }

    /** The map that suits an activation: diverging as soon as one value is below zero. */
    public static ColourMap suiting(float[] values) {
        for (float value : values) {
            if (value < 0) {
                return DIVERGING;
            }
        }
        return VIRIDIS;
    }

    /**
     * The colour of one value.
     *
     * @param value the value
     * @param largest the largest magnitude on the scale; zero gives the colour of zero everywhere
     */
    public int colour(float value, float largest) {
        float share = largest > 0 ? Math.max(-1, Math.min(1, value / largest)) : 0;
        float position = signed ? (share + 1) / 2 : Math.max(0, share);
        return interpolate(position * (stops.length - 1));
    }

    private int interpolate(float position) {
        int low = Math.min(stops.length - 2, (int) position);
        float part = position - low;
        int colour = OPAQUE;
        for (int shift = 0; shift <= 16; shift += 8) {
            float from = stops[low] >> shift & 255;
            float to = stops[low + 1] >> shift & 255;
            colour |= Math.round(from + (to - from) * part) << shift;
        }
        return colour;
    }
}
