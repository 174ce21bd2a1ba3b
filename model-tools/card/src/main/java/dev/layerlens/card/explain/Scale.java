package dev.layerlens.card.explain;

import dev.layerlens.card.ColourMap;

/**
 * Which colour a value has: from zero to the largest magnitude, or on both sides of zero where
 * values are signed.
 *
 * @param largest the magnitude at the end of the scale; 0 if all values are zero
 * @param signed whether the scale has a side below zero
 */
public record Scale(float largest, boolean signed) {

    /** The scale of no values. */
    public static final Scale NONE = new Scale(0, false);

    /** The scale that a layer's maps have in common. */
    public static Scale of(FeatureMaps maps) {
        return of(Channels.of(maps));
    }

    /** The scale that a layer's maps have in common. */
    public static Scale of(Channels channels) {
        Scale scale = NONE;
        for (int c = 0; c < channels.count(); c++) {
            scale = scale.and(of(channels, c));
        }
        return scale;
    }

    /** The scale of one map by itself. */
    public static Scale of(Channels channels, int channel) {
        return new Scale(channels.peak(channel), channels.least(channel) < 0);
    }

    /** The scale on which the values of both can be shown. */
    public Scale and(Scale other) {
        return new Scale(Math.max(largest, other.largest), signed || other.signed);
    }

    /** The value at the lower end. */
    public float from() {
        return signed ? -largest : 0;
    }

    /** The value at the upper end. */
    public float to() {
        return largest;
    }

    /** The colours: viridis, or blue and red around white. */
    public ColourMap colours() {
        return signed ? ColourMap.DIVERGING : ColourMap.VIRIDIS;
    }

    /** The colour of one value, {@code 0xFFRRGGBB}. */
    public int colour(float value) {
        return colours().colour(value, largest);
    }

    /** One map, a pixel a cell, row by row. */
    public int[] picture(FeatureMaps maps, int channel) {
        int[] argb = new int[maps.cells()];
        colours().paint(maps.values(), channel, maps.channels(), largest, argb, 0, argb.length);
        return argb;
    }

    /** The scale itself, for a legend: colours from the lower to the upper end. */
    public int[] legend(int steps) {
        int[] argb = new int[steps];
        for (int i = 0; i < steps; i++) {
            float share = steps == 1 ? 1 : (float) i / (steps - 1);
            argb[i] = colours().colour(signed ? 2 * share - 1 : share, 1);
        }
        return argb;
    }
}
