package dev.layerlens.card.explain;

import dev.layerlens.card.Quantization;

/**
 * How much of the 256 steps of an 8-bit layer one picture's values use.
 *
 * @param scale size of a step
 * @param least the lowest step in use
 * @param greatest the highest step in use
 * @param distinct how many different steps occur
 * @param clipped share of values at the lowest or highest step there is, where larger ones would be
 *     cut off, 0 to 1; zero does not count, as it is where ReLU cuts off anyway
 */
public record QuantizedRange(float scale, int least, int greatest, int distinct, double clipped) {
    private static final int STEPS = 256;

    /** Share of all steps that lie between the lowest and the highest in use, 0 to 1. */
    public double used() {
        return (greatest - least + 1.0) / STEPS;
    }

    /**
     * What a layer's values use.
     *
     * @param maps real values, as they come out of dequantization
     * @param lowest the lowest step there is: -128 for int8, 0 for uint8
     */
    public static QuantizedRange of(FeatureMaps maps, Quantization quantization, int lowest) {
        int[] counts = new int[STEPS];
        for (float value : maps.values()) {
            int step = Math.round(value / quantization.scale()) + quantization.zeroPoint();
            counts[Math.max(0, Math.min(STEPS - 1, step - lowest))]++;
        }
        int zero = quantization.zeroPoint() - lowest;
        int least = STEPS;
        int greatest = 0;
        int distinct = 0;
        for (int i = 0; i < STEPS; i++) {
            if (counts[i] > 0) {
                least = Math.min(least, i);
                greatest = i;
                distinct++;
            }
        }
        int ends = (zero == 0 ? 0 : counts[0]) + (zero == STEPS - 1 ? 0 : counts[STEPS - 1]);
        return new QuantizedRange(
                quantization.scale(),
                least + lowest,
                greatest + lowest,
                distinct,
                (double) ends / maps.size());
    }
}
