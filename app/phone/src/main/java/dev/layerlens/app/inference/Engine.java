package dev.layerlens.app.inference;

import dev.layerlens.card.ModelFile;
import dev.layerlens.card.classifier.Classifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.lite.Delegate;
import org.tensorflow.lite.Interpreter;

/**
 * An opened model file on one backend. It belongs to the thread that opened it, and keeps the
 * delegate alive as long as the interpreter that uses it.
 */
final class Engine implements AutoCloseable {
    private final Thread owner = Thread.currentThread();
    private final Classifier classifier;
    private final int threads;
    private final Interpreter interpreter;
    private final Optional<Delegate> delegate;
    private final InputTensor input;
    private final ScoreTensor scores;
    private final Optional<CamTensor> cam;

    private Engine(
            RunnableModel model,
            int threads,
            Interpreter.Options options,
            Optional<Delegate> delegate) {
        this.classifier = model.classifier();
        this.threads = threads;
        this.input = new InputTensor(classifier.input());
        this.scores = new ScoreTensor(classifier.scores());
        this.interpreter = new Interpreter(model.file(), options);
        this.delegate = delegate;
        try {
            this.cam =
                    classifier
                            .signature()
                            .flatMap(s -> CamTensor.of(interpreter, s, scores.classes()));
        } catch (RuntimeException | Error e) {
            interpreter.close();
            throw e;
        }
    }

    /** On the cores, through XNNPACK. */
    static Engine onCpu(RunnableModel model, int threads) {
        Interpreter.Options options =
                new Interpreter.Options().setNumThreads(threads).setUseXNNPACK(true);
        return new Engine(model, threads, options, Optional.empty());
    }

    /** On what a delegate drives; the engine closes the delegate, also if it cannot be opened. */
    static Engine on(Delegate delegate, RunnableModel model) {
        try {
            Interpreter.Options options = new Interpreter.Options().addDelegate(delegate);
            return new Engine(model, 0, options, Optional.of(delegate));
        } catch (RuntimeException | Error e) {
            delegate.close();
            throw e;
        }
    }

    Backend backend() {
        return delegate.isPresent() ? Backend.GPU : Backend.CPU;
    }

    /** Processor threads; 0 on the GPU. */
    int threads() {
        return threads;
    }

    /**
     * Writes the picture into the model's input.
     *
     * @param rgb {@code [H, W, 3]}, 0..255
     */
    void load(float[] rgb) {
        requireOwner();
        input.write(rgb);
    }

    /** Runs the model on the picture that is loaded. */
    void run() {
        requireOwner();
        if (classifier.signature().isPresent()) {
            Map<String, Object> outputs = new HashMap<>();
            outputs.put(ModelFile.PROBABILITIES, scores.memory());
            cam.ifPresent(maps -> outputs.put(ModelFile.CAM, maps.memory()));
            interpreter.runSignature(
                    Map.of(ModelFile.IMAGE, input.memory()), outputs, classifier.signature().get());
        } else {
            Map<Integer, Object> outputs = new HashMap<>();
            outputs.put(classifier.scores().index(), scores.memory());
            interpreter.runForMultipleInputsOutputs(new Object[] {input.memory()}, outputs);
        }
    }

    /** The probability of every class, of the last run. */
    float[] probabilities() {
        return scores.probabilities();
    }

    /** Where the model saw each class in the last run; empty if it cannot say. */
    Optional<ActivationMaps> activationMaps() {
        return cam.map(CamTensor::maps);
    }

    /** All three steps. */
    float[] classify(float[] rgb) {
        load(rgb);
        run();
        return probabilities();
    }

    private void requireOwner() {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException("a model runs only on the thread that opened it");
        }
    }

    /** How long the interpreter took for the last run. */
    long lastNanos() {
        return interpreter.getLastNativeInferenceDurationNanoseconds();
    }

    @Override
    public void close() {
        interpreter.close();
        delegate.ifPresent(Delegate::close);
    }
}
