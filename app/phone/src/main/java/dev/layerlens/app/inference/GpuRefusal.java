package dev.layerlens.app.inference;

import java.util.Objects;

/**
 * Why a model does not run on the GPU.
 *
 * @param cause what happened
 * @param detail the driver's or the runtime's own words, or the numbers that differ; may be empty
 */
public record GpuRefusal(Cause cause, String detail) {

    /** What kept the GPU from being used. */
    public enum Cause {
        /** The delegate does not support this phone, or its library is not in the app. */
        UNSUPPORTED,
        /** Making the delegate, handing it the model or running it failed. */
        FAILED,
        /** Its answer is not the CPU's, or no number. */
        WRONG,
        /** The app did not survive the last trial. */
        CRASHED
    }

    /** In the first line of what was thrown: native messages bring whole stacks. */
    static GpuRefusal of(Cause cause, Throwable problem) {
        String message = Objects.requireNonNullElse(problem.getMessage(), problem.toString());
        return new GpuRefusal(cause, message.split("\n", 2)[0].trim());
    }
}
