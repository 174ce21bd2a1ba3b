package dev.layerlens.tools.evaluate;

import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.NotAModelException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A model opened once for each thread, to be asked about many pictures. Owns native memory. */
public final class ModelThreads implements AutoCloseable {
    private final List<Classifier> models;

    private ModelThreads(List<Classifier> models) {
        this.models = models;
    }

    /** What is asked about one of the pictures. */
    @FunctionalInterface
    public interface Question {
        void ask(Classifier model, int picture);
    }

    /**
     * Opens a file.
     *
     * @throws NotAModelException if it is no classifier of pictures
     * @throws IllegalArgumentException if there is no thread, or neither the file nor {@code
     *     reading} say what must be known
     */
    public static ModelThreads open(Path file, int threads, Reading reading)
            throws IOException, NotAModelException {
        int checked = Engine.of(threads).threads();
        ModelThreads opened = new ModelThreads(new ArrayList<>());
        try {
            for (int i = 0; i < checked; i++) {
                opened.models.add(Classifier.open(file, Engine.of(1), reading));
            }
            return opened;
        } catch (IOException | NotAModelException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    /** One of the models, which are all alike. */
    public Classifier first() {
        return models.get(0);
    }

    /**
     * Asks about every picture once, on all threads; returns when all have ended.
     *
     * @throws IllegalStateException if TensorFlow Lite fails on a picture
     */
    public void each(int pictures, Question question) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(models.size());
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Classifier model : models) {
                running.add(pool.submit(() -> each(model, pictures, next, question)));
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

    private static void each(
            Classifier model, int pictures, AtomicInteger next, Question question) {
        try {
            for (int i = next.getAndIncrement(); i < pictures; i = next.getAndIncrement()) {
                question.ask(model, i);
            }
        } finally {
            // where one fails, the others need not go on
            next.set(pictures);
        }
    }

    @Override
    public void close() {
        models.forEach(Classifier::close);
    }
}
