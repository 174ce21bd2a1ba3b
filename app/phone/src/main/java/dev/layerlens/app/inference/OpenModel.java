package dev.layerlens.app.inference;

import dev.layerlens.app.inference.GpuRefusal.Cause;
import java.util.Optional;

/**
 * A model that is ready to run, on the backend that really runs it. It belongs to the thread that
 * opened it.
 */
public final class OpenModel implements AutoCloseable {
    private final Engine engine;
    private final BackendReport report;

    OpenModel(Engine engine, BackendReport report) {
        this.engine = engine;
        this.report = report;
    }

    public Backend backend() {
        return report.backend();
    }

    /** What it runs on, and why. */
    public BackendReport report() {
        return report;
    }

    /**
     * Writes a picture into the model's input.
     *
     * @param rgb {@code [1, H, W, 3]}, 0..255
     */
    public void load(float[] rgb) {
        engine.load(rgb);
    }

    /**
     * Runs the model on the picture that is loaded.
     *
     * @throws GpuBrokeDownException if the GPU throws, whatever it is
     */
    public void run() throws GpuBrokeDownException {
        try {
            engine.run();
        } catch (RuntimeException | Error failed) {
            if (backend() == Backend.GPU) {
                throw new GpuBrokeDownException(GpuRefusal.of(Cause.FAILED, failed));
            }
            throw failed;
        }
    }

    /**
     * The probability of every class, in the order of the card's labels, of the last run.
     *
     * @throws GpuBrokeDownException if the GPU gave something else than numbers
     */
    public float[] probabilities() throws GpuBrokeDownException {
        float[] probabilities = engine.probabilities();
        if (backend() == Backend.GPU) {
            for (float probability : probabilities) {
                if (Float.isNaN(probability)) {
                    throw new GpuBrokeDownException(new GpuRefusal(Cause.WRONG, "NaN"));
                }
            }
        }
        return probabilities;
    }

    /** How long the backend took for the last run. */
    public long lastNanos() {
        return engine.lastNanos();
    }

    /** Where the model saw each class in the last {@link #run}; empty if it cannot say. */
    public Optional<ActivationMaps> activationMaps() {
        return engine.activationMaps();
    }

    @Override
    public void close() {
        engine.close();
    }
}
