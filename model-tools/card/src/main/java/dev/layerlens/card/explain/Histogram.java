package dev.layerlens.card.explain;

/**
 * How many values of a layer lie where. Bars are equally wide and zero is always the border of two
 * of them, so that no bar mixes signs; values that are exactly zero, often most after a ReLU, are
 * counted by themselves.
 */
public final class Histogram {
    private final double width;
    private final int below;
    private final int[] counts;
    private int zeros;
    private int largest;

    private Histogram(double width, int below, int above) {
        this.width = width;
        this.below = below;
        this.counts = new int[below + above];
    }

    /**
     * Counts a layer's values.
     *
     * @param bars about how many bars, at least 1: one more where both signs occur
     */
    public static Histogram of(FeatureMaps maps, int bars) {
        float least = 0;
        float greatest = 0;
        for (float value : maps.values()) {
            if (Math.abs(value) <= Float.MAX_VALUE) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        return of(maps, least, greatest, bars);
    }

    static Histogram of(FeatureMaps maps, float least, float greatest, int bars) {
        double from = Math.min(0, least);
        double to = Math.max(0, greatest);
        double width = (to - from) / bars;
        int below = width > 0 ? (int) Math.ceil(-from / width) : 0;
        int above = width > 0 ? (int) Math.ceil(to / width) : 0;
        Histogram histogram = new Histogram(width, below, above);
        histogram.count(maps.values());
        return histogram;
    }

    private void count(float[] values) {
        double bars = width > 0 ? 1 / width : 0;
        int above = counts.length - below;
        for (float value : values) {
            if (value == 0) {
                zeros++;
            } else if (value > 0 && value <= Float.MAX_VALUE) {
                counts[below + Math.min(above - 1, (int) (value * bars))]++;
            } else if (value < 0 && value >= -Float.MAX_VALUE) {
                counts[below - 1 - Math.min(below - 1, (int) (-value * bars))]++;
            }
        }
        for (int count : counts) {
            largest = Math.max(largest, count);
        }
    }

    /** How many bars; 0 if all values are zero. */
    public int bars() {
        return counts.length;
    }

    /** How many values other than zero lie in a bar. */
    public int count(int bar) {
        return counts[bar];
    }

    /** The count of the highest bar. */
    public int largest() {
        return largest;
    }

    /** How many values are exactly zero. */
    public int zeros() {
        return zeros;
    }

    /** Where a bar begins; {@code left(bars())} is where the last one ends. */
    public double left(int bar) {
        return (bar - below) * width;
    }

    /** The first bar above zero: its left border is zero. */
    public int zeroBar() {
        return below;
    }
}
