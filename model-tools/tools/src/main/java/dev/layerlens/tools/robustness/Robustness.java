package dev.layerlens.tools.robustness;

import dev.layerlens.tools.augment.Corruption;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How often a model was right about pictures as they are and as cameras spoil them.
 *
 * @param pictures how many were asked about, each once clean and once for each corruption and
 *     strength
 * @param clean top-1 accuracy on the pictures as they are, 0 to 1
 * @param accuracy top-1 accuracy for each corruption in the strengths 1, 2, 3
 */
public record Robustness(int pictures, double clean, Map<Corruption, List<Double>> accuracy) {

    /**
     * @throws IllegalArgumentException if a corruption or a strength is missing, or an accuracy is
     *     none
     */
    public Robustness {
        Map<Corruption, List<Double>> ordered = new EnumMap<>(Corruption.class);
        for (Corruption corruption : Corruption.values()) {
            List<Double> shares = accuracy.getOrDefault(corruption, List.of());
            boolean whole =
                    shares.size() == Corruption.STRENGTHS
                            && shares.stream().allMatch(share -> share >= 0 && share <= 1);
            if (!whole) {
                throw new IllegalArgumentException(
                        "no accuracy under " + corruption.title() + " in three strengths");
            }
            ordered.put(corruption, List.copyOf(shares));
        }
        accuracy = Collections.unmodifiableMap(ordered);
    }

    /** Accuracy under a corruption, over its strengths. */
    public double mean(Corruption corruption) {
        return accuracy.get(corruption).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** Mean corruption error: the share of wrong answers over all corruptions and strengths. */
    public double error() {
        return 1 - accuracy.keySet().stream().mapToDouble(this::mean).average().orElse(0);
    }

    /**
     * By which share there are fewer errors under a corruption than another model makes; below zero
     * for more, nothing if the other makes none.
     */
    public OptionalDouble cut(Corruption corruption, Robustness other) {
        return cut(1 - mean(corruption), 1 - other.mean(corruption));
    }

    /** The same for the mean corruption error. */
    public OptionalDouble cut(Robustness other) {
        return cut(error(), other.error());
    }

    private static OptionalDouble cut(double error, double other) {
        return other > 0 ? OptionalDouble.of(1 - error / other) : OptionalDouble.empty();
    }
}
