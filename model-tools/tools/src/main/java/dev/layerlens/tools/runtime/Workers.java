package dev.layerlens.tools.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many pictures shared out among models that are all alike, a thread for each. */
public final class Workers {

    private Workers() {}

    /** What one of the models does with one of the pictures. */
    @FunctionalInterface
    public interface Task<M> {
        void run(M model, int picture);
    }

    /**
     * Does every picture once, on all threads; returns when all have ended.
     *
     * @throws IllegalStateException if TensorFlow Lite fails on a picture
     */
    public static <M> void each(List<M> models, int pictures, Task<M> task)
            throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(models.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (M model : models) {
                running.add(pool.submit(() -> each(model, pictures, next, task)));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } finally {
            // a thread that still computes needs its model: none may be closed before
            next.set(pictures);
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    private static <M> void each(M model, int pictures, AtomicInteger next, Task<M> task) {
        try {
            for (int i = next.getAndIncrement(); i < pictures; i = next.getAndIncrement()) {
                task.run(model, i);
            }
        } finally {
            // where one fails, the others need not go on
            next.set(pictures);
        }
    }
}
