package dev.layerlens.app.classify;

import dev.layerlens.card.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The most probable classes. */
public final class Ranking {

    private Ranking() {}

    /**
     * The {@code count} most probable answers, most probable first; among equals the one that comes
     * first in the model's output.
     *
     * @param probabilities one a label, in the labels' order
     */
    public static List<Answer> top(int count, List<Label> labels, float[] probabilities) {
        List<Integer> classes =
                IntStream.range(0, labels.size()).boxed().collect(Collectors.toList());
        classes.sort(Comparator.comparing(i -> -probabilities[i]));
        List<Answer> top = new ArrayList<>();
        for (int i : classes.subList(0, Math.min(count, classes.size()))) {
            top.add(new Answer(i, labels.get(i), probabilities[i]));
        }
        return Collections.unmodifiableList(top);
    }
}
