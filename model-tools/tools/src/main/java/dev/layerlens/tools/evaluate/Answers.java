package dev.layerlens.tools.evaluate;

import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.confidence.Outcome;
import dev.layerlens.tools.confidence.Predictions;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.runtime.ProcessMemory;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * What a model said of every picture of a set. Holds a few numbers a picture, the same whatever the
 * number of threads.
 */
public final class Answers {
    private static final int MEMORY_EVERY = 1_000;

    private final PictureSet pictures;
    private final List<Integer> classes;
    private final int[] said;
    private final float[] confidence;
    private final float[] likelihood;
    private final int[] rank;
    private final long[] nanoseconds;
    private final int[] megabytes;

    private Answers(PictureSet pictures, List<Integer> classes) {
        this.pictures = pictures;
        this.classes = List.copyOf(classes);
        said = new int[pictures.size()];
        confidence = new float[pictures.size()];
        likelihood = new float[pictures.size()];
        rank = new int[pictures.size()];
        nanoseconds = new long[pictures.size()];
        megabytes = new int[pictures.size() / MEMORY_EVERY + 1];
    }

    /**
     * Asks a model.
     *
     * @param classes for every class of the set the model's class
     * @param done hears how many pictures are done, from any thread
     * @throws IllegalStateException if TensorFlow Lite fails on a picture
     */
    public static Answers of(
            ModelThreads model, PictureSet pictures, List<Integer> classes, IntConsumer done)
            throws InterruptedException {
        Answers answers = new Answers(pictures, classes);
        PictureSet sized = pictures.resized(model.first().side());
        model.each(
                pictures.size(),
                (classifier, i) -> {
                    answers.ask(classifier, sized.picture(i), i);
                    done.accept(i + 1);
                });
        return answers;
    }

    private void ask(Classifier model, float[] picture, int i) {
        float[] probabilities = new float[model.classes()];
        long start = System.nanoTime();
        model.classify(picture, probabilities);
        nanoseconds[i] = System.nanoTime() - start;
        note(i, probabilities);
        if (i % MEMORY_EVERY == 0) {
            megabytes[i / MEMORY_EVERY] = ProcessMemory.residentMegabytes();
        }
    }

    private void note(int i, float... probabilities) {
        int best = 0;
        int right = classes.get(pictures.answer(i));
        int before = 0;
        for (int c = 0; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
            boolean likelier =
                    probabilities[c] > probabilities[right]
                            || probabilities[c] == probabilities[right] && c < right;
            before += likelier ? 1 : 0;
        }
        said[i] = best;
        confidence[i] = probabilities[best];
        likelihood[i] = probabilities[right];
        rank[i] = before;
    }

    /** The pictures. */
    public PictureSet pictures() {
        return pictures;
    }

    /** Number of pictures. */
    public int size() {
        return said.length;
    }

    /** The model's class for one picture. */
    public int said(int picture) {
        return said[picture];
    }

    /** The data set's class that the model said, or one above the last if it is none of them. */
    public int answer(int picture) {
        int index = classes.indexOf(said[picture]);
        return index < 0 ? classes.size() : index;
    }

    /** Probability of what was said. */
    public double confidence(int picture) {
        return confidence[picture];
    }

    /** How many classes the model held for likelier than the right one. */
    public int rank(int picture) {
        return rank[picture];
    }

    public boolean right(int picture) {
        return rank[picture] == 0;
    }

    /** Every answer with its confidence. */
    public List<Outcome> outcomes() {
        return IntStream.range(0, size())
                .mapToObj(i -> new Outcome(confidence(i), right(i)))
                .toList();
    }

    /** Mean negative log-likelihood of the right classes, in nats. */
    public double nll() {
        return IntStream.range(0, size())
                .mapToDouble(i -> Predictions.nll(likelihood[i]))
                .average()
                .orElse(0);
    }

    /** Median time of one classification on one thread, copies included. */
    public double medianMicroseconds() {
        long[] sorted = nanoseconds.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2] / 1e3;
    }

    /** Resident memory at every thousandth picture; zeros where the system does not tell. */
    public List<Integer> megabytes() {
        return IntStream.of(megabytes)
                .limit((size() + MEMORY_EVERY - 1) / MEMORY_EVERY)
                .boxed()
                .toList();
    }

    /** The most confident mistakes, the worst first. */
    public List<Integer> worst(int most) {
        return IntStream.range(0, size())
                .filter(i -> !right(i))
                .boxed()
                .sorted((a, b) -> Float.compare(confidence[b], confidence[a]))
                .limit(most)
                .toList();
    }
}
