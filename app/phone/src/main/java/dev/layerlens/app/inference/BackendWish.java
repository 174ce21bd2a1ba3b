package dev.layerlens.app.inference;

/**
 * What the user wants models to run on.
 *
 * @param kind who decides
 * @param threads processor threads, at least 1; counts where the processor is asked for, or has to
 *     stand in for a GPU
 */
public record BackendWish(Kind kind, int threads) {
    /** What there is no reason to change. */
    public static final BackendWish AUTO = new BackendWish(Kind.AUTO, 2);

    /** Who decides. */
    public enum Kind {
        /** A race on this phone. */
        AUTO,
        /** The GPU, if it proves itself, however slow it is. */
        GPU,
        /** The processor; the GPU is not even tried. */
        CPU
    }

    /**
     * @throws IllegalArgumentException if there is no thread
     */
    public BackendWish {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }
}
