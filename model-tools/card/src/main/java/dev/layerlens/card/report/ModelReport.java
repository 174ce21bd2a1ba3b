package dev.layerlens.card.report;

import dev.layerlens.card.Label;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a person should know of a model before trusting it.
 *
 * @param name the model's name, as in "cifar10"
 * @param description what it knows, in one sentence
 * @param licence terms of use of the model itself
 * @param make how it is built
 * @param classes what it knows, in the order of its output
 * @param data what it learned from
 * @param accuracy how often it was right
 * @param mixUps which classes it took for which, the most frequent first
 * @param calibration how far its confidence can be believed
 * @param threshold below which probability it is not sure
 * @param robustness how it does on spoilt pictures
 * @param latency how long it takes, in one or more precisions
 * @param limits what it is not good for
 * @param recipe how to make it again
 */
public record ModelReport(
        String name,
        Sentence description,
        String licence,
        Make make,
        List<ClassReport> classes,
        Optional<DataSource> data,
        Optional<TestResult> accuracy,
        List<MixUp> mixUps,
        Optional<Calibration> calibration,
        Optional<Threshold> threshold,
        Optional<Robustness> robustness,
        List<Latency> latency,
        List<Sentence> limits,
        Optional<Recipe> recipe) {

    /**
     * @throws IllegalArgumentException if a mix-up is of classes that there are not
     */
    public ModelReport {
        classes = List.copyOf(classes);
        mixUps = List.copyOf(mixUps);
        latency = List.copyOf(latency);
        limits = List.copyOf(limits);
        for (MixUp mixUp : mixUps) {
            if (Math.min(mixUp.right(), mixUp.said()) < 0
                    || Math.max(mixUp.right(), mixUp.said()) >= classes.size()) {
                throw new IllegalArgumentException("a mix-up of classes that there are not");
            }
        }
    }

    /** The name of one class. */
    public Label label(int index) {
        return classes.get(index).label();
    }

    /** The classes that were tested, those that were recognized most often first. */
    public List<ClassReport> byRecall() {
        return classes.stream()
                .filter(c -> c.recall().isPresent())
                .sorted(Comparator.comparing(c -> -c.recall().orElse(0.0)))
                .collect(Collectors.toList());
    }

    /** The same report of a file of so many bytes. */
    public ModelReport ofBytes(long bytes) {
        return new ModelReport(
                name,
                description,
                licence,
                make.ofBytes(bytes),
                classes,
                data,
                accuracy,
                mixUps,
                calibration,
                threshold,
                robustness,
                latency,
                limits,
                recipe);
    }
}
