package dev.layerlens.card.explain;

import java.util.OptionalDouble;

/**
 * How alike two versions of a layer's values are, as of float and int8.
 *
 * @param cosine of the angle between them: 1 for the same up to a factor, 0 for nothing in common;
 *     0 also where one of them is all zero and the other is not
 * @param decibels signal-to-noise ratio: ten times the logarithm of the first one's sum of squares
 *     over the squared differences'; empty where nothing differs
 */
public record Similarity(double cosine, OptionalDouble decibels) {

    /**
     * Compares values.
     *
     * @param signal the values that count as right
     * @param other as many others
     * @throws IllegalArgumentException if their numbers differ
     */
    public static Similarity of(float[] signal, float[] other) {
        if (signal.length != other.length) {
            throw new IllegalArgumentException(
                    "cannot compare " + signal.length + " values with " + other.length);
        }
        double one = 0;
        double two = 0;
        double product = 0;
        double noise = 0;
        for (int i = 0; i < signal.length; i++) {
            double difference = (double) other[i] - signal[i];
            one += (double) signal[i] * signal[i];
            two += (double) other[i] * other[i];
            product += (double) signal[i] * other[i];
            noise += difference * difference;
        }
        if (noise == 0) {
            return new Similarity(1, OptionalDouble.empty());
        }
        double length = Math.sqrt(one) * Math.sqrt(two);
        // a signal of nothing but zeros is all noise: some number, so that it can be shown
        double ratio = Math.max(one, Double.MIN_NORMAL) / noise;
        return new Similarity(
                length == 0 ? 0 : product / length, OptionalDouble.of(10 * Math.log10(ratio)));
    }
}
