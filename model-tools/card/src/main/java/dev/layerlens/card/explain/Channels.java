package dev.layerlens.card.explain;

import java.util.Arrays;

/**
 * Figures of every channel by itself, from one pass over a layer's values. Values that are no
 * numbers or infinite are left out of all but their count.
 */
public final class Channels {
    private final int cells;
    private final float[] least;
    private final float[] greatest;
    private final double[] sum;
    private final double[] squares;
    private final int[] zeros;
    private final int[] finite;

    private Channels(FeatureMaps maps) {
        int channels = maps.channels();
        cells = maps.cells();
        least = new float[channels];
        greatest = new float[channels];
        sum = new double[channels];
        squares = new double[channels];
        zeros = new int[channels];
        finite = new int[channels];
        Arrays.fill(least, Float.POSITIVE_INFINITY);
        Arrays.fill(greatest, Float.NEGATIVE_INFINITY);
        observe(maps.values(), channels);
    }

    /** The figures of a layer's channels. */
    public static Channels of(FeatureMaps maps) {
        return new Channels(maps);
    }

    private void observe(float[] values, int channels) {
        for (int start = 0; start < values.length; start += channels) {
            for (int c = 0; c < channels; c++) {
                float value = values[start + c];
                if (Math.abs(value) <= Float.MAX_VALUE) {
                    least[c] = Math.min(least[c], value);
                    greatest[c] = Math.max(greatest[c], value);
                    sum[c] += value;
                    squares[c] += (double) value * value;
                    zeros[c] += value == 0 ? 1 : 0;
                    finite[c]++;
                }
            }
        }
    }

    /** How many channels. */
    public int count() {
        return sum.length;
    }

    /** The smallest value of a channel; 0 if none is finite. */
    public float least(int channel) {
        return finite[channel] == 0 ? 0 : least[channel];
    }

    /** The largest value of a channel; 0 if none is finite. */
    public float greatest(int channel) {
        return finite[channel] == 0 ? 0 : greatest[channel];
    }

    /** The largest magnitude of a channel. */
    public float peak(int channel) {
        return Math.max(Math.abs(least(channel)), Math.abs(greatest(channel)));
    }

    /** The mean of a channel's values; 0 if none is finite. */
    public double mean(int channel) {
        return finite[channel] == 0 ? 0 : sum[channel] / finite[channel];
    }

    /** The standard deviation of a channel's values from cell to cell. */
    public double deviation(int channel) {
        double mean = mean(channel);
        double square = finite[channel] == 0 ? 0 : squares[channel] / finite[channel];
        return Math.sqrt(Math.max(0, square - mean * mean));
    }

    /** Share of cells that are exactly zero, 0 to 1. */
    public double zeros(int channel) {
        return (double) zeros[channel] / cells;
    }

    /** Whether nothing of the picture comes through: all cells are exactly zero. */
    public boolean dead(int channel) {
        return zeros[channel] == cells;
    }

    /** How many cells of a channel are no numbers or infinite. */
    public int notFinite(int channel) {
        return cells - finite[channel];
    }

    /** Sum of a channel's values. */
    double sum(int channel) {
        return sum[channel];
    }

    /** Sum of a channel's squared values. */
    double squares(int channel) {
        return squares[channel];
    }
}
