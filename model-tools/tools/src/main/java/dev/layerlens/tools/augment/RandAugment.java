package dev.layerlens.tools.augment;

import java.util.SplittableRandom;

/**
 * A few operations drawn from fourteen, all of one strength (Cubuk et al. 2019).
 *
 * @param operations how many
 * @param magnitude 0 to 10
 */
record RandAugment(int operations, int magnitude) implements Variation {
    private static final double STRONGEST = 10;

    /** What the paper draws from. */
    enum Operation {
        IDENTITY,
        AUTO_CONTRAST,
        EQUALIZE,
        ROTATE,
        SOLARIZE,
        COLOUR,
        POSTERIZE,
        CONTRAST,
        BRIGHTNESS,
        SHARPNESS,
        SHEAR_X,
        SHEAR_Y,
        TRANSLATE_X,
        TRANSLATE_Y
    }

    @Override
    public String title() {
        return "RandAugment: " + operations + " operations of strength " + magnitude + " of 10";
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        byte[] picture = from.clone();
        for (int i = 0; i < operations; i++) {
            Operation operation = Operation.values()[random.nextInt(Operation.values().length)];
            double strength = magnitude / STRONGEST * (random.nextBoolean() ? 1 : -1);
            apply(operation, strength, picture, to, side);
            System.arraycopy(to, 0, picture, 0, picture.length);
        }
        System.arraycopy(picture, 0, to, 0, picture.length);
    }

    /**
     * One operation.
     *
     * @param strength -1 to 1; the sign is the direction where there are two
     */
    static void apply(Operation operation, double strength, byte[] from, byte[] to, int side) {
        switch (operation) {
            case IDENTITY -> System.arraycopy(from, 0, to, 0, from.length);
            case AUTO_CONTRAST -> Histograms.autoContrast(from, to);
            case EQUALIZE -> Histograms.equalize(from, to);
            case SOLARIZE -> solarize(from, to, (int) (256 * (1 - Math.abs(strength))));
            case POSTERIZE -> posterize(from, to, (int) Math.round(4 * Math.abs(strength)));
            case COLOUR -> Tones.saturation(from, to, 1 + 0.9 * strength);
            case CONTRAST -> Tones.contrast(from, to, 1 + 0.9 * strength);
            case BRIGHTNESS -> Tones.brightness(from, to, 1 + 0.9 * strength);
            case SHARPNESS -> sharpness(from, to, side, 1 + 0.9 * strength);
            case ROTATE -> Rotation.turn(30 * strength, side).apply(from, to, side);
            case SHEAR_X -> Affine.about(side, 1, 0.3 * strength, 0, 1, 0, 0).apply(from, to, side);
            case SHEAR_Y -> Affine.about(side, 1, 0, 0.3 * strength, 1, 0, 0).apply(from, to, side);
            case TRANSLATE_X ->
                    Affine.about(side, 1, 0, 0, 1, 0.3 * strength * side, 0).apply(from, to, side);
            case TRANSLATE_Y ->
                    Affine.about(side, 1, 0, 0, 1, 0, 0.3 * strength * side).apply(from, to, side);
        }
    }

    /** What is brighter than the threshold becomes its negative. */
    private static void solarize(byte[] from, byte[] to, int threshold) {
        for (int i = 0; i < from.length; i++) {
            int value = from[i] & 255;
            to[i] = (byte) (value < threshold ? value : 255 - value);
        }
    }

    /** Leaves out the lowest bits. */
    private static void posterize(byte[] from, byte[] to, int bits) {
        for (int i = 0; i < from.length; i++) {
            to[i] = (byte) ((from[i] & 255) >> bits << bits);
        }
    }

    /** Differences from the smoothed picture times {@code factor}; the edge stays. */
    private static void sharpness(byte[] from, byte[] to, int side, double factor) {
        System.arraycopy(from, 0, to, 0, from.length);
        for (int y = 1; y < side - 1; y++) {
            for (int i = (y * side + 1) * 3; i < (y * side + side - 1) * 3; i++) {
                double sum = 4.0 * (from[i] & 255);
                for (int row = i - side * 3; row <= i + side * 3; row += side * 3) {
                    sum += (from[row - 3] & 255) + (from[row] & 255) + (from[row + 3] & 255);
                }
                double smooth = sum / 13;
                to[i] = Variation.clamped(smooth + ((from[i] & 255) - smooth) * factor);
            }
        }
    }
}
