package dev.layerlens.app.inference;

import dev.layerlens.app.inference.GpuRefusal.Cause;
import java.io.IOException;
import java.util.Optional;
import org.tensorflow.lite.gpu.CompatibilityList;
import org.tensorflow.lite.gpu.GpuDelegate;
import org.tensorflow.lite.gpu.GpuDelegateFactory;

/**
 * Whether the GPU can be trusted with a model: it must be known to work on this phone, and its
 * answer to the trial picture must be the processor's. Half precision is tried first; where it does
 * not stay within the bound, full precision gets its chance.
 */
final class GpuTrial {
    private final CrashGuard guard;
    private final KernelCache kernels;
    private final TrialPicture golden;

    GpuTrial(CrashGuard guard, KernelCache kernels, TrialPicture golden) {
        this.guard = guard;
        this.kernels = kernels;
        this.golden = golden;
    }

    /**
     * Exactly one of engine and refusal is there.
     *
     * @param engine on the GPU; whoever gets it closes it
     * @param halfPrecision whether it rounds to float16
     * @param refusal why there is none
     */
    record Outcome(Optional<Engine> engine, boolean halfPrecision, Optional<GpuRefusal> refusal) {

        static Outcome passed(Engine gpu, boolean halfPrecision) {
            return new Outcome(Optional.of(gpu), halfPrecision, Optional.empty());
        }

        static Outcome refused(GpuRefusal refusal) {
            return new Outcome(Optional.empty(), false, Optional.of(refusal));
        }

        static Outcome refused(Cause cause, String detail) {
            return refused(new GpuRefusal(cause, detail));
        }
    }

    /**
     * Tries the GPU; throws nothing, whatever the driver throws.
     *
     * @param cpu the model on the processor, which gives the reference
     */
    Outcome of(RunnableModel model, Engine cpu) {
        try {
            if (guard.tripped()) {
                return Outcome.refused(Cause.CRASHED, "");
            }
            float[] picture = golden.of(model.classifier().input());
            float[] expected = cpu.classify(picture);
            guard.enter();
            try {
                return attempt(model, picture, expected);
            } finally {
                guard.leave();
            }
        } catch (IOException unguarded) {
            // without the mark on disk a crashing driver would crash the app at every start
            return Outcome.refused(GpuRefusal.of(Cause.FAILED, unguarded));
        }
    }

    private Outcome attempt(RunnableModel model, float[] picture, float[] expected) {
        try (CompatibilityList phones = new CompatibilityList()) {
            if (!phones.isDelegateSupportedOnThisDevice()) {
                return Outcome.refused(Cause.UNSUPPORTED, "");
            }
            Outcome half = attempt(phones, model, picture, expected, true);
            boolean wrong = half.refusal().filter(r -> r.cause() == Cause.WRONG).isPresent();
            return wrong ? attempt(phones, model, picture, expected, false) : half;
        } catch (LinkageError missing) {
            return Outcome.refused(GpuRefusal.of(Cause.UNSUPPORTED, missing));
        } catch (Throwable failed) {
            // a driver may throw anything; none of it is worth more than the processor's answer
            return Outcome.refused(GpuRefusal.of(Cause.FAILED, failed));
        }
    }

    private Outcome attempt(
            CompatibilityList phones,
            RunnableModel model,
            float[] picture,
            float[] expected,
            boolean halfPrecision) {
        GpuDelegateFactory.Options options =
                phones.getBestOptionsForThisDevice()
                        .setPrecisionLossAllowed(halfPrecision)
                        .setQuantizedModelsAllowed(true);
        kernels.apply(options, model.digest(), halfPrecision);
        Engine gpu = Engine.on(new GpuDelegate(options), model);
        try {
            Optional<String> objection = Agreement.objection(expected, gpu.classify(picture));
            if (objection.isEmpty()) {
                return Outcome.passed(gpu, halfPrecision);
            }
            gpu.close();
            return Outcome.refused(Cause.WRONG, objection.get());
        } catch (RuntimeException | Error e) {
            gpu.close();
            throw e;
        }
    }
}
