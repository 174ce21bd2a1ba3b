package dev.layerlens.tools.compare;

import java.util.OptionalDouble;

/**
 * How alike two files' values of one layer are, over all pictures that were observed.
 *
 * <p>The cosine of the two as vectors says whether they point the same way; the signal-to-noise
 * ratio also minds their length: {@code 10 log10(sum a^2 / sum (b - a)^2)}.
 */
final class Agreement {
    private double reference;
    private double other;
    private double product;
    private double noise;
    private double largest;

    /** Takes the values on one picture into account; both are equally many. */
    void observe(float[] expected, float[] actual) {
        for (int i = 0; i < expected.length; i++) {
            double a = expected[i];
            double b = actual[i];
            reference += a * a;
            other += b * b;
            product += a * b;
            noise += (b - a) * (b - a);
            largest = Math.max(largest, Math.abs(b - a));
        }
    }

    /** -1 to 1; nothing but zeros points the same way as nothing but zeros only. */
    double cosine() {
        if (noise == 0) {
            return 1;
        }
        double lengths = Math.sqrt(reference) * Math.sqrt(other);
        return lengths == 0 ? 0 : Math.max(-1, Math.min(1, product / lengths));
    }

    /** In dB; empty where nothing differs. */
    OptionalDouble decibels() {
        // a signal of nothing but zeros is all noise: some number, so that it can be told
        return noise == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        10 * Math.log10(Math.max(reference, Double.MIN_NORMAL) / noise));
    }

    /** The largest difference of two values. */
    double largest() {
        return largest;
    }
}
