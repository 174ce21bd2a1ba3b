package dev.layerlens.app.inference;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A model that is ready to run, on the backend that really runs it. It belongs to the thread that
 * opened it.
 */
public final class OpenModel implements AutoCloseable {
    private final Engine engine;
    private final ByteBuffer file;
    private final Optional<GpuRefusal> refusal;

    OpenModel(Engine engine, ByteBuffer file, Optional<GpuRefusal> refusal) {
        this.engine = engine;
        this.file = file;
        this.refusal = refusal;
    }

    public ModelCard card() {
        return engine.card();
    }

    public Backend backend() {
        return refusal.isPresent() ? Backend.CPU : Backend.GPU;
    }

    /** Why the model does not run on the GPU; empty when it does. */
    public Optional<GpuRefusal> refusal() {
        return refusal;
    }

    /** What it runs on, and why. */
    public BackendReport report() {
        return new BackendReport(
                BackendWish.AUTO, backend(), 2, false, refusal, Collections.emptyList());
    }

    /**
     * The probability of every class, in the order of the card's labels.
     *
     * @param rgb the picture, {@code [1, H, W, 3]}, 0..255
     */
    public float[] classify(float[] rgb) {
        return engine.classify(rgb);
    }

    /** How long the backend took for the last {@link #classify}. */
    public long lastNanos() {
        return engine.lastNanos();
    }

    /** Where the model saw each class in the last {@link #classify}; empty if it cannot say. */
    public Optional<ActivationMaps> activationMaps() {
        return engine.activationMaps();
    }

    /**
     * The values of every layer, by {@link LayerCard#activation}. They are computed on the CPU
     * whatever the backend is: they are looked at number by number, and a GPU may round to half
     * precision.
     *
     * @param rgb the picture, {@code [1, H, W, 3]}, 0..255
     */
    public Map<String, float[]> explain(float[] rgb) {
        Set<String> outputs =
                card().layers().stream().map(LayerCard::activation).collect(Collectors.toSet());
        if (backend() == Backend.CPU) {
            return engine.run(ModelFile.EXPLAIN, rgb, outputs);
        }
        try (Engine cpu = Engine.onCpu(card(), file)) {
            return cpu.run(ModelFile.EXPLAIN, rgb, outputs);
        }
    }

    @Override
    public void close() {
        engine.close();
    }
}
