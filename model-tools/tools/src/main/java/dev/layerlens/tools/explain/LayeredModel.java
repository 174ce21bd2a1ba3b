package dev.layerlens.tools.explain;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.classifier.ClassifierFile;
import dev.layerlens.card.classifier.UnusableFileException;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.MalformedGraphException;
import dev.layerlens.card.twin.ExplainTwin;
import dev.layerlens.card.twin.Mask;
import dev.layerlens.tools.classify.ClassNames;
import dev.layerlens.tools.classify.Classifier;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.GraphRunner;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TensorInfo;
import dev.layerlens.tools.runtime.TfliteModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Any classifier of pictures with the values of every one of its layers, by the twin of its file
 * ({@link ExplainTwin}). Only the layers that are asked for become Java arrays. Owns native memory:
 * close it. Not for use by two threads at once.
 */
public final class LayeredModel implements AutoCloseable {
    private final Classifier classifier;
    private final ModelCard card;
    private final boolean named;
    private final ExplainTwin tables;
    private final TfliteModel twin;
    private final GraphRunner graph;
    private final List<String> inputs;
    private final List<String> outputs;

    /** How the twin of a file is made. */
    @FunctionalInterface
    private interface Twins {
        ExplainTwin of(ByteBuffer file) throws MalformedGraphException, NotAModelException;
    }

    private LayeredModel(
            Classifier classifier, Path file, Engine engine, boolean named, Twins twins)
            throws NotAModelException {
        this.classifier = classifier;
        this.named = named;
        try {
            card = ClassifierFile.read(classifier.file(), name(file)).card();
            tables = twins.of(classifier.file());
        } catch (UnusableFileException e) {
            throw NotAModelException.of(file.toString(), e);
        } catch (MalformedGraphException e) {
            throw new NotAModelException(file + ": " + e.getMessage());
        }
        ByteBuffer bytes = classifier.file();
        bytes.rewind();
        twin = TfliteModel.open(List.of(tables.head(), bytes), file.toString(), engine);
        graph = twin.graph(ExplainTwin.SIGNATURE);
        inputs = graph.inputs().stream().map(TensorInfo::name).toList();
        outputs = graph.outputs().stream().map(TensorInfo::name).toList();
    }

    /**
     * Opens a file.
     *
     * @throws NotAModelException if it is no model, a damaged one, or no classifier of pictures
     * @throws IllegalArgumentException if it does not say how pictures are normalized and {@code
     *     reading} does not either
     */
    public static LayeredModel open(Path file, Engine engine, Reading reading)
            throws IOException, NotAModelException {
        return open(file, engine, reading, ExplainTwin::of);
    }

    /**
     * Opens a file to read no layer but the one whose values the last layer weighs: the means of
     * the last maps. That is about as fast as the file itself.
     *
     * @throws NotAModelException as {@link #open}, or if it does not end in such
     * @throws IllegalArgumentException if it does not say how pictures are normalized
     */
    public static LayeredModel ofFeatures(Path file, Engine engine)
            throws IOException, NotAModelException {
        return open(
                file,
                engine,
                Reading.OF_THE_FILE,
                bytes -> {
                    LayerGraph graph = LayerGraph.of(bytes);
                    if (graph.head().isEmpty()) {
                        throw new NotAModelException(
                                file
                                        + " does not end in global average pooling and one dense"
                                        + " layer: its features cannot be taken");
                    }
                    LayerCard pool = graph.layer(graph.head().get().pool());
                    return ExplainTwin.ofLayer(bytes, graph, pool.activation());
                });
    }

    private static LayeredModel open(Path file, Engine engine, Reading reading, Twins twins)
            throws IOException, NotAModelException {
        Classifier classifier = Classifier.open(file, engine, reading);
        try {
            return new LayeredModel(classifier, file, engine, reading.labels().isPresent(), twins);
        } catch (NotAModelException | RuntimeException e) {
            classifier.close();
            throw e;
        }
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".tflite") ? name.substring(0, name.length() - 7) : name;
    }

    /** What the file says of itself. */
    public ModelCard card() {
        return card;
    }

    /** What it computes. */
    public LayerGraph graph() {
        return tables.graph();
    }

    /** Names of its classes. */
    public ClassNames names() {
        return classifier.names();
    }

    /** The name of a class for readers of a language, where the file has it in that language. */
    public String name(int label, Locale language) {
        boolean carried = !named && card.labels().size() == classifier.classes();
        return carried ? card.labels().get(label).in(language) : names().name(label);
    }

    /** The model that answers. */
    public Classifier classifier() {
        return classifier;
    }

    /** Size of the file. */
    public long bytes() {
        return classifier.file().capacity();
    }

    /**
     * The answer of the file itself, without its twin.
     *
     * @param picture {@code [side, side, 3]}, red, green, blue, 0..255
     * @return a probability for each class
     */
    public float[] classify(float[] picture) {
        float[] probabilities = new float[classifier.classes()];
        classifier.classify(picture, probabilities);
        return probabilities;
    }

    /**
     * Computes every layer's values, to be read with {@link #maps} until the next picture.
     *
     * @param picture {@code [side, side, 3]}, red, green, blue, 0..255
     */
    public void run(float[] picture) {
        classifier.prepare(picture, graph, inputs.indexOf(tables.picture()));
        // inputs share memory with what is computed later: they are written every time
        for (Mask mask : tables.masks()) {
            float[] on = new float[mask.channels()];
            Arrays.fill(on, 1);
            graph.write(inputs.indexOf(mask.input()), on);
        }
        graph.invoke();
    }

    /** Whether the twin gives a layer's values. */
    public boolean shows(LayerCard layer) {
        return outputs.contains(layer.activation());
    }

    /**
     * A layer's values on the picture that was computed last.
     *
     * @throws IllegalArgumentException if the twin does not give them
     */
    public FeatureMaps maps(LayerCard layer) {
        int place = outputs.indexOf(layer.activation());
        if (place < 0) {
            throw new IllegalArgumentException("no values of " + layer.name());
        }
        float[] values = new float[graph.outputs().get(place).values()];
        graph.read(place, values);
        return FeatureMaps.of(layer, values);
    }

    /** The layers whose values are their own: those folded into others are left out. */
    public List<LayerCard> shown() {
        List<LayerCard> shown = new ArrayList<>();
        for (LayerCard layer : graph().layers()) {
            if (!layer.folded() && shows(layer)) {
                shown.add(layer);
            }
        }
        return shown;
    }

    @Override
    public void close() {
        twin.close();
        classifier.close();
    }
}
