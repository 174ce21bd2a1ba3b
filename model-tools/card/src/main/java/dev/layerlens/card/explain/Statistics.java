package dev.layerlens.card.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * The figures of all values of a layer together. Values that are no numbers or infinite are left
 * out of all but their count.
 *
 * @param least the smallest value
 * @param greatest the largest value
 * @param mean of all values
 * @param deviation standard deviation of all values
 * @param zeros share of values that are exactly zero, 0 to 1
 * @param dead channels that are exactly zero in every cell, in order
 * @param strongest the channel that holds the value of largest magnitude
 * @param notFinite how many values are no numbers or infinite
 * @param histogram how many values lie where
 */
public record Statistics(
        float least,
        float greatest,
        double mean,
        double deviation,
        double zeros,
        List<Integer> dead,
        int strongest,
        int notFinite,
        Histogram histogram) {
    private static final int BARS = 48;

    public Statistics {
        dead = List.copyOf(dead);
    }

    /** The figures of a layer. */
    public static Statistics of(FeatureMaps maps) {
        return of(maps, Channels.of(maps));
    }

    /** The same where the channels' figures are at hand. */
    public static Statistics of(FeatureMaps maps, Channels channels) {
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        double sum = 0;
        double squares = 0;
        double zeros = 0;
        int strongest = 0;
        int notFinite = 0;
        List<Integer> dead = new ArrayList<>();
        for (int c = 0; c < channels.count(); c++) {
            least = Math.min(least, channels.least(c));
            greatest = Math.max(greatest, channels.greatest(c));
            sum += channels.sum(c);
            squares += channels.squares(c);
            zeros += channels.zeros(c);
            notFinite += channels.notFinite(c);
            if (channels.peak(c) > channels.peak(strongest)) {
                strongest = c;
            }
            if (channels.dead(c)) {
                dead.add(c);
            }
        }
        int finite = Math.max(1, maps.size() - notFinite);
        double mean = sum / finite;
        return new Statistics(
                least,
                greatest,
                mean,
                Math.sqrt(Math.max(0, squares / finite - mean * mean)),
                zeros / channels.count(),
                dead,
                strongest,
                notFinite,
                Histogram.of(maps, least, greatest, BARS));
    }
}
