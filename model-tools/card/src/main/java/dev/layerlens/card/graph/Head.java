package dev.layerlens.card.graph;

/**
 * How a network ends that can say where it looked (Zhou et al. 2016): the mean over all cells of
 * the last maps, then one weight for each class and channel.
 */
public final class Head {
    private final String maps;
    private final String pool;
    private final String dense;
    private final Kernels weights;

    Head(String maps, String pool, String dense, Kernels weights) {
        this.maps = maps;
        this.pool = pool;
        this.dense = dense;
        this.weights = weights;
    }

    /** The layer whose maps are averaged. */
    public String maps() {
        return maps;
    }

    /** The global average pool. */
    public String pool() {
        return pool;
    }

    /** The dense layer, or the 1x1 convolution in its place; its values are the logits. */
    public String dense() {
        return dense;
    }

    public int classes() {
        return weights.outputs();
    }

    /** Channels of the maps. */
    public int features() {
        return weights.inputs();
    }

    /** What one unit of a feature adds to a class's logit. */
    public float weight(int c, int feature) {
        return weights.weight(c, 0, 0, feature);
    }

    /** What a class's logit has without any feature. */
    public float bias(int c) {
        return weights.bias(c);
    }
}
