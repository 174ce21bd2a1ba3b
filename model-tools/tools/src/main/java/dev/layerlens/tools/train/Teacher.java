package dev.layerlens.tools.train;

import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Weights;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whose answers are learned as well.
 *
 * @param classes for each of its classes the one that is learned, or -1 for none: finer classes
 *     teach the sum of their probabilities; none if it knows the very same classes
 */
public record Teacher(Network network, Weights weights, Optional<List<Integer>> classes) {

    /** One that knows the same classes. */
    public static Teacher ofSameClasses(Network network, Weights weights) {
        return new Teacher(network, weights, Optional.empty());
    }

    /** One whose classes are finer. */
    public static Teacher ofFinerClasses(Network network, Weights weights, int... classes) {
        List<Integer> list = IntStream.of(classes).boxed().toList();
        return new Teacher(network, weights, Optional.of(list));
    }

    /** 1 where a class of the teacher's is part of one that is learned: {@code [its, learned]}. */
    static float[] membership(List<Integer> classes, int learned) {
        float[] ones = new float[classes.size() * learned];
        for (int i = 0; i < classes.size(); i++) {
            if (classes.get(i) >= 0) {
                ones[i * learned + classes.get(i)] = 1;
            }
        }
        return ones;
    }
}
