package dev.layerlens.tools.classify;

import dev.layerlens.tools.runtime.Delegation;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.runtime.GraphRunner;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TensorInfo;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.runtime.ValueType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Any .tflite file that reads one square picture and writes one value a class: float32, uint8 or
 * int8, with signatures or without, ours or somebody else's. Owns native memory: close it. Not for
 * use by two threads at once.
 */
public final class Classifier implements AutoCloseable {
    private static final int RED_GREEN_BLUE = 3;

    private final TfliteModel model;
    private final String name;
    private final ClassifierGraph graph;
    private final Optional<Scaling> scaling;
    private final ClassNames names;
    private final Optional<Double> threshold;
    private final boolean probabilities;
    private final float[] values;
    private final byte[] raw;

    private Classifier(TfliteModel model, String name, Reading reading)
            throws IOException, NotAModelException {
        this.model = model;
        this.name = name;
        FileNotes notes = FileNotes.of(model.file());
        graph = ClassifierGraph.of(model, name, notes.labels().size());
        scaling = scaling(reading, notes, name);
        threshold = notes.threshold();
        int classes = graph.answer().values();
        names =
                reading.labels().isPresent()
                        ? ClassNames.given(name, classes, reading.labels().get())
                        : ClassNames.carried(name, classes, notes.labels());
        probabilities =
                LastOperator.givesProbabilities(
                        model.file(), graph.signature(), graph.answer().name(), graph.output());
        values = new float[input().values()];
        raw = new byte[input().values()];
    }

    /**
     * Opens a file.
     *
     * @throws NotAModelException if it is no model, a damaged one, or no classifier of pictures
     * @throws IllegalArgumentException if it does not say how pictures are normalized and {@code
     *     reading} does not either
     */
    public static Classifier open(Path file, Engine engine, Reading reading)
            throws IOException, NotAModelException {
        TfliteModel model = TfliteModel.open(file, engine);
        try {
            return new Classifier(model, file.toString(), reading);
        } catch (IOException | NotAModelException | IllegalArgumentException e) {
            model.close();
            throw e;
        }
    }

    private Optional<Scaling> scaling(Reading reading, FileNotes notes, String name) {
        if (reading.scaling().isPresent()) {
            return reading.scaling();
        }
        // bytes are taken as they are, as TensorFlow's own task library does
        boolean bytes = input().type() == ValueType.UINT8;
        boolean asked = input().type() == ValueType.FLOAT32 && notes.scaling().isEmpty();
        if (asked) {
            throw new IllegalArgumentException(
                    name
                            + " does not say how pictures are normalized: give --mean and --std,"
                            + " as in --mean 127.5 --std 127.5 for -1 to 1");
        }
        return bytes ? Optional.empty() : notes.scaling();
    }

    /** Rows and columns of the picture. */
    public int side() {
        return input().shape().get(1);
    }

    /** Number of classes. */
    public int classes() {
        return graph.answer().values();
    }

    public ClassNames names() {
        return names;
    }

    /**
     * The names of the classes in another language.
     *
     * @param language as in "ko"
     * @throws IllegalArgumentException if the file does not name them in it
     */
    public ClassNames names(String language) {
        ClassNames translated =
                ClassNames.carried(name, classes(), FileNotes.labels(model.file(), language));
        if (!translated.known()) {
            throw new IllegalArgumentException(
                    name
                            + " does not name its classes in the language "
                            + language
                            + ": leave --language out");
        }
        return translated;
    }

    /** Probability below which an answer is not to be trusted, if the file says. */
    public Optional<Double> threshold() {
        return threshold;
    }

    /** What it reads. */
    public TensorInfo input() {
        return graph.input();
    }

    /** The file's bytes. */
    public ByteBuffer file() {
        return model.file();
    }

    /** Whether the file itself computes probabilities; else they are made of its logits here. */
    public boolean probabilities() {
        return probabilities;
    }

    /** What XNNPACK takes of it. */
    public Delegation delegation() {
        return graph.signature().map(model::delegation).orElseGet(model::delegation);
    }

    /**
     * Classifies one picture.
     *
     * @param picture {@code [side, side, 3]}, red, green, blue, 0..255
     * @param into a probability for each class
     */
    public void classify(float[] picture, float[] into) {
        prepare(picture);
        run();
        answer(into);
    }

    /**
     * Writes the next picture in the scale that the file wants.
     *
     * @param picture {@code [side, side, 3]}, red, green, blue, 0..255
     */
    public void prepare(float[] picture) {
        prepare(picture, graph.runner(), 0);
    }

    /**
     * Writes a picture into another graph that reads what this one reads, as a twin of the file.
     *
     * @param picture {@code [side, side, 3]}, red, green, blue, 0..255
     * @param to the graph
     * @param place of the picture among its inputs
     */
    public void prepare(float[] picture, GraphRunner to, int place) {
        int channels = input().shape().get(3);
        if (picture.length != side() * side() * RED_GREEN_BLUE) {
            throw new IllegalArgumentException(
                    "the model reads "
                            + side()
                            + " x "
                            + side()
                            + " pictures, this one has "
                            + picture.length
                            + " values");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = channels == 1 ? grey(picture, RED_GREEN_BLUE * i) : picture[i];
        }
        if (scaling.isPresent()) {
            scaling.get().apply(values, channels);
            to.write(place, values);
        } else {
            int zero = input().type() == ValueType.INT8 ? 128 : 0;
            for (int i = 0; i < values.length; i++) {
                raw[i] = (byte) (Math.max(0, Math.min(255, Math.round(values[i]))) - zero);
            }
            to.writeRaw(place, raw);
        }
    }

    /** ITU-R BT.601 luma. */
    private static float grey(float[] picture, int at) {
        return 0.299f * picture[at] + 0.587f * picture[at + 1] + 0.114f * picture[at + 2];
    }

    /** Computes on the picture that was prepared last. */
    public void run() {
        graph.runner().invoke();
    }

    /** Reads a probability for each class. */
    public void answer(float[] into) {
        graph.runner().read(graph.output(), into);
        if (!probabilities) {
            softmax(into);
        }
    }

    private static void softmax(float[] logits) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.exp(logits[i] - largest);
            sum += logits[i];
        }
        for (int i = 0; i < logits.length; i++) {
            logits[i] /= (float) sum;
        }
    }

    @Override
    public void close() {
        model.close();
    }
}
