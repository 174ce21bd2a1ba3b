package dev.layerlens.app.classify;

import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.inference.ActivationMaps;
import dev.layerlens.app.library.ModelAsset;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** One picture and what a model says it shows. */
public final class Classification {
    /** For files that name no threshold: below it, one is wrong about as often as right. */
    private static final float SURE = 0.5f;

    private final ModelAsset model;
    private final Optional<Picture> picture;
    private final long timestampNanos;
    private final float[] probabilities;
    private final long readyNanos;
    private final long inferenceNanos;
    private final Optional<ActivationMaps> activationMaps;

    Classification(
            ModelAsset model,
            Optional<Picture> picture,
            long timestampNanos,
            float[] probabilities,
            long readyNanos,
            long inferenceNanos,
            Optional<ActivationMaps> activationMaps) {
        this.model = model;
        this.picture = picture;
        this.timestampNanos = timestampNanos;
        this.probabilities = probabilities;
        this.readyNanos = readyNanos;
        this.inferenceNanos = inferenceNanos;
        this.activationMaps = activationMaps;
    }

    public ModelAsset model() {
        return model;
    }

    /**
     * What the answer is about.
     *
     * @throws NoSuchElementException of an answer that is not held: pictures of a running camera
     *     are not kept
     */
    public Picture picture() {
        return picture.orElseThrow();
    }

    /** The same answer, held with its picture. */
    Classification with(Picture held) {
        return new Classification(
                model,
                Optional.of(held),
                timestampNanos,
                probabilities,
                readyNanos,
                inferenceNanos,
                activationMaps);
    }

    /** When the picture was taken. */
    public long timestampNanos() {
        return timestampNanos;
    }

    /** Of every class, in the order of the model's labels; a copy. */
    public float[] probabilities() {
        return probabilities.clone();
    }

    /** The most probable answers to this picture alone. */
    public List<Answer> top(int count) {
        return Ranking.top(count, model.card().labels(), probabilities);
    }

    /** Whether an answer this probable is worth saying out loud. */
    public boolean isSure(float probability) {
        return probability >= model.threshold().orElse(SURE);
    }

    /** When the model's input was ready, by {@link System#nanoTime}. */
    long readyNanos() {
        return readyNanos;
    }

    /** How long the backend took. */
    public long inferenceNanos() {
        return inferenceNanos;
    }

    /** Where in the picture's square the model sees each class; empty if it cannot say. */
    public Optional<ActivationMaps> activationMaps() {
        return activationMaps;
    }
}
