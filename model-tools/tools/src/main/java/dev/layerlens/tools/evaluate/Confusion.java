package dev.layerlens.tools.evaluate;

import dev.layerlens.card.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A confusion matrix: a row for each class as it is, a column for each as it was said. */
public final class Confusion {
    private final List<String> classes;
    private final int[][] counts;

    /** So many pictures of one class were taken for another. */
    public record Mistake(String right, String said, int count, double share) {}

    private Confusion(List<String> classes) {
        this.classes = List.copyOf(classes);
        this.counts = new int[classes.size()][classes.size() + 1];
    }

    static Confusion of(Answers answers) {
        List<String> classes = answers.pictures().labels().stream().map(Label::english).toList();
        Confusion confusion = new Confusion(classes);
        for (int i = 0; i < answers.size(); i++) {
            confusion.counts[answers.pictures().answer(i)][answers.answer(i)]++;
        }
        return confusion;
    }

    /** The data set's classes. */
    public List<String> classes() {
        return classes;
    }

    /**
     * Pictures of {@code right} that were taken for {@code said}; the last column is for others.
     */
    public int count(int right, int said) {
        return counts[right][said];
    }

    /** Pictures of a class. */
    public int total(int right) {
        int total = 0;
        for (int count : counts[right]) {
            total += count;
        }
        return total;
    }

    /** Whether the model said classes that the data set does not have. */
    public boolean others() {
        for (int[] row : counts) {
            if (row[classes.size()] > 0) {
                return true;
            }
        }
        return false;
    }

    /** The most frequent mistakes, most frequent first. */
    public List<Mistake> mistakes(int most) {
        List<Mistake> mistakes = new ArrayList<>();
        for (int r = 0; r < classes.size(); r++) {
            for (int s = 0; s <= classes.size(); s++) {
                if (r != s && counts[r][s] > 0) {
                    String said = s < classes.size() ? classes.get(s) : "another class";
                    mistakes.add(
                            new Mistake(
                                    classes.get(r),
                                    said,
                                    counts[r][s],
                                    (double) counts[r][s] / total(r)));
                }
            }
        }
        mistakes.sort(Comparator.comparingInt(Mistake::count).reversed());
        return mistakes.subList(0, Math.min(most, mistakes.size()));
    }
}
