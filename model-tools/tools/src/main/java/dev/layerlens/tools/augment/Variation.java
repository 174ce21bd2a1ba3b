package dev.layerlens.tools.augment;

import java.util.SplittableRandom;

/** One way to vary a picture. Implementations hold no state that changes. */
public interface Variation {

    /**
     * Writes a varied picture.
     *
     * @param from {@code [side, side, 3]}, red, green and blue of every pixel
     * @param to another array of that size; every byte is written
     * @param random what decides
     */
    void apply(byte[] from, byte[] to, int side, SplittableRandom random);

    /** What it does, for a person to read. */
    String title();

    /** A number from {@code -range} to {@code range}. */
    static double around(SplittableRandom random, double range) {
        return range == 0 ? 0 : random.nextDouble(-range, range);
    }

    /** A value brought to the range of a byte. */
    static byte clamped(double value) {
        return (byte) Math.max(0, Math.min(255, (int) (value + 0.5)));
    }
}
