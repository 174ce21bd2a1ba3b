package dev.layerlens.tools.explain;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.graph.Head;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.tools.data.PictureSet;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * What the last layer of a classifier's file reads: the means of its last maps. Any file will do
 * that ends in global average pooling and one dense layer, whatever classes it knows. Owns native
 * memory: close it.
 */
public final class PooledFeatures implements AutoCloseable {
    private final List<LayeredModel> models;
    private final LayerCard pool;
    private final int size;

    private PooledFeatures(List<LayeredModel> models, LayerCard pool, int size) {
        this.models = models;
        this.pool = pool;
        this.size = size;
    }

    /**
     * Opens a file once for each thread.
     *
     * @throws NotAModelException if it is no classifier of pictures, or ends otherwise
     * @throws IllegalArgumentException if it does not say how pictures are normalized
     */
    public static PooledFeatures open(Path file, int threads)
            throws IOException, NotAModelException {
        List<LayeredModel> models = new ArrayList<>();
        try {
            for (int i = 0; i < threads; i++) {
                models.add(LayeredModel.ofFeatures(file, Engine.of(1)));
            }
            LayerGraph graph = models.get(0).graph();
            Head head = graph.head().orElseThrow();
            return new PooledFeatures(models, graph.layer(head.pool()), head.features());
        } catch (IOException | NotAModelException | RuntimeException e) {
            models.forEach(LayeredModel::close);
            throw e;
        }
    }

    /** Features of a picture. */
    public int size() {
        return size;
    }

    /**
     * Of every picture, {@code [pictures, size]}.
     *
     * @param done hears how many pictures are done, from any thread
     * @throws IllegalStateException if TensorFlow Lite fails on a picture
     */
    public float[] of(PictureSet pictures, IntConsumer done) throws InterruptedException {
        float[] features = new float[Math.multiplyExact(pictures.size(), size)];
        PictureSet sized = pictures.resized(models.get(0).classifier().side());
        Workers.each(
                models,
                pictures.size(),
                (model, i) -> {
                    model.run(sized.picture(i));
                    System.arraycopy(model.maps(pool).copy(), 0, features, i * size, size);
                    done.accept(i + 1);
                });
        return features;
    }

    @Override
    public void close() {
        models.forEach(LayeredModel::close);
    }
}
