package dev.layerlens.app.camera;

import dev.layerlens.card.TriangleFilter;

/**
 * {@link TriangleFilter} along one axis, laid out to be fast: taps that weigh nothing anywhere are
 * left out, and those that fall outside are added to the edge, so that every output is made of
 * equally many neighbours.
 */
final class AxisFilter {
    private final int inputs;
    private final int taps;
    private final int[] firsts;
    private final float[] weights;

    private AxisFilter(int inputs, int taps, int[] firsts, float[] weights) {
        this.inputs = inputs;
        this.taps = taps;
        this.firsts = firsts;
        this.weights = weights;
    }

    static AxisFilter of(int inputs, int outputs) {
        TriangleFilter filter = new TriangleFilter(inputs, outputs);
        int[] firsts = new int[outputs];
        int taps = 1;
        for (int i = 0; i < outputs; i++) {
            int first = inputs;
            int last = 0;
            for (int k = 0; k < filter.taps(); k++) {
                if (filter.weight(i, k) != 0) {
                    first = Math.min(first, filter.index(i, k));
                    last = Math.max(last, filter.index(i, k));
                }
            }
            firsts[i] = first;
            taps = Math.max(taps, last - first + 1);
        }
        float[] weights = new float[outputs * taps];
        for (int i = 0; i < outputs; i++) {
            firsts[i] = Math.min(firsts[i], inputs - taps);
            for (int k = 0; k < filter.taps(); k++) {
                if (filter.weight(i, k) != 0) {
                    weights[i * taps + filter.index(i, k) - firsts[i]] += filter.weight(i, k);
                }
            }
        }
        return new AxisFilter(inputs, taps, firsts, weights);
    }

    int outputs() {
        return firsts.length;
    }

    /** How many neighbouring inputs every output is made of. */
    int taps() {
        return taps;
    }

    /** The first input that an output is made of. */
    int first(int output) {
        return firsts[output];
    }

    float weight(int output, int tap) {
        return weights[output * taps + tap];
    }

    /**
     * Filters one row of pixels.
     *
     * @param row red, green and blue, plane after plane
     * @param rgb gets red, green and blue of every output together
     * @param to where the first output goes
     * @param step from one output to the next
     */
    void apply(float[] row, float[] rgb, int to, int step) {
        int at = to;
        for (int i = 0; i < firsts.length; i++) {
            float red = 0;
            float green = 0;
            float blue = 0;
            int weight = i * taps;
            int x = firsts[i];
            for (int k = 0; k < taps; k++, x++) {
                float w = weights[weight + k];
                red += w * row[x];
                green += w * row[inputs + x];
                blue += w * row[2 * inputs + x];
            }
            rgb[at] = red;
            rgb[at + 1] = green;
            rgb[at + 2] = blue;
            at += step;
        }
    }
}
