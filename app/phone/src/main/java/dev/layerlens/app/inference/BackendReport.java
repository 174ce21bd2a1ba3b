package dev.layerlens.app.inference;

import java.util.List;
import java.util.Optional;

/**
 * What a model really runs on, and why.
 *
 * @param wish what was asked for
 * @param backend the one in use
 * @param threads processor threads in use; 0 on the GPU
 * @param halfPrecision whether the GPU rounds to float16, which it may while it still agrees
 * @param refusal why the GPU cannot be used; empty where it can, or was not tried
 * @param race what "auto" measured, fastest first; empty where there was no race
 */
public record BackendReport(
        BackendWish wish,
        Backend backend,
        int threads,
        boolean halfPrecision,
        Optional<GpuRefusal> refusal,
        List<Lap> race) {

    public BackendReport {
        race = List.copyOf(race);
    }

    /**
     * What one backend needs for a picture.
     *
     * @param backend which one
     * @param threads processor threads; 0 on the GPU
     * @param nanos the median
     */
    public record Lap(Backend backend, int threads, long nanos) {}
}
