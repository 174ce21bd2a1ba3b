package dev.layerlens.tools.quantize;

import java.util.HashMap;
import java.util.Map;

/** The values that each activation took over the calibration pictures. */
public final class Ranges {
    private final Map<String, Histogram> histograms = new HashMap<>();

    /**
     * Takes one picture's activations into account.
     *
     * @throws IllegalArgumentException if one of them has a value that is no number, or infinite
     */
    public void observe(Map<String, float[]> activations) {
        activations.forEach(
                (name, values) -> {
                    if (!histograms.computeIfAbsent(name, key -> new Histogram()).add(values)) {
                        throw new IllegalArgumentException(
                                name
                                        + " is not finite on a calibration picture: its weights or"
                                        + " the picture are damaged");
                    }
                });
    }

    /**
     * The range that int8 has to hold of one activation.
     *
     * @throws IllegalArgumentException if it was never observed
     */
    public Range of(String activation, Calibration calibration) {
        Histogram values = histograms.get(activation);
        if (values == null) {
            throw new IllegalArgumentException(activation + " was never observed in calibration");
        }
        return calibration.range(values);
    }
}
