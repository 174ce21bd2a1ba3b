package dev.layerlens.tools.augment;

/** Changes of brightness, contrast and saturation: mixtures with black, grey and greyness. */
final class Tones {
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;

    private Tones() {}

    /** How bright a pixel looks (ITU-R BT.601), 0..255. */
    static double luma(byte[] picture, int at) {
        return RED * (picture[at] & 255)
                + GREEN * (picture[at + 1] & 255)
                + BLUE * (picture[at + 2] & 255);
    }

    /** Times {@code factor}. */
    static void brightness(byte[] from, byte[] to, double factor) {
        for (int i = 0; i < from.length; i++) {
            to[i] = Variation.clamped((from[i] & 255) * factor);
        }
    }

    /** Differences from the mean brightness times {@code factor}. */
    static void contrast(byte[] from, byte[] to, double factor) {
        double mean = 0;
        for (int i = 0; i < from.length; i += 3) {
            mean += luma(from, i) * 3 / from.length;
        }
        for (int i = 0; i < from.length; i++) {
            to[i] = Variation.clamped(mean + ((from[i] & 255) - mean) * factor);
        }
    }

    /** Differences from the pixel's own brightness times {@code factor}. */
    static void saturation(byte[] from, byte[] to, double factor) {
        for (int i = 0; i < from.length; i += 3) {
            double grey = luma(from, i);
            for (int c = 0; c < 3; c++) {
                to[i + c] = Variation.clamped(grey + ((from[i + c] & 255) - grey) * factor);
            }
        }
    }
}
