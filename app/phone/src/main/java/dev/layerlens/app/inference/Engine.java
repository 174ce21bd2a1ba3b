package dev.layerlens.app.inference;

import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tensorflow.lite.Delegate;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.Tensor;

/**
 * An opened model file on one backend. It belongs to the thread that opened it, and keeps the
 * delegate alive as long as the interpreter that uses it.
 */
final class Engine implements AutoCloseable {
    private final Thread owner = Thread.currentThread();
    private final ModelCard card;
    private final Interpreter interpreter;
    private final Optional<Delegate> delegate;
    private final ByteBuffer image;
    private final Set<String> answers;
    private Optional<ActivationMaps> activationMaps = Optional.empty();

    private Engine(
            ModelCard card,
            ByteBuffer model,
            Interpreter.Options options,
            Optional<Delegate> delegate) {
        this.card = card;
        this.interpreter = new Interpreter(model, options);
        this.delegate = delegate;
        this.image =
                ByteBuffer.allocateDirect(card.inputHeight() * card.inputWidth() * 3 * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        this.answers =
                Stream.of(interpreter.getSignatureOutputs(ModelFile.CLASSIFY))
                        .filter(n -> n.equals(ModelFile.PROBABILITIES) || n.equals(ModelFile.CAM))
                        .collect(Collectors.toSet());
    }

    /** On the cores, through XNNPACK. */
    static Engine onCpu(ModelCard card, ByteBuffer model) {
        int threads = Math.min(4, Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        Interpreter.Options options =
                new Interpreter.Options().setNumThreads(threads).setUseXNNPACK(true);
        return new Engine(card, model, options, Optional.empty());
    }

    /** On what a delegate drives; the engine closes the delegate. */
    static Engine on(Delegate delegate, ModelCard card, ByteBuffer model) {
        Interpreter.Options options = new Interpreter.Options().addDelegate(delegate);
        return new Engine(card, model, options, Optional.of(delegate));
    }

    /**
     * The probability of every class.
     *
     * @param rgb the picture, {@code [1, H, W, 3]}, 0..255
     */
    float[] classify(float[] rgb) {
        Map<String, float[]> values = run(ModelFile.CLASSIFY, rgb, answers);
        activationMaps = Optional.ofNullable(values.get(ModelFile.CAM)).map(this::maps);
        return values.get(ModelFile.PROBABILITIES);
    }

    private ActivationMaps maps(float[] values) {
        int[] shape =
                interpreter.getOutputTensorFromSignature(ModelFile.CAM, ModelFile.CLASSIFY).shape();
        return new ActivationMaps(shape[1], shape[2], values);
    }

    /** Of the last {@link #classify}; empty if the file has none. */
    Optional<ActivationMaps> activationMaps() {
        return activationMaps;
    }

    /**
     * Runs a signature.
     *
     * @param outputs names of the outputs that are wanted
     * @return each output's values, flat
     */
    Map<String, float[]> run(String signature, float[] rgb, Collection<String> outputs) {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a model runs only on the thread that opened it");
        }
        if (rgb.length * Float.BYTES != image.capacity()) {
            // the interpreter would silently resize its input to whatever it is given
            throw new IllegalArgumentException(
                    rgb.length + " values for a picture of " + image.capacity() / Float.BYTES);
        }
        image.rewind();
        image.asFloatBuffer().put(rgb);
        Map<String, Object> buffers = new HashMap<>();
        for (String output : outputs) {
            Tensor tensor = interpreter.getOutputTensorFromSignature(output, signature);
            buffers.put(output, FloatBuffer.allocate(tensor.numElements()));
        }
        interpreter.runSignature(Map.of(ModelFile.IMAGE, image), buffers, signature);
        Map<String, float[]> values = new LinkedHashMap<>();
        buffers.forEach((name, buffer) -> values.put(name, ((FloatBuffer) buffer).array()));
        return values;
    }

    /** How long the interpreter took for the last run. */
    long lastNanos() {
        return interpreter.getLastNativeInferenceDurationNanoseconds();
    }

    ModelCard card() {
        return card;
    }

    @Override
    public void close() {
        interpreter.close();
        delegate.ifPresent(Delegate::close);
    }
}
