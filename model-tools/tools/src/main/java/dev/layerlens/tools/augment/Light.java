package dev.layerlens.tools.augment;

/** Amounts of light behind a picture's values (sRGB, IEC 61966-2-1). */
final class Light {
    private static final int VALUES = 256;
    private static final double GAMMA = 2.4;

    private Light() {}

    /** For each value, the value of so many times the light. */
    static byte[] times(double factor) {
        byte[] table = new byte[VALUES];
        for (int value = 0; value < VALUES; value++) {
            table[value] = Variation.clamped(255 * value(factor * amount(value / 255.0)));
        }
        return table;
    }

    private static double amount(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, GAMMA);
    }

    private static double value(double amount) {
        return amount <= 0.0031308 ? amount * 12.92 : 1.055 * Math.pow(amount, 1 / GAMMA) - 0.055;
    }
}
