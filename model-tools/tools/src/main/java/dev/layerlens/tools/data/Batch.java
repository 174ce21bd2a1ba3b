package dev.layerlens.tools.data;

/** Some pictures with their answers, ready for training. */
public final class Batch {
    private final byte[] pixels;
    private final long[] answers;

    Batch(byte[] pixels, long[] answers) {
        this.pixels = pixels;
        this.answers = answers;
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
}
