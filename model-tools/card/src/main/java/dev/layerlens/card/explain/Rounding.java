package dev.layerlens.card.explain;

import dev.layerlens.card.Quantization;
import java.util.Optional;

/**
 * What becomes of a sum when a file stores it: quantized files round it to a step and cut it off at
 * the ends of what their bytes can say.
 *
 * @param amount what the file has more than the sum, negative for less
 * @param clipped whether more than half a step is missing at an end of the range
 */
public record Rounding(double amount, boolean clipped) {

    /** Of a sum that nobody stored. */
    public static final Rounding NONE = new Rounding(0, false);

    /** Less is the last bits of floats. */
    private static final double LEAST = 5e-4;

    private static final int LOWEST = -128;
    private static final int HIGHEST = 127;

    /** What stands in the file against what it stands for. */
    static Rounding of(double sum, float stored, Optional<Quantization> steps) {
        double amount = stored - sum;
        boolean clipped =
                steps.filter(q -> near(stored, q, LOWEST) || near(stored, q, HIGHEST))
                        .filter(q -> Math.abs(amount) > q.scale() / 2 + LEAST)
                        .isPresent();
        return new Rounding(amount, clipped);
    }

    private static boolean near(float stored, Quantization steps, int end) {
        return Math.abs(stored - steps.real(end)) < steps.scale() / 2;
    }

    /** Whether the sum does not come out without it, to three digits behind the point. */
    public boolean matters() {
        return Math.abs(amount) >= LEAST;
    }
}
