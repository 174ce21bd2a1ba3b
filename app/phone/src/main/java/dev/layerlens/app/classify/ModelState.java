package dev.layerlens.app.classify;

import dev.layerlens.app.inference.Backend;
import dev.layerlens.app.inference.BackendReport;
import dev.layerlens.app.inference.GpuRefusal;
import dev.layerlens.app.library.ModelAsset;
import java.util.Optional;

/** How far the chosen model is. */
public sealed interface ModelState {

    /** The model is being read, the GPU tried, and the race run. */
    record Opening() implements ModelState {}

    /**
     * The model runs.
     *
     * @param model which one
     * @param report on what, and why
     */
    record Ready(ModelAsset model, BackendReport report) implements ModelState {

        /** The one that is really in use. */
        public Backend backend() {
            return report.backend();
        }

        /** Why it is not the GPU. */
        public Optional<GpuRefusal> refusal() {
            return report.refusal();
        }
    }

    /**
     * The model cannot be run.
     *
     * @param name the model's, or the file's
     * @param reason in the runtime's own words
     */
    record Failed(String name, String reason) implements ModelState {}
}
