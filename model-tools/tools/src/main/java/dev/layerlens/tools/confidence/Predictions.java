package dev.layerlens.tools.confidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The probabilities that a classifier gave, and what would have been right. Their logarithms are
 * its logits but for a constant in each picture, which no softmax sees: nothing else is needed to
 * ask what another temperature would make of them.
 */
public final class Predictions {
    private final List<float[]> probabilities = new ArrayList<>();
    private final List<Integer> answers = new ArrayList<>();

    /**
     * Adds one picture.
     *
     * @param given a probability for each class; not copied
     * @param answer the right class
     */
    public void add(float[] given, int answer) {
        probabilities.add(given);
        answers.add(answer);
    }

    /** Number of pictures. */
    public int size() {
        return answers.size();
    }

    /** The right class of one picture. */
    public int answer(int picture) {
        return answers.get(picture);
    }

    /** One picture's logits, but for a constant: the logarithms of its probabilities. */
    public double[] logits(int picture) {
        float[] given = probabilities.get(picture);
        double[] logits = new double[given.length];
        for (int c = 0; c < logits.length; c++) {
            logits[c] = logarithm(given[c]);
        }
        return logits;
    }

    /** What was named for each picture, the first of several that are equally likely. */
    public List<Outcome> outcomes() {
        return IntStream.range(0, size()).mapToObj(this::outcome).toList();
    }

    private Outcome outcome(int picture) {
        float[] given = probabilities.get(picture);
        int best = 0;
        for (int c = 1; c < given.length; c++) {
            best = given[c] > given[best] ? c : best;
        }
        return new Outcome(given[best], best == answer(picture));
    }

    /** Share of the pictures whose class was named. */
    public double accuracy() {
        return outcomes().stream().mapToInt(o -> o.right() ? 1 : 0).average().orElse(0);
    }

    /** Mean negative log-likelihood of the right classes, in nats. */
    public double nll() {
        return IntStream.range(0, size())
                .mapToDouble(i -> nll(probabilities.get(i)[answer(i)]))
                .average()
                .orElse(0);
    }

    /** Negative log-likelihood of a class that was right, in nats. */
    public static double nll(float probability) {
        return -logarithm(probability);
    }

    /** Finite for a probability that a float rounded to nothing. */
    private static double logarithm(float probability) {
        return Math.log(Math.max(probability, Float.MIN_NORMAL));
    }

    /** The same with every logit divided by a temperature. */
    public Predictions at(double temperature) {
        Predictions scaled = new Predictions();
        for (int i = 0; i < size(); i++) {
            double[] p = softmax(logits(i), 1 / temperature);
            float[] rounded = new float[p.length];
            for (int c = 0; c < p.length; c++) {
                rounded[c] = (float) p[c];
            }
            scaled.add(rounded, answer(i));
        }
        return scaled;
    }

    /** {@code softmax(factor * logits)}; overwrites and returns the logits. */
    static double[] softmax(double[] logits, double factor) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (int c = 0; c < logits.length; c++) {
            logits[c] = Math.exp(factor * (logits[c] - largest));
            sum += logits[c];
        }
        for (int c = 0; c < logits.length; c++) {
            logits[c] /= sum;
        }
        return logits;
    }
}
