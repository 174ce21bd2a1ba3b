package dev.layerlens.card.explain;

import dev.layerlens.card.graph.Head;

/**
 * Where a network that ends in a global average pool sees a class (Zhou et al. 2016): at every cell
 * of the last maps the logit that the cell alone would give; where the last maps are the classes'
 * own, that is the class's map. The mean over all cells is the class's logit, but for what the file
 * rounds; the bias is part of every cell.
 */
public final class ClassActivation {
    private final int label;
    private final FeatureMaps map;
    private final double logit;

    private ClassActivation(int label, FeatureMaps map, double logit) {
        this.label = label;
        this.map = map;
        this.logit = logit;
    }

    /**
     * The map of a class.
     *
     * @param maps what the head's pool reads
     * @param head the network's end
     * @param label the class, counted from 0
     * @throws IllegalArgumentException if the maps have another number of channels than the head
     *     reads, or there is no such class
     */
    public static ClassActivation of(FeatureMaps maps, Head head, int label) {
        if (maps.channels() != head.features() || label < 0 || label >= head.classes()) {
            throw new IllegalArgumentException(
                    "class "
                            + label
                            + " of "
                            + head.classes()
                            + " and "
                            + maps.channels()
                            + " maps of "
                            + head.features()
                            + ": they do not belong to this head");
        }
        float[] weights = new float[head.features()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = head.weight(label, i);
        }
        return of(maps, weights, head.bias(label), label);
    }

    static ClassActivation of(FeatureMaps maps, float[] weights, float bias, int label) {
        float[] values = maps.values();
        float[] map = new float[maps.cells()];
        double total = 0;
        for (int cell = 0; cell < map.length; cell++) {
            double sum = bias;
            for (int i = 0; i < weights.length; i++) {
                sum += (double) weights[i] * values[cell * weights.length + i];
            }
            map[cell] = (float) sum;
            total += sum;
        }
        FeatureMaps single = new FeatureMaps(maps.height(), maps.width(), 1, map);
        return new ClassActivation(label, single, total / map.length);
    }

    /** The class, counted from 0. */
    public int label() {
        return label;
    }

    /** The map, one channel. */
    public FeatureMaps map() {
        return map;
    }

    /** The class's logit before the file rounds it: the mean of the map. */
    public double logit() {
        return logit;
    }
}
