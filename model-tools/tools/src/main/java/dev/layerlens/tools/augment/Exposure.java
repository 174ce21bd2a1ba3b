package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * More or less light, as a camera's stops count it: each doubles what the sensor gets. What is
 * brighter than white is white.
 *
 * @param stops below zero for less light
 */
record Exposure(double stops) implements Variation {

    @Override
    public String title() {
        return String.format(Locale.ROOT, "light changed by %+.1f stops", stops);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        byte[] table = Light.times(Math.pow(2, stops));
        for (int i = 0; i < from.length; i++) {
            to[i] = table[from[i] & 255];
        }
    }
}
