package dev.layerlens.tools.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Chooses equally many pictures of every class; fewer are always among more. */
final class PerClass {
    private static final long MIX = 1_000_003;

    private PerClass() {}

    /**
     * The places of the chosen, in their order.
     *
     * @param answers the class of every picture
     * @param most of each class; all of a class that has no more
     * @throws IllegalArgumentException if that is less than one
     */
    static List<Integer> of(int[] answers, int most, long seed) {
        if (most < 1) {
            throw new IllegalArgumentException("--per-class must be at least 1");
        }
        Map<Integer, List<Integer>> classes = new TreeMap<>();
        for (int i = 0; i < answers.length; i++) {
            classes.computeIfAbsent(answers[i], answer -> new ArrayList<>()).add(i);
        }
        List<Integer> chosen = new ArrayList<>();
        classes.forEach(
                (answer, places) -> {
                    Collections.shuffle(places, new Random(seed * MIX + answer));
                    chosen.addAll(places.subList(0, Math.min(most, places.size())));
                });
        return chosen.stream().sorted().toList();
    }
}
