package dev.layerlens.app.classify;

import dev.layerlens.app.inference.Backend;
import dev.layerlens.app.inference.GpuRefusal;
import dev.layerlens.app.library.ModelAsset;
import java.util.Optional;

/** How far the chosen model is. */
public sealed interface ModelState {

    /** The model is being read, and the GPU tried. */
    record Opening() implements ModelState {}

    /**
     * The model runs.
     *
     * @param model which one
     * @param backend the one that is really in use
     * @param refusal why it is not the GPU
     */
    record Ready(ModelAsset model, Backend backend, Optional<GpuRefusal> refusal)
            implements ModelState {}

    /**
     * The model cannot be run.
     *
     * @param name the model's, or the file's
     * @param reason in the runtime's own words
     */
    record Failed(String name, String reason) implements ModelState {}
}
