package dev.layerlens.app.layers.why;

import dev.layerlens.app.explain.BeforeAndAfter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Probabilities with the whole network, and without what is switched off. */
final class Changes {
    private static final int EACH = 3;

    private final float[] before;
    private final float[] after;

    /**
     * @param answers of every class
     */
    Changes(BeforeAndAfter answers) {
        before = answers.before();
        after = answers.after();
    }

    /** The most probable class with the whole network. */
    int firstBefore() {
        return top(before, 1).get(0);
    }

    /** The most probable class now. */
    int firstAfter() {
        return top(after, 1).get(0);
    }

    /** A class's probability with the whole network. */
    float before(int label) {
        return before[label];
    }

    /** A class's probability now. */
    float after(int label) {
        return after[label];
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
