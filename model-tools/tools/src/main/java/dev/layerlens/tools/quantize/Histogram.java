package dev.layerlens.tools.quantize;

/**
 * How often each value of an activation was seen. The bins cover the same distance on both sides of
 * zero and double in width, two becoming one, whenever a value lies outside. Zeros, which are exact
 * in every int8 scheme, are counted apart.
 */
final class Histogram {
    private static final int SIDE = 4096;
    private static final double NARROWEST = 0x1p-20;

    private long[] counts = new long[2 * SIDE];
    private double width = NARROWEST;
    private long zeros;
    private long total;
    private float min;
    private float max;

    /**
     * Takes values into account.
     *
     * @return false if one of them is no number, or infinite
     */
    boolean add(float[] values) {
        float lowest = min;
        float highest = max;
        for (float value : values) {
            lowest = Math.min(lowest, value);
            highest = Math.max(highest, value);
        }
        if (!Float.isFinite(lowest) || !Float.isFinite(highest)) {
            return false;
        }
        min = lowest;
        max = highest;
        while (Math.max(-min, max) >= width * SIDE) {
            widen();
        }
        for (float value : values) {
            if (value == 0) {
                zeros++;
            } else {
                counts[bin(value)]++;
            }
        }
        total += values.length;
        return true;
    }

    private int bin(float value) {
        return SIDE + (int) Math.floor(value / width);
    }

    private void widen() {
        long[] wider = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            wider[SIDE + Math.floorDiv(i - SIDE, 2)] += counts[i];
        }
        counts = wider;
        width *= 2;
    }

    /** The smallest value, or zero if none was below. */
    float min() {
        return min;
    }

    /** The largest value, or zero if none was above. */
    float max() {
        return max;
    }

    /**
     * The range that leaves out a share of all values, half of them at either end, as far as they
     * lie beyond zero.
     */
    Range without(double share) {
        double each = share / 2 * total;
        double below = 0;
        int low = 0;
        while (low < SIDE && below + counts[low] <= each) {
            below += counts[low++];
        }
        double above = 0;
        int high = 2 * SIDE - 1;
        while (high >= SIDE && above + counts[high] <= each) {
            above += counts[high--];
        }
        double from = Math.max(min, (low - SIDE) * width);
        double to = Math.min(max, (high + 1 - SIDE) * width);
        return new Range((float) from, (float) to);
    }

    /** The sum of squared errors if all values came to the steps of a quantizer of that range. */
    double squaredError(Range range) {
        int first = bin(min);
        int last = bin(max);
        double sum = 0;
        Steps steps = range.steps();
        for (int i = first; i <= last; i++) {
            if (counts[i] > 0) {
                double error = steps.error((i + 0.5 - SIDE) * width);
                sum += counts[i] * error * error;
            }
        }
        return sum;
    }

    /** Values seen, zeros included. */
    long total() {
        return total;
    }

    /** Zeros seen. */
    long zeros() {
        return zeros;
    }
}
