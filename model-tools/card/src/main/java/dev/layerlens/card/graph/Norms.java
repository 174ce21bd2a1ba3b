package dev.layerlens.card.graph;

/** A batch norm's factor and term of every channel (Ioffe and Szegedy 2015). */
public final class Norms {
    private final float[] scale;
    private final float[] shift;
    private final boolean normalized;

    Norms(float[] scale, float[] shift, boolean normalized) {
        this.scale = scale;
        this.shift = shift;
        this.normalized = normalized;
    }

    public int channels() {
        return scale.length;
    }

    /** What the channel's values are multiplied with. */
    public float scale(int channel) {
        return scale[channel];
    }

    /** What is added to them then. */
    public float shift(int channel) {
        return shift[channel];
    }

    /**
     * Whether these are the learned gamma and beta, applied to values that were brought to mean 0
     * and deviation 1; otherwise they are applied to the values as they come, mean and deviation
     * included.
     */
    public boolean normalized() {
        return normalized;
    }
}
