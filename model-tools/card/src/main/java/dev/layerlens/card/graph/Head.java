package dev.layerlens.card.graph;

import java.util.Optional;

/**
 * How a network ends that can say where it looked (Zhou et al. 2016): the mean over all cells of
 * the last maps, then one weight for each class and channel. Or the mean alone, where the last maps
 * are the classes' own (Lin et al. 2014, "Network in network"; Iandola et al. 2016, SqueezeNet).
 */
public final class Head {
    private final String maps;
    private final String pool;
    private final String dense;
    private final int classes;
    private final Optional<Kernels> weights;

    private Head(String maps, String pool, String dense, int classes, Optional<Kernels> weights) {
        this.maps = maps;
        this.pool = pool;
        this.dense = dense;
        this.classes = classes;
        this.weights = weights;
    }

    /** Of means that are weighed for each class. */
    static Head weighed(String maps, String pool, String dense, Kernels weights) {
        return new Head(maps, pool, dense, weights.outputs(), Optional.of(weights));
    }

    /** Of means that are the logits. */
    static Head ofClassMaps(String maps, String pool, int classes) {
        return new Head(maps, pool, pool, classes, Optional.empty());
    }

    /**
     * Whether every class has a map of its own, whose mean is its logit. Then no feature is shared,
     * and the weight of the own map is 1, that of all others 0.
     */
    public boolean classMaps() {
        return weights.isEmpty();
    }

    /** The layer whose maps are averaged. */
    public String maps() {
        return maps;
    }

    /** The global average pool. */
    public String pool() {
        return pool;
    }

    /**
     * The layer whose values are the logits: the dense layer, the 1x1 convolution in its place, or
     * the pool itself.
     */
    public String dense() {
        return dense;
    }

    public int classes() {
        return classes;
    }

    /** Channels of the maps. */
    public int features() {
        return weights.map(Kernels::inputs).orElse(classes);
    }

    /** What one unit of a feature adds to a class's logit. */
    public float weight(int c, int feature) {
        return weights.map(w -> w.weight(c, 0, 0, feature)).orElse(c == feature ? 1f : 0f);
    }

    /** What a class's logit has without any feature. */
    public float bias(int c) {
        return weights.map(w -> w.bias(c)).orElse(0f);
    }
}
