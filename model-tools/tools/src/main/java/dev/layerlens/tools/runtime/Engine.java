package dev.layerlens.tools.runtime;

import java.util.Optional;

/**
 * How a model is computed.
 *
 * @param threads processor threads
 * @param xnnpack whether XNNPACK computes what it can, as on the phone; else the plain kernels do
 * @param clock hears how long every operator took; empty to compute undisturbed
 */
public record Engine(int threads, boolean xnnpack, Optional<OperatorClock> clock) {

    /** XNNPACK on so many threads. */
    public static Engine of(int threads) {
        return new Engine(threads, true, Optional.empty());
    }

    /**
     * @throws IllegalArgumentException if there is no thread
     */
    public Engine {
        if (threads < 1 || threads > 1024) {
            throw new IllegalArgumentException("--threads must be 1 to 1024");
        }
    }
}
