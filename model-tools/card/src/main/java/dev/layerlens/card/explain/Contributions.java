package dev.layerlens.card.explain;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.Quantization;
import dev.layerlens.card.graph.Head;
import dev.layerlens.card.graph.Kernels;
import dev.layerlens.card.graph.LayerGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;

/**
 * The sum that a class's logit is: every feature's value times its weight, the bias, and what the
 * file rounds. Where every class has a map of its own, the one part is that map's mean.
 *
 * @param label the class, counted from 0
 * @param largest every feature's part, largest magnitude first
 * @param bias what the class has without any feature
 * @param sum all parts and the bias, exactly
 * @param rounding what the file makes of the sum
 */
public record Contributions(
        int label, List<Contribution> largest, float bias, double sum, Rounding rounding) {

    public Contributions {
        largest = Collections.unmodifiableList(new ArrayList<>(largest));
    }

    /**
     * A class's sum at the end of a network, with the logit as the file has it.
     *
     * @param head the network's end
     * @param values the values of a layer on one picture
     * @throws IllegalArgumentException if there is no such class
     */
    public static Contributions of(
            LayerGraph graph, Head head, Function<LayerCard, FeatureMaps> values, int label) {
        LayerCard logits = graph.layer(head.dense());
        Contributions sum =
                head.classMaps()
                        ? of(
                                ClassActivation.of(
                                        values.apply(graph.layer(head.maps())), head, label))
                        : of(values.apply(graph.layer(head.pool())).copy(), head, label);
        return sum.stored(values.apply(logits).at(0, 0, label), logits.quantization());
    }

    /** Of a class that has a map of its own. */
    private static Contributions of(ClassActivation map) {
        Contribution mean = new Contribution(map.label(), (float) map.logit(), 1);
        return new Contributions(
                map.label(), Collections.singletonList(mean), 0, mean.amount(), Rounding.NONE);
    }

    private static Contributions of(float[] features, Head head, int label) {
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
        double sum = bias;
        for (int i = 0; i < features.length; i++) {
            Contribution one = new Contribution(i, features[i], (float) weight.applyAsDouble(i));
            all.add(one);
            sum += one.amount();
        }
        all.sort(Comparator.comparingDouble(one -> -Math.abs(one.amount())));
        return new Contributions(label, all, bias, sum, Rounding.NONE);
    }

    /** The same, with what the file stores. */
    private Contributions stored(float logit, Optional<Quantization> steps) {
        return new Contributions(label, largest, bias, sum, Rounding.of(sum, logit, steps));
    }

    /** The class's logit: the sum, and what the file rounds. */
    public double logit() {
        return sum + rounding.amount();
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
