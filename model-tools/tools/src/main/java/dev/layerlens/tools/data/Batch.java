package dev.layerlens.tools.data;

/** Some pictures with their answers, ready for training. */
public final class Batch {
    private final byte[] pixels;
    private final long[] answers;
    private final int[] places;
    private final double share;

    /**
     * @param places of the pictures in their set
     * @param share of its own picture in each; below 1 each is mixed with the one at the other end
     */
    Batch(byte[] pixels, long[] answers, int[] places, double share) {
        this.pixels = pixels;
        this.answers = answers;
        this.places = places;
        this.share = share;
    }

    /** Number of pictures. */
    public int size() {
        return answers.length;
    }

    /** {@code [size, side, side, 3]}: the batch's own array, to be read only. */
    public byte[] pixels() {
        return pixels;
    }

    /** The class of each picture: the batch's own array, to be read only. */
    public long[] answers() {
        return answers;
    }

    /** Where the pictures stand in their set: the batch's own array, to be read only. */
    public int[] places() {
        return places;
    }

    /** Share of its own picture in each, 0.5 to 1. */
    public double share() {
        return share;
    }

    /** The class of what is mixed into each picture. */
    public long[] others() {
        long[] others = new long[answers.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = answers[answers.length - 1 - i];
        }
        return others;
    }
}
