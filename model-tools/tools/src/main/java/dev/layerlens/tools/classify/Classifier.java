package dev.layerlens.tools.classify;

import dev.layerlens.card.ModelFile;
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
import java.util.List;
import java.util.Optional;

/**
 * Any .tflite file that reads one square picture and writes one value a class: float32, uint8 or
 * int8, with signatures or without, ours or somebody else's. Owns native memory: close it. Not for
 * use by two threads at once.
 */
public final class Classifier implements AutoCloseable {
    private static final int RED_GREEN_BLUE = 3;
    private static final int BATCH_RANK = 4;
    private static final String SERVING = "serving_default";

    private final TfliteModel model;
    private final String name;
    private final Optional<String> signature;
    private final GraphRunner graph;
    private final TensorInfo input;
    private final int output;
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
        signature = signature(model.signatures());
        if (signature.equals(Optional.of(ModelFile.FEATURES))) {
            throw new NotAModelException(
                    name
                            + " is a trunk: it gives features of a picture, and names no class; give"
                            + " the file beside it that was written without --trunk");
        }
        graph = signature.map(model::graph).orElseGet(model::graph);
        input = input(graph.inputs(), name);
        FileNotes notes = FileNotes.of(model.file());
        output = output(graph.outputs(), name, notes.labels().size());
        scaling = scaling(reading, notes, name);
        threshold = notes.threshold();
        int classes = graph.outputs().get(output).values();
        names =
                reading.labels().isPresent()
                        ? ClassNames.given(name, classes, reading.labels().get())
                        : ClassNames.carried(name, classes, notes.labels());
        probabilities =
                LastOperator.givesProbabilities(
                        model.file(), signature, graph.outputs().get(output).name(), output);
        values = new float[input.values()];
        raw = new byte[input.values()];
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

    private static Optional<String> signature(List<String> signatures) {
        for (String usual : List.of(ModelFile.CLASSIFY, SERVING)) {
            if (signatures.contains(usual)) {
                return Optional.of(usual);
            }
        }
        return signatures.stream().findFirst();
    }

    private static TensorInfo input(List<TensorInfo> inputs, String name)
            throws NotAModelException {
        if (inputs.size() != 1) {
            throw new NotAModelException(
                    name + " is no classifier of pictures: it reads " + inputs.size() + " tensors");
        }
        TensorInfo input = inputs.get(0);
        List<Integer> shape = input.shape();
        boolean picture =
                shape.size() == BATCH_RANK
                        && shape.get(0) == 1
                        && shape.get(1) > 0
                        && (shape.get(3) == RED_GREEN_BLUE || shape.get(3) == 1)
                        && input.type() != ValueType.OTHER;
        if (!picture) {
            throw new NotAModelException(
                    name
                            + " is no classifier of pictures: it reads "
                            + input
                            + ", not one picture of rows, columns and colours");
        }
        if (!shape.get(1).equals(shape.get(2))) {
            throw new NotAModelException(
                    name + " reads pictures that are not square, " + shape + ": not supported");
        }
        return input;
    }

    private static int output(List<TensorInfo> outputs, String name, int labels)
            throws NotAModelException {
        int found = -1;
        int candidates = 0;
        for (int i = 0; i < outputs.size(); i++) {
            TensorInfo output = outputs.get(i);
            if (output.name().equals(ModelFile.PROBABILITIES)) {
                return i;
            }
            if (vector(output)) {
                candidates++;
                boolean named = output.values() == labels;
                found = found < 0 || named ? i : found;
            }
        }
        if (candidates == 0) {
            throw new NotAModelException(
                    name + " is no classifier of pictures: it writes " + outputs);
        }
        return found;
    }

    /** One value a class: every side but the last is one. */
    private static boolean vector(TensorInfo output) {
        List<Integer> shape = output.shape();
        return output.type() != ValueType.OTHER
                && !shape.isEmpty()
                && shape.get(shape.size() - 1) > 1
                && output.values() == shape.get(shape.size() - 1);
    }

    private Optional<Scaling> scaling(Reading reading, FileNotes notes, String name) {
        if (reading.scaling().isPresent()) {
            return reading.scaling();
        }
        // bytes are taken as they are, as TensorFlow's own task library does
        boolean bytes = input.type() == ValueType.UINT8;
        boolean asked = input.type() == ValueType.FLOAT32 && notes.scaling().isEmpty();
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
        return input.shape().get(1);
    }

    /** Number of classes. */
    public int classes() {
        return graph.outputs().get(output).values();
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
        return input;
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
        return signature.map(model::delegation).orElseGet(model::delegation);
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
        int channels = input.shape().get(3);
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
            graph.write(0, values);
        } else {
            int zero = input.type() == ValueType.INT8 ? 128 : 0;
            for (int i = 0; i < values.length; i++) {
                raw[i] = (byte) (Math.max(0, Math.min(255, Math.round(values[i]))) - zero);
            }
            graph.writeRaw(0, raw);
        }
    }

    /** ITU-R BT.601 luma. */
    private static float grey(float[] picture, int at) {
        return 0.299f * picture[at] + 0.587f * picture[at + 1] + 0.114f * picture[at + 2];
    }

    /** Computes on the picture that was prepared last. */
    public void run() {
        graph.invoke();
    }

    /** Reads a probability for each class. */
    public void answer(float[] into) {
        graph.read(output, into);
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
