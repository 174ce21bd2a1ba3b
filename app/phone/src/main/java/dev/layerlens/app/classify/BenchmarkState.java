package dev.layerlens.app.classify;

import dev.layerlens.app.inference.Benchmark;
import dev.layerlens.app.library.ModelAsset;

/** How far a benchmark is. */
public sealed interface BenchmarkState {

    /** Nothing is measured, or the outcome was seen. */
    record Idle() implements BenchmarkState {}

    /**
     * Backends are measured one after the other.
     *
     * @param model which model
     * @param done backends that are measured
     * @param total backends there are
     */
    record Running(ModelAsset model, int done, int total) implements BenchmarkState {}

    /**
     * All backends are measured.
     *
     * @param model which model
     * @param result what came out
     */
    record Done(ModelAsset model, Benchmark result) implements BenchmarkState {}

    /**
     * The model cannot be run.
     *
     * @param model which model
     * @param reason in the runtime's own words
     */
    record Failed(ModelAsset model, String reason) implements BenchmarkState {}
}
