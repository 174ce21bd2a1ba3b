package dev.layerlens.app.inference;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/**
 * The one thread that creates, runs and closes interpreters and delegates: a GPU delegate must run
 * on the thread that made it.
 */
public final class InferenceThread implements AutoCloseable {
    private final ExecutorService executor;

    /**
     * @param executor runs one task at a time, in order, all on the same thread
     */
    public InferenceThread(ExecutorService executor) {
        this.executor = executor;
    }

    /**
     * Queues a task.
     *
     * @return whether it will run; false after {@link #close}
     */
    public boolean execute(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    /** Runs what is queued, then ends the thread. */
    @Override
    public void close() {
        executor.shutdown();
    }
}
