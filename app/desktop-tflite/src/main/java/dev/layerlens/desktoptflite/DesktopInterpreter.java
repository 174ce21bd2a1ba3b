package dev.layerlens.desktoptflite;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithoutDefaultDelegates;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.OpResolver;

/** An interpreter of the desktop runtime. */
final class DesktopInterpreter {
    private final OpResolver operators;
    private final Interpreter interpreter;
    private final Optional<Gpu.Delegate> gpu;
    private long nanoseconds = -1;
    private Cancellation cancellation;

    DesktopInterpreter(
            DesktopModel model, int threads, boolean xnnpack, Optional<Gpu.Delegate> gpu) {
        this.gpu = gpu;
        operators =
                xnnpack ? new BuiltinOpResolver() : new BuiltinOpResolverWithoutDefaultDelegates();
        interpreter = new Interpreter((Pointer) null);
        try (InterpreterBuilder builder = new InterpreterBuilder(model.model(), operators)) {
            int status = builder.SetNumThreads(threads);
            if (status == kTfLiteOk) {
                status = builder.apply(interpreter);
            }
            if (status != kTfLiteOk) {
                throw new IllegalArgumentException(
                        "Internal error: Cannot create interpreter: status " + status);
            }
        }
    }

    Interpreter interpreter() {
        return interpreter;
    }

    List<Integer> inputs() {
        return list(interpreter.inputs());
    }

    List<Integer> outputs() {
        return list(interpreter.outputs());
    }

    /** Runs the graph, or one signature's, as the GPU would; takes the time. */
    void run(Computation computation, List<DesktopTensor> results) {
        if (gpu.filter(Gpu.Delegate::runFails).isPresent()) {
            throw new IllegalArgumentException(
                    "Internal error: Failed to run on the given Interpreter: GpuDelegate failed");
        }
        long start = System.nanoTime();
        int status = computation.run();
        long taken = System.nanoTime() - start;
        nanoseconds = gpu.map(Gpu.Delegate::nanoseconds).orElse(taken);
        if (status != kTfLiteOk) {
            throw new IllegalArgumentException(
                    "Internal error: Failed to run on the given Interpreter: status " + status);
        }
        if (gpu.filter(Gpu.Delegate::reverses).isPresent()) {
            results.forEach(DesktopTensor::reverse);
        }
        if (gpu.filter(g -> g.mode() == GpuMode.NOT_A_NUMBER).isPresent()) {
            results.forEach(DesktopTensor::fillWithNotANumber);
        }
    }

    /** Something that gives a status. */
    interface Computation {
        int run();
    }

    /** How long the last run took; negative before the first. */
    long nanoseconds() {
        return nanoseconds;
    }

    /** Makes the flag that stops a run. */
    Cancellation cancellation() {
        cancellation = new Cancellation();
        interpreter.SetCancellationFunction((Pointer) null, cancellation);
        return cancellation;
    }

    static List<Integer> list(IntPointer numbers) {
        List<Integer> list = new ArrayList<>();
        long size = numbers == null ? 0 : Math.max(numbers.limit(), numbers.capacity());
        for (long i = 0; i < size; i++) {
            list.add(numbers.get(i));
        }
        return list;
    }

    void close() {
        interpreter.close();
        operators.close();
    }

    /** A flag that native code asks for. */
    static final class Cancellation extends Interpreter.Check_cancelled_func_Pointer {
        private volatile boolean cancelled;

        void set(boolean cancelled) {
            this.cancelled = cancelled;
        }

        @Override
        public boolean call(Pointer data) {
            return cancelled;
        }
    }
}
