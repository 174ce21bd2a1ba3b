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
        return run(ModelFile.CLASSIFY, rgb, Set.of(ModelFile.PROBABILITIES))
                .get(ModelFile.PROBABILITIES);
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
