package dev.layerlens.card.explain;

import java.util.Arrays;

/** The channels of a layer in an order. Channels that are equal stay in the order of the layer. */
public final class Ranking {

    /** By what channels are ordered. */
    public enum Order {
        /** As they lie in the layer. */
        INDEX,
        /** The mean of their values, largest first. */
        MEAN,
        /** Their value of largest magnitude, largest first. */
        PEAK,
        /**
         * How much their values differ from cell to cell (standard deviation), largest first: a map
         * that is bright but flat says nothing about this picture. Maps of one cell have no spread:
         * their magnitude decides.
         */
        SPREAD
    }

    private final int[] channels;
    private final int[] positions;

    private Ranking(int[] channels) {
        this.channels = channels;
        this.positions = new int[channels.length];
        for (int i = 0; i < channels.length; i++) {
            positions[channels[i]] = i;
        }
    }

    /** Ranks a layer's channels. */
    public static Ranking of(FeatureMaps maps, Order order) {
        return order == Order.INDEX
                ? new Ranking(first(maps.channels()))
                : of(Channels.of(maps), maps.vector() ? flat(order) : order);
    }

    private static Order flat(Order order) {
        return order == Order.SPREAD ? Order.PEAK : order;
    }

    private static Ranking of(Channels channels, Order order) {
        // one long a channel, the key above the index: sorted without boxes
        long[] keys = new long[channels.count()];
        for (int c = 0; c < keys.length; c++) {
            keys[c] = falling(key(channels, c, order)) << Integer.SIZE | c;
        }
        Arrays.sort(keys);
        int[] ranked = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            ranked[i] = (int) keys[i];
        }
        return new Ranking(ranked);
    }

    private static float key(Channels channels, int channel, Order order) {
        return switch (order) {
            case INDEX -> -channel;
            case MEAN -> (float) channels.mean(channel);
            case PEAK -> channels.peak(channel);
            case SPREAD -> (float) channels.deviation(channel);
        };
    }

    /** A number that is the smaller, the larger the key. */
    private static long falling(float key) {
        int bits = Float.floatToIntBits(key + 0f);
        int rising = bits >= 0 ? bits : bits ^ Integer.MAX_VALUE;
        return -(long) rising;
    }

    private static int[] first(int count) {
        int[] channels = new int[count];
        for (int i = 0; i < count; i++) {
            channels[i] = i;
        }
        return channels;
    }

    /** How many channels. */
    public int size() {
        return channels.length;
    }

    /** The channel at a place, 0 the first. */
    public int channel(int position) {
        return channels[position];
    }

    /** The place of a channel, 0 the first. */
    public int position(int channel) {
        return positions[channel];
    }

    /** The first channels, at most {@code count} of them. */
    public int[] top(int count) {
        return Arrays.copyOf(channels, Math.min(count, channels.length));
    }
}
