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

    /** Steps from one end to the other: fine enough that neighbours differ by one level at most. */
    private static final int STEPS = 4096;

    private final boolean signed;
    private final int[] palette = new int[STEPS + 1];

    private ColourMap(boolean signed, int... stops) {
        this.signed = signed;
        for (int i = 0; i <= STEPS; i++) {
            palette[i] = interpolate(stops, (float) i / STEPS * (stops.length - 1));
        }
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
     * @param value the value; one that is no number has the colour of zero
     * @param largest the largest magnitude on the scale; zero gives the colour of zero everywhere
     */
    public int colour(float value, float largest) {
        return palette[step(value * steps(largest))];
    }

    /**
     * The colours of many values.
     *
     * @param values where they are
     * @param first place of the first one
     * @param stride from one to the next
     * @param largest the largest magnitude on the scale
     * @param argb takes the colours
     * @param at place of the first colour; the others follow it
     * @param count how many
     */
    public void paint(
            float[] values, int first, int stride, float largest, int[] argb, int at, int count) {
        float steps = steps(largest);
        int from = first;
        for (int i = at; i < at + count; i++) {
            argb[i] = palette[step(values[from] * steps)];
            from += stride;
        }
    }

    private float steps(float largest) {
        // beyond the least normal number the quotient would be infinite
        return largest >= Float.MIN_NORMAL ? (signed ? STEPS / 2 : STEPS) / largest : 0;
    }

    private int step(float steps) {
        int zero = signed ? STEPS / 2 : 0;
        // a cast makes 0 of what is no number and the ends of the range of what is beyond them
        int rounded = (int) (steps < 0 ? steps - 0.5f : steps + 0.5f);
        return Math.max(0, Math.min(STEPS, Math.max(-STEPS, Math.min(STEPS, rounded)) + zero));
    }

    private static int interpolate(int[] stops, float position) {
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
