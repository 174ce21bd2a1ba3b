package dev.layerlens.app.layers.why;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Probabilities before and after, most probable first.
 *
 * @param before of every class, with the whole network
 * @param after of every class, without what is switched off
 */
record Changes(float[] before, float[] after) {
    private static final int EACH = 3;

    /** The first answer of one of the two. */
    static int first(float[] probabilities) {
        return top(probabilities, 1).get(0);
    }

    /** The classes worth showing: the first answers before, and those that came up since. */
    List<Integer> shown() {
        Set<Integer> shown = new LinkedHashSet<>(top(before, EACH));
        shown.addAll(top(after, EACH));
        return new ArrayList<>(shown);
    }

    private static List<Integer> top(float[] probabilities, int count) {
        return IntStream.range(0, probabilities.length)
                .boxed()
                .sorted((a, b) -> Float.compare(probabilities[b], probabilities[a]))
                .limit(count)
                .collect(Collectors.toList());
    }
}
