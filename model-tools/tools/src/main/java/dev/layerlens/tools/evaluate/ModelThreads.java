package dev.layerlens.tools.evaluate;

import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A model opened once for each thread, to be asked about many pictures. Owns native memory. */
public final class ModelThreads implements AutoCloseable {
    private final List<Classifier> models;

    private ModelThreads(List<Classifier> models) {
        this.models = models;
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
    public void each(int pictures, Workers.Task<Classifier> question) throws InterruptedException {
        Workers.each(models, pictures, question);
    }

    @Override
    public void close() {
        models.forEach(Classifier::close);
    }
}
