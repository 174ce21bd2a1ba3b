package dev.layerlens.tools.quantize;

import dev.layerlens.card.Quantization;

/**
 * The 256 values that int8 has for a range, one of them zero (TensorFlow Lite 8-bit quantization
 * specification).
 *
 * @param scale distance between two of them
 * @param zeroPoint the int8 value that stands for zero
 */
record Steps(float scale, int zeroPoint) {
    static final int LOWEST = -128;
    private static final int COUNT = 255;
    private static final float NARROWEST = 1e-6f;

    /** For what never differs from zero: steps of its size would be out of XNNPACK's reach. */
    private static final float ANY = 1;

    static Steps of(Range range) {
        float width = range.max() - range.min();
        float scale = (width < NARROWEST ? ANY : width) / COUNT;
        int zeroPoint = Math.round(LOWEST - range.min() / scale);
        return new Steps(scale, Math.max(LOWEST, Math.min(LOWEST + COUNT, zeroPoint)));
    }

    /** How far the nearest of them is from a value. */
    double error(double value) {
        double step = Math.rint(value / scale) + zeroPoint;
        double held = Math.max(LOWEST, Math.min(LOWEST + COUNT, step));
        return (held - zeroPoint) * scale - value;
    }

    Quantization quantization() {
        return new Quantization(scale, zeroPoint);
    }
}
