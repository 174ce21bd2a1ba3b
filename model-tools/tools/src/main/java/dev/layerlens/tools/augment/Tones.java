package dev.layerlens.tools.augment;

import java.util.function.DoubleUnaryOperator;

/** Changes of brightness, contrast, saturation and hue. */
final class Tones {
    private static final double RED = 0.299;
    private static final double GREEN = 0.587;
    private static final double BLUE = 0.114;
    private static final double U = 0.492;
    private static final double V = 0.877;
    private static final int VALUES = 256;

    private Tones() {}

    /** How bright a pixel looks (ITU-R BT.601), 0..255. */
    static double luma(byte[] picture, int at) {
        return RED * (picture[at] & 255)
                + GREEN * (picture[at + 1] & 255)
                + BLUE * (picture[at + 2] & 255);
    }

    /** Times {@code factor}. */
    static void brightness(byte[] from, byte[] to, double factor) {
        translate(from, to, value -> value * factor);
    }

    /** Differences from the mean brightness times {@code factor}. */
    static void contrast(byte[] from, byte[] to, double factor) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (int i = 0; i < from.length; i += 3) {
            red += from[i] & 255;
            green += from[i + 1] & 255;
            blue += from[i + 2] & 255;
        }
        double mean = 3 * (RED * red + GREEN * green + BLUE * blue) / from.length;
        translate(from, to, value -> mean + (value - mean) * factor);
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

    /** Turns colours about grey in the plane of U and V (ITU-R BT.601); brightness is kept. */
    static void hue(byte[] from, byte[] to, double degrees) {
        double cosine = Math.cos(Math.toRadians(degrees));
        double sine = Math.sin(Math.toRadians(degrees));
        for (int i = 0; i < from.length; i += 3) {
            double grey = luma(from, i);
            double u = U * ((from[i + 2] & 255) - grey);
            double v = V * ((from[i] & 255) - grey);
            double red = grey + (sine * u + cosine * v) / V;
            double blue = grey + (cosine * u - sine * v) / U;
            to[i] = Variation.clamped(red);
            to[i + 1] = Variation.clamped((grey - RED * red - BLUE * blue) / GREEN);
            to[i + 2] = Variation.clamped(blue);
        }
    }

    /** The same change of every value, looked up. */
    static void translate(byte[] from, byte[] to, DoubleUnaryOperator change) {
        byte[] table = new byte[VALUES];
        for (int value = 0; value < VALUES; value++) {
            table[value] = Variation.clamped(change.applyAsDouble(value));
        }
        for (int i = 0; i < from.length; i++) {
            to[i] = table[from[i] & 255];
        }
    }
}
