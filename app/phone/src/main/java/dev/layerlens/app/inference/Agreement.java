package dev.layerlens.app.inference;

import java.util.Locale;
import java.util.Optional;

/** Whether two backends gave the same answer. */
final class Agreement {
    /**
     * Largest difference between two probabilities of the same class. Half-precision GPUs stay
     * below 0.01 on our models; a broken driver is far beyond.
     */
    private static final float TOLERANCE = 0.05f;

    private Agreement() {}

    /**
     * Compares probabilities.
     *
     * @param expected from the backend that is trusted
     * @param actual from the one that is tried
     * @return what is wrong with {@code actual}; empty if it agrees
     */
    static Optional<String> objection(float[] expected, float[] actual) {
        for (int i = 0; i < actual.length; i++) {
            if (Float.isNaN(actual[i])) {
                return Optional.of("class " + i + ": NaN");
            }
        }
        float worst = worst(expected, actual);
        if (worst > TOLERANCE) {
            return Optional.of(String.format(Locale.ROOT, "|GPU - CPU| = %.3f", worst));
        }
        int cpu = top(expected);
        int gpu = top(actual);
        return cpu == gpu
                ? Optional.empty()
                : Optional.of(String.format(Locale.ROOT, "GPU: class %d, CPU: class %d", gpu, cpu));
    }

    /** The largest difference between two probabilities of the same class. */
    static float worst(float[] expected, float[] actual) {
        float worst = 0;
        for (int i = 0; i < expected.length; i++) {
            worst = Math.max(worst, Math.abs(expected[i] - actual[i]));
        }
        return worst;
    }

    /** The most probable class, the first among equals. */
    static int top(float[] values) {
        int top = 0;
        for (int i = 1; i < values.length; i++) {
            top = values[i] > values[top] ? i : top;
        }
        return top;
    }
}
