package dev.layerlens.app.inference;

import dev.layerlens.app.inference.TwinRefusedException.Cause;
import dev.layerlens.card.Buffers;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.MalformedGraphException;
import dev.layerlens.card.twin.ExplainTwin;
import dev.layerlens.card.twin.Mask;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.lite.Interpreter;

/**
 * A model that gives every layer's values, and lets channels of convolutions be switched off: the
 * {@link ExplainTwin} of its file. It runs on the processor whatever the model's backend is: values
 * are looked at number by number, and a GPU may round to half precision. They stay in the
 * interpreter's memory until somebody asks for a layer's. It belongs to the thread that opened it.
 */
public final class TwinModel implements AutoCloseable {
    private final Thread owner = Thread.currentThread();
    private final RunnableModel model;
    private final ExplainTwin twin;
    private final Interpreter interpreter;
    private final InputTensor picture;
    private final Map<String, ByteBuffer> masks = new HashMap<>();

    private TwinModel(RunnableModel model, ExplainTwin twin, ByteBuffer file) {
        this.model = model;
        this.twin = twin;
        picture = new InputTensor(model.classifier().input());
        for (Mask mask : twin.masks()) {
            masks.put(
                    mask.layer(),
                    ByteBuffer.allocateDirect(mask.channels() * Float.BYTES)
                            .order(ByteOrder.nativeOrder()));
        }
        Interpreter.Options options = new Interpreter.Options();
        options.setNumThreads(BackendWish.AUTO.threads()).setUseXNNPACK(true);
        interpreter = new Interpreter(file, options);
    }

    /**
     * Derives a model's twin, opens it and runs it on a picture.
     *
     * @param rgb {@code [H, W, 3]}, 0..255
     * @throws TwinRefusedException saying why this model's layers cannot be looked at
     */
    public static TwinModel open(RunnableModel model, TwinFiles files, float[] rgb)
            throws TwinRefusedException {
        try {
            ExplainTwin twin = ExplainTwin.of(model.file());
            ByteBuffer file = files.map(model.digest(), twin);
            return guarded(model, twin, file, files.guard(model.digest()), rgb);
        } catch (MalformedGraphException e) {
            throw new TwinRefusedException(Cause.UNSUPPORTED, e);
        } catch (IOException e) {
            throw new TwinRefusedException(Cause.NO_ROOM, e);
        }
    }

    private static TwinModel guarded(
            RunnableModel model, ExplainTwin twin, ByteBuffer file, CrashGuard guard, float[] rgb)
            throws TwinRefusedException, IOException {
        if (guard.tripped()) {
            throw new TwinRefusedException(Cause.CRASHED, "the last attempt ended the app");
        }
        guard.enter();
        try {
            return tried(new TwinModel(model, twin, file), rgb);
        } catch (RuntimeException | LinkageError e) {
            throw new TwinRefusedException(Cause.CANNOT_RUN, e);
        } finally {
            guard.leave();
        }
    }

    private static TwinModel tried(TwinModel opened, float[] rgb) {
        try {
            opened.run(rgb, Collections.emptyMap());
            return opened;
        } catch (RuntimeException | Error e) {
            opened.close();
            throw e;
        }
    }

    /** Whether it is the twin of this model. */
    public boolean isOf(RunnableModel other) {
        return model.digest().equals(other.digest());
    }

    /** What the file computes. */
    public LayerGraph graph() {
        return twin.graph();
    }

    /** Where channels can be switched off. */
    public List<Mask> masks() {
        return twin.masks();
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
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(twin.picture(), picture.memory());
        for (Mask mask : twin.masks()) {
            inputs.put(mask.input(), filled(mask, switched));
        }
        for (String layer : switched.keySet()) {
            if (!masks.containsKey(layer)) {
                throw new IllegalArgumentException(layer + " has no channels to switch off");
            }
        }
        interpreter.runSignature(inputs, Collections.emptyMap(), ExplainTwin.SIGNATURE);
    }

    private ByteBuffer filled(Mask mask, Map<String, float[]> switched) {
        float[] ones = new float[mask.channels()];
        Arrays.fill(ones, 1);
        float[] factors = switched.getOrDefault(mask.layer(), ones);
        if (factors.length != mask.channels()) {
            throw new IllegalArgumentException(
                    mask.layer() + " has " + mask.channels() + " channels, not " + factors.length);
        }
        ByteBuffer memory = masks.get(mask.layer());
        Buffers.rewind(memory);
        memory.asFloatBuffer().put(factors);
        return memory;
    }

    /**
     * A layer's values of the last run, {@code [height, width, channels]}; for a folded layer those
     * of the layer it was folded into. They are the interpreter's own memory: gone with the next
     * run.
     */
    public FloatBuffer values(LayerCard layer) {
        requireOwner();
        return interpreter
                .getOutputTensorFromSignature(layer.activation(), ExplainTwin.SIGNATURE)
                .asReadOnlyBuffer()
                .asFloatBuffer();
    }

    /** The probability of every class in the last run. */
    public float[] probabilities() {
        int classes = model.classifier().scores().classes();
        List<LayerCard> layers = graph().layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            LayerCard layer = layers.get(i);
            if (layer.height() * layer.width() * layer.channels() == classes) {
                float[] scores = new float[classes];
                values(layer).get(scores);
                ScoreTensor.makeProbabilities(scores, model.classifier().scores().meaning());
                return scores;
            }
        }
        throw new IllegalStateException("no layer gives a score for each of the classes");
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
