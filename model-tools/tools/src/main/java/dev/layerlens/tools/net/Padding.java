package dev.layerlens.tools.net;

/**
 * Zeros around an activation, the same for rows and columns.
 *
 * @param before rows above and columns to the left
 * @param after rows below and columns to the right
 */
public record Padding(int before, int after) {

    /** No padding: TensorFlow's VALID. */
    public static final Padding NONE = new Padding(0, 0);

    /** The same padding on every side, as in the lectures' (W - F + 2P) / S + 1. */
    public static Padding symmetric(int side) {
        return new Padding(side, side);
    }

    /**
     * TensorFlow's SAME: as little padding as gives {@code ceil(size / stride)} outputs; an odd
     * total has the larger half after.
     */
    public static Padding same(int size, int kernel, int stride) {
        int outputs = (size + stride - 1) / stride;
        int total = Math.max(0, (outputs - 1) * stride + kernel - size);
        return new Padding(total / 2, total - total / 2);
    }

    /** Zeros on both sides together. */
    public int total() {
        return before + after;
    }

    /** (W - F + P) / S + 1, rounded down. */
    public int outputs(int size, int kernel, int stride) {
        return Math.floorDiv(size - kernel + total(), stride) + 1;
    }
}
