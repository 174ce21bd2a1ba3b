package dev.layerlens.tools.classify;

import java.util.List;

/**
 * How colours of 0..255 become what a network reads: {@code (colour - mean) / deviation}.
 *
 * @param mean one, or red, green and blue
 * @param deviation one, or red, green and blue; none of them zero
 */
public record Scaling(List<Double> mean, List<Double> deviation) {

    /**
     * @throws IllegalArgumentException if there are neither one nor three of each, or a deviation
     *     is zero
     */
    public Scaling {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
        if (!counts(mean) || !counts(deviation)) {
            throw new IllegalArgumentException("--mean and --std take one number or three");
        }
        if (deviation.stream().anyMatch(d -> d == 0 || !Double.isFinite(d))) {
            throw new IllegalArgumentException("--std must not be zero");
        }
    }

    private static boolean counts(List<Double> values) {
        return values.size() == 1 || values.size() == 3;
    }

    /** Scales a picture in place. */
    void apply(float[] values, int channels) {
        for (int i = 0; i < values.length; i++) {
            int channel = i % channels;
            double m = mean.get(channel % mean.size());
            double d = deviation.get(channel % deviation.size());
            values[i] = (float) ((values[i] - m) / d);
        }
    }
}
