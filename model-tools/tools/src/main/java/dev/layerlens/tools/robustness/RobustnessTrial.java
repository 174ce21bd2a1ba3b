package dev.layerlens.tools.robustness;

import dev.layerlens.tools.augment.Corruption;
import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.evaluate.ModelThreads;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Asks a model about pictures as they are and under every corruption and strength. They are spoilt
 * at the size that the model reads; a picture's place in its set decides directions and noise, so
 * that every model is asked about the same.
 */
public final class RobustnessTrial {
    private static final long SEED = 1;

    private final TestSample sample;
    private final List<Integer> classes;

    /** Right answers: about clean pictures, then for each corruption as many as strengths. */
    private final AtomicIntegerArray right =
            new AtomicIntegerArray(1 + Corruption.values().length * Corruption.STRENGTHS);

    private RobustnessTrial(TestSample sample, List<Integer> classes) {
        this.sample = sample;
        this.classes = List.copyOf(classes);
    }

    /**
     * Asks a model.
     *
     * @param sample pictures of any size
     * @param classes for every class of the set the model's class
     * @param done runs after each picture, on any thread
     * @throws IllegalStateException if TensorFlow Lite fails on a picture
     */
    public static Robustness of(
            ModelThreads model, TestSample sample, List<Integer> classes, Runnable done)
            throws InterruptedException {
        RobustnessTrial trial = new RobustnessTrial(sample.resized(model.first().side()), classes);
        model.each(
                sample.size(),
                (classifier, i) -> {
                    trial.ask(classifier, sample.places().get(i));
                    done.run();
                });
        return trial.result();
    }

    private void ask(Classifier model, int index) {
        PictureSet pictures = sample.pictures();
        int answer = classes.get(pictures.answer(index));
        byte[] picture = new byte[pictures.bytes()];
        byte[] spoilt = new byte[pictures.bytes()];
        pictures.copy(index, picture, 0);
        int place = 0;
        note(place++, answer(model, picture) == answer);
        for (Corruption corruption : Corruption.values()) {
            for (int strength = 1; strength <= Corruption.STRENGTHS; strength++) {
                // the same directions and noise in every strength: only that differs
                SplittableRandom random = new SplittableRandom(SEED + index);
                corruption.at(strength).apply(picture, spoilt, pictures.side(), random);
                note(place++, answer(model, spoilt) == answer);
            }
        }
    }

    private void note(int place, boolean correct) {
        right.addAndGet(place, correct ? 1 : 0);
    }

    /** The class of the highest probability, the first of them if there are several. */
    private static int answer(Classifier model, byte... picture) {
        float[] values = new float[picture.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = picture[i] & 255;
        }
        float[] probabilities = new float[model.classes()];
        model.classify(values, probabilities);
        int best = 0;
        for (int c = 1; c < probabilities.length; c++) {
            best = probabilities[c] > probabilities[best] ? c : best;
        }
        return best;
    }

    private Robustness result() {
        double asked = sample.size();
        Map<Corruption, List<Double>> accuracy = new EnumMap<>(Corruption.class);
        int place = 1;
        for (Corruption corruption : Corruption.values()) {
            List<Double> shares = new ArrayList<>();
            for (int strength = 1; strength <= Corruption.STRENGTHS; strength++) {
                shares.add(right.get(place++) / asked);
            }
            accuracy.put(corruption, shares);
        }
        return new Robustness(sample.size(), right.get(0) / asked, accuracy);
    }
}
