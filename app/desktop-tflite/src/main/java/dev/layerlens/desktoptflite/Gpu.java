package dev.layerlens.desktoptflite;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The GPU of the pretended phone: it computes on the processor, and behaves as its {@link GpuMode}
 * says. Every test starts without one.
 */
public final class Gpu {
    /** What a run takes on a GPU that {@link GpuMode#WORKS}, by its own clock. */
    public static final long FAST_NANOS = 20_000;

    /** What a run takes on a {@link GpuMode#SLOW} GPU, by its own clock. */
    public static final long SLOW_NANOS = 500_000_000;

    private static volatile GpuMode mode = GpuMode.UNSUPPORTED;
    private static final AtomicInteger RUNS_LEFT = new AtomicInteger(Integer.MAX_VALUE);
    private static volatile Optional<Options> last = Optional.empty();

    private Gpu() {}

    /**
     * Says what it does from now on; delegates that exist keep what they were made with. A GPU that
     * broke down is whole again.
     */
    public static void set(GpuMode wanted) {
        mode = wanted;
        RUNS_LEFT.set(Integer.MAX_VALUE);
    }

    /**
     * It throws from now on in every run, also of delegates that exist: a driver that fails in the
     * middle of its work. New delegates can still be made.
     */
    public static void breakDown() {
        breakDownAfter(0);
    }

    /** Likewise, after so many more runs. */
    public static void breakDownAfter(int runs) {
        RUNS_LEFT.set(runs);
    }

    /** What the newest delegate was made with; empty if none was made in this test. */
    public static Optional<Options> lastOptions() {
        return last;
    }

    static GpuMode mode() {
        return mode;
    }

    static Delegate delegate(Options options) {
        last = Optional.of(options);
        return new Delegate(mode, options.precisionLossAllowed());
    }

    static void reset() {
        set(GpuMode.UNSUPPORTED);
        last = Optional.empty();
    }

    /**
     * What an application asks of a delegate.
     *
     * @param precisionLossAllowed whether it may round to half precision
     * @param quantizedModelsAllowed whether it takes quantized models
     * @param serializationFolder where it keeps compiled kernels; empty for nowhere
     * @param modelToken what it keeps them by; empty for nothing
     */
    public record Options(
            boolean precisionLossAllowed,
            boolean quantizedModelsAllowed,
            Optional<String> serializationFolder,
            Optional<String> modelToken) {}

    /** A delegate: it remembers what the GPU was like when it was made. */
    record Delegate(GpuMode mode, boolean precisionLossAllowed) {

        boolean reverses() {
            return mode == GpuMode.WRONG_ANSWERS || mode == GpuMode.COARSE && precisionLossAllowed;
        }

        /** Whether the run that begins now fails. */
        boolean runFails() {
            int left = RUNS_LEFT.getAndUpdate(n -> n == Integer.MAX_VALUE ? n : Math.max(0, n - 1));
            return mode == GpuMode.RUN_FAILS || left == 0;
        }

        long nanoseconds() {
            return mode == GpuMode.SLOW ? SLOW_NANOS : FAST_NANOS;
        }
    }
}
