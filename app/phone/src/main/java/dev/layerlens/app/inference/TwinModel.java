package dev.layerlens.app.inference;

import dev.layerlens.card.Buffers;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.tensorflow.lite.Interpreter;

/**
 * A model that gives every layer's values, and lets channels of convolutions be switched off. It
 * runs on the processor whatever the model's backend is: values are looked at number by number, and
 * a GPU may round to half precision. They stay in the interpreter's memory until somebody asks for
 * a layer's. It belongs to the thread that opened it.
 */
public final class TwinModel implements AutoCloseable {
    /** How an input that multiplies a layer's channels is called: this and the layer's name. */
    private static final String MASK = "mask/";

    private final Thread owner = Thread.currentThread();
    private final RunnableModel model;
    private final Interpreter interpreter;
    private final InputTensor picture;
    private final Map<String, FloatBuffer> masks = new LinkedHashMap<>();
    private final Map<String, Object> inputs = new HashMap<>();

    private TwinModel(RunnableModel model, ByteBuffer twin) {
        this.model = model;
        this.picture = new InputTensor(model.classifier().input());
        Interpreter.Options options = new Interpreter.Options();
        options.setNumThreads(BackendWish.AUTO.threads()).setUseXNNPACK(true);
        this.interpreter = new Interpreter(twin, options);
        try {
            for (String input : interpreter.getSignatureInputs(ModelFile.EXPLAIN)) {
                inputs.put(input, memory(input));
            }
        } catch (RuntimeException | Error e) {
            interpreter.close();
            throw e;
        }
    }

    /**
     * Opens a model's twin.
     *
     * @throws IllegalArgumentException if TensorFlow Lite cannot run it
     */
    public static TwinModel open(RunnableModel model) {
        return new TwinModel(model, model.file());
    }

    private Object memory(String input) {
        if (!input.startsWith(MASK)) {
            return picture.memory();
        }
        int channels =
                interpreter.getInputTensorFromSignature(input, ModelFile.EXPLAIN).numElements();
        ByteBuffer memory =
                ByteBuffer.allocateDirect(channels * Float.BYTES).order(ByteOrder.nativeOrder());
        masks.put(input.substring(MASK.length()), memory.asFloatBuffer());
        return memory;
    }

    /** What the file says of its layers. */
    public ModelCard card() {
        return model.card();
    }

    /** How many channels of a layer can be switched off; empty if none can. */
    public OptionalInt switches(String layer) {
        FloatBuffer mask = masks.get(layer);
        return mask == null ? OptionalInt.empty() : OptionalInt.of(mask.capacity());
    }

    /**
     * Runs the network; what the last run left is overwritten.
     *
     * @param rgb {@code [H, W, 3]}, 0..255
     * @param switched by layer, what its channels are multiplied with; all others by 1
     * @throws IllegalArgumentException if a layer has no switches, or another number of them
     */
    public void run(float[] rgb, Map<String, float[]> switched) {
        requireOwner();
        picture.write(rgb);
        masks.values().forEach(TwinModel::fillWithOnes);
        switched.forEach(this::set);
        inputs.values().forEach(memory -> Buffers.rewind((ByteBuffer) memory));
        interpreter.runSignature(inputs, Collections.emptyMap(), ModelFile.EXPLAIN);
    }

    private static void fillWithOnes(FloatBuffer mask) {
        float[] ones = new float[mask.capacity()];
        Arrays.fill(ones, 1);
        Buffers.rewind(mask);
        mask.put(ones);
    }

    private void set(String layer, float[] factors) {
        FloatBuffer mask = masks.get(layer);
        if (mask == null || mask.capacity() != factors.length) {
            throw new IllegalArgumentException(
                    layer + " has no " + factors.length + " channels to switch off");
        }
        Buffers.rewind(mask);
        mask.put(factors);
    }

    /**
     * A layer's values of the last run, {@code [height, width, channels]}; for a folded layer those
     * of the layer it was folded into. They are the interpreter's own memory: gone with the next
     * run.
     */
    public FloatBuffer values(LayerCard layer) {
        requireOwner();
        return interpreter
                .getOutputTensorFromSignature(layer.activation(), ModelFile.EXPLAIN)
                .asReadOnlyBuffer()
                .asFloatBuffer();
    }

    /** The probability of every class in the last run. */
    public float[] probabilities() {
        LayerCard last =
                Objects.requireNonNull(card().layers().get(card().layers().size() - 1), "layers");
        float[] scores = new float[model.classifier().scores().classes()];
        values(last).get(scores);
        ScoreTensor.makeProbabilities(scores, model.classifier().scores().meaning());
        return scores;
    }

    private void requireOwner() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a model runs only on the thread that opened it");
        }
    }

    @Override
    public void close() {
        interpreter.close();
    }
}
