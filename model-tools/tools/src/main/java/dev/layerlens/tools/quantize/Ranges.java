package dev.layerlens.tools.quantize;

import java.util.HashMap;
import java.util.Map;

/** The smallest and largest value that each activation took over the calibration pictures. */
public final class Ranges {

    /**
     * An interval that contains zero.
     *
     * @param min at most 0, so that zero (padding, ReLU) is exact
     * @param max at least 0
     */
    public record Range(float min, float max) {}

    private final Map<String, Range> ranges = new HashMap<>();

    /**
     * Takes one picture's activations into account.
     *
     * @throws IllegalArgumentException if one of them has a value that is no number, or infinite
     */
    public void observe(Map<String, float[]> activations) {
        activations.forEach(
                (name, values) -> {
                    Range range = ranges.getOrDefault(name, new Range(0, 0));
                    float min = range.min();
                    float max = range.max();
                    for (float value : values) {
                        min = Math.min(min, value);
                        max = Math.max(max, value);
                    }
                    if (!Float.isFinite(min) || !Float.isFinite(max)) {
                        throw new IllegalArgumentException(
                                name
                                        + " is not finite on a calibration picture: its weights or"
                                        + " the picture are damaged");
                    }
                    ranges.put(name, new Range(min, max));
                });
    }

    /**
     * The range of one activation.
     *
     * @throws IllegalArgumentException if it was never observed
     */
    public Range of(String activation) {
        Range range = ranges.get(activation);
        if (range == null) {
            throw new IllegalArgumentException(activation + " was never observed in calibration");
        }
        return range;
    }
}
