package dev.layerlens.tools.quantize;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** How far the activations of a quantized network are from those of the float one. */
public final class SignalToNoise {

    /** Sums of squares. */
    private static final class Energy {
        double signal;
        double noise;
    }

    private final Map<String, Energy> energies = new HashMap<>();

    /** Takes one picture's activations into account; both maps have the same names. */
    public void observe(Map<String, float[]> real, Map<String, float[]> quantized) {
        real.forEach(
                (name, values) -> {
                    Energy energy = energies.computeIfAbsent(name, key -> new Energy());
                    float[] others = quantized.get(name);
                    for (int i = 0; i < values.length; i++) {
                        double difference = (double) others[i] - values[i];
                        energy.signal += (double) values[i] * values[i];
                        energy.noise += difference * difference;
                    }
                });
    }

    /** The ratio of one activation in dB; empty where nothing differs. */
    public OptionalDouble decibels(String activation) {
        Energy energy = energies.get(activation);
        if (energy.noise == 0) {
            return OptionalDouble.empty();
        }
        // a signal of nothing but zeros is all noise: some number, so that it can be stored
        return OptionalDouble.of(
                10 * Math.log10(Math.max(energy.signal, Double.MIN_NORMAL) / energy.noise));
    }
}
