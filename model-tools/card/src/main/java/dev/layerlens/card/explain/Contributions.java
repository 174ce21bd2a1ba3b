package dev.layerlens.card.explain;

import dev.layerlens.card.graph.Head;
import dev.layerlens.card.graph.Kernels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/**
 * The sum that a dense layer's output is: every feature's value times its weight, and the bias.
 *
 * @param label the class, counted from 0
 * @param largest every feature's part, largest magnitude first
 * @param bias what the class has without any feature
 * @param logit the sum of all parts and the bias
 */
public record Contributions(int label, List<Contribution> largest, float bias, double logit) {

    public Contributions {
        largest = Collections.unmodifiableList(new ArrayList<>(largest));
    }

    /**
     * A class's sum at the end of a network.
     *
     * @param features what the dense layer reads
     * @throws IllegalArgumentException if it reads another number of features, or there is no such
     *     class
     */
    public static Contributions of(float[] features, Head head, int label) {
        check(features.length, head.features(), label, head.classes());
        return of(features, i -> head.weight(label, i), head.bias(label), label);
    }

    /**
     * A unit's sum in any dense layer.
     *
     * @param features what the layer reads
     * @throws IllegalArgumentException if it reads another number of features, or there is no such
     *     unit
     */
    public static Contributions of(float[] features, Kernels dense, int label) {
        check(features.length, dense.inputs(), label, dense.outputs());
        return of(features, i -> dense.weight(label, 0, 0, i), dense.bias(label), label);
    }

    private static void check(int values, int features, int label, int classes) {
        if (values != features || label < 0 || label >= classes) {
            throw new IllegalArgumentException(
                    values
                            + " values for "
                            + features
                            + " features, class "
                            + label
                            + " of "
                            + classes
                            + ": they do not belong to this layer");
        }
    }

    static Contributions of(float[] features, IntToDoubleFunction weight, float bias, int label) {
        List<Contribution> all = new ArrayList<>();
        double logit = bias;
        for (int i = 0; i < features.length; i++) {
            Contribution one = new Contribution(i, features[i], (float) weight.applyAsDouble(i));
            all.add(one);
            logit += one.amount();
        }
        all.sort(Comparator.comparingDouble(one -> -Math.abs(one.amount())));
        return new Contributions(label, all, bias, logit);
    }

    /** The largest ones, at most {@code count}. */
    public List<Contribution> top(int count) {
        return largest.subList(0, Math.min(count, largest.size()));
    }

    /** What all but the largest {@code count} add together. */
    public double rest(int count) {
        double rest = 0;
        for (int i = Math.min(count, largest.size()); i < largest.size(); i++) {
            rest += largest.get(i).amount();
        }
        return rest;
    }
}
