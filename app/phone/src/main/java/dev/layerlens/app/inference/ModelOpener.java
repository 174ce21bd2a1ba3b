package dev.layerlens.app.inference;

import dev.layerlens.app.inference.GpuRefusal.Cause;
import dev.layerlens.card.ModelCard;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Optional;
import org.tensorflow.lite.gpu.CompatibilityList;
import org.tensorflow.lite.gpu.GpuDelegate;

/**
 * Opens models on the GPU if it proves itself, on the CPU otherwise. The proof is a trial run: the
 * GPU's answer to a drawn picture must be the CPU's.
 */
public final class ModelOpener {
    private final CrashGuard guard;

    public ModelOpener(CrashGuard guard) {
        this.guard = guard;
    }

    /**
     * Opens a model on the calling thread, which owns it from then on.
     *
     * @param card the model's card
     * @param file the whole .tflite file, in memory of its own or mapped
     * @throws IllegalArgumentException if the file is no model that TensorFlow Lite can run
     */
    public OpenModel open(ModelCard card, ByteBuffer file) {
        Engine cpu = Engine.onCpu(card, file);
        try {
            Attempt attempt = tryGpu(cpu, card, file);
            attempt.engine().ifPresent(gpu -> cpu.close());
            return new OpenModel(attempt.engine().orElse(cpu), file, attempt.refusal());
        } catch (RuntimeException e) {
            cpu.close();
            throw e;
        }
    }

    /** Makes the next opening try the GPU again after a crash. */
    public void forgetCrash() {
        try {
            guard.leave();
        } catch (IOException e) {
            throw new IllegalStateException("cannot delete the mark of the last GPU trial", e);
        }
    }

    private Attempt tryGpu(Engine cpu, ModelCard card, ByteBuffer file) {
        try {
            if (guard.tripped()) {
                return Attempt.refused(Cause.CRASHED, "");
            }
            guard.enter();
            try {
                return attempt(cpu, card, file);
            } finally {
                guard.leave();
            }
        } catch (IOException unguarded) {
            // without the mark on disk a crashing driver would crash the app at every start
            return Attempt.refused(Cause.FAILED, words(unguarded));
        }
    }

    private static Attempt attempt(Engine cpu, ModelCard card, ByteBuffer file) {
        try (CompatibilityList phones = new CompatibilityList()) {
            if (!phones.isDelegateSupportedOnThisDevice()) {
                return Attempt.refused(Cause.UNSUPPORTED, "");
            }
            return trial(new GpuDelegate(phones.getBestOptionsForThisDevice()), cpu, card, file);
        } catch (LinkageError missing) {
            return Attempt.refused(Cause.UNSUPPORTED, words(missing));
        } catch (RuntimeException failed) {
            return Attempt.refused(Cause.FAILED, words(failed));
        }
    }

    private static Attempt trial(
            GpuDelegate delegate, Engine cpu, ModelCard card, ByteBuffer file) {
        Engine gpu;
        try {
            gpu = Engine.on(delegate, card, file);
        } catch (RuntimeException | LinkageError e) {
            delegate.close();
            throw e;
        }
        try {
            float[] picture = TrialPicture.draw(card.inputHeight(), card.inputWidth());
            Optional<String> objection =
                    Agreement.objection(cpu.classify(picture), gpu.classify(picture));
            if (objection.isEmpty()) {
                return Attempt.passed(gpu);
            }
            gpu.close();
            return Attempt.refused(Cause.WRONG, objection.get());
        } catch (RuntimeException | LinkageError e) {
            gpu.close();
            throw e;
        }
    }

    /** The first line: native messages bring whole stacks. */
    private static String words(Throwable problem) {
        String message = Objects.requireNonNullElse(problem.getMessage(), problem.toString());
        return message.split("\n", 2)[0].trim();
    }

    /** Exactly one of the two is there. */
    private record Attempt(Optional<Engine> engine, Optional<GpuRefusal> refusal) {

        static Attempt passed(Engine gpu) {
            return new Attempt(Optional.of(gpu), Optional.empty());
        }

        static Attempt refused(Cause cause, String detail) {
            return new Attempt(Optional.empty(), Optional.of(new GpuRefusal(cause, detail)));
        }
    }
}
