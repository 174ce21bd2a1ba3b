package dev.layerlens.card;

/**
 * A triangle filter along one axis: for every output position the input positions it is mixed from,
 * with their weights. The filter is one input pixel wide on either side when the axis is enlarged
 * (plain linear interpolation with half-pixel centres) and one output pixel wide when it is
 * reduced, so that no pixel is skipped. Beyond its ends the axis goes on with its outermost pixel.
 */
public final class TriangleFilter {
    private final int taps;
    private final int[] indices;
    private final float[] weights;

    /**
     * @param from positions of the input
     * @param to positions of the output
     * @throws IllegalArgumentException if one of them is not positive
     */
    public TriangleFilter(int from, int to) {
        if (from < 1 || to < 1) {
            throw new IllegalArgumentException("cannot resample " + from + " to " + to);
        }
        double ratio = (double) from / to;
        double reach = Math.max(1, ratio);
        taps = (int) Math.ceil(2 * reach) + 1;
        indices = new int[to * taps];
        weights = new float[to * taps];
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * ratio - 0.5;
            int first = (int) Math.ceil(centre - reach);
            double sum = 0;
            for (int k = 0; k < taps; k++) {
                sum += Math.max(0, 1 - Math.abs(first + k - centre) / reach);
            }
            for (int k = 0; k < taps; k++) {
                double weight = Math.max(0, 1 - Math.abs(first + k - centre) / reach);
                indices[i * taps + k] = Math.min(from - 1, Math.max(0, first + k));
                weights[i * taps + k] = (float) (weight / sum);
            }
        }
    }

    /** How many input positions every output is mixed from; some weigh nothing. */
    public int taps() {
        return taps;
    }

    /** An input position, the same one more than once at the ends. */
    public int index(int output, int tap) {
        return indices[output * taps + tap];
    }

    /** What that input position weighs; those of one output add up to 1. */
    public float weight(int output, int tap) {
        return weights[output * taps + tap];
    }
}
