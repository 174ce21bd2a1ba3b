package dev.layerlens.tools.transfer;

import dev.layerlens.tools.data.DataSet;

/**
 * How many training pictures of each class are learned from.
 *
 * @param perClass at most so many; {@link #EVERY} for all there are
 */
public record SetSize(int perClass) implements Comparable<SetSize> {
    private static final int EVERY = Integer.MAX_VALUE;
    private static final String ALL = "all";

    /** All pictures. */
    public static final SetSize WHOLE = new SetSize(EVERY);

    /**
     * @throws IllegalArgumentException if that is less than one
     */
    public SetSize {
        if (perClass < 1) {
            throw new IllegalArgumentException("--per-class must be at least 1, or all");
        }
    }

    /**
     * Reads what a person wrote: a number, or "all".
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static SetSize of(String written) {
        if (written.equals(ALL)) {
            return WHOLE;
        }
        try {
            return new SetSize(Integer.parseInt(written));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "--per-class takes numbers and all, as in 5,20,all; not " + written);
        }
    }

    /** Those of a data set; the seed chooses them. */
    DataSet of(DataSet data, long seed) {
        return perClass == EVERY ? data : data.perClass(perClass, seed);
    }

    @Override
    public int compareTo(SetSize other) {
        return Integer.compare(perClass, other.perClass);
    }

    @Override
    public String toString() {
        return perClass == EVERY ? ALL : Integer.toString(perClass);
    }
}
