package dev.layerlens.desktoptflite;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.StringVector;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.util.ReflectionHelpers;

/** Creation and running of interpreters. */
@Implements(className = "org.tensorflow.lite.NativeInterpreterWrapper", isInAndroidSdk = false)
public class ShadowInterpreterWrapper {
    @RealObject private Object real;

    /** In Robolectric the clock of instrumented classes stands still: the time comes from here. */
    @Implementation
    protected Long getLastNativeInferenceDurationNanoseconds() {
        long handle = ReflectionHelpers.<Long>getField(real, "interpreterHandle");
        long nanoseconds = Handles.interpreter(handle).nanoseconds();
        return nanoseconds < 0 ? null : (Long) nanoseconds;
    }

    @Implementation
    protected static long createErrorReporter(int size) {
        return Handles.add(new Handles.ErrorReporter(size));
    }

    @Implementation
    protected static long createModel(String path, long errors) {
        try {
            return Handles.add(DesktopModel.of(path));
        } catch (IllegalArgumentException e) {
            Handles.forget(errors);
            throw e;
        }
    }

    @Implementation
    protected static long createModelWithBuffer(ByteBuffer file, long errors) {
        try {
            return Handles.add(DesktopModel.of(file));
        } catch (IllegalArgumentException e) {
            Handles.forget(errors);
            throw e;
        }
    }

    @Implementation
    protected static long createInterpreter(
            long model, long errors, int threads, boolean xnnpack, List<Long> delegates) {
        try {
            Optional<Gpu.Delegate> gpu =
                    delegates.stream().map(ShadowInterpreterWrapper::delegate).findFirst();
            DesktopModel file = Handles.get(model, DesktopModel.class, "model");
            return Handles.add(new DesktopInterpreter(file, threads, xnnpack, gpu));
        } catch (IllegalArgumentException e) {
            Handles.forget(errors, model);
            throw e;
        }
    }

    private static Gpu.Delegate delegate(long handle) {
        if (handle == 0) {
            throw new IllegalArgumentException("Internal error: Found invalid handle");
        }
        Gpu.Delegate gpu = Handles.get(handle, Gpu.Delegate.class, "delegate");
        if (gpu.mode() == GpuMode.APPLY_FAILS) {
            throw new IllegalArgumentException("Internal error: Error applying delegate: ");
        }
        return gpu;
    }

    @Implementation
    protected static void delete(long errors, long model, long interpreter) {
        Handles.delete(interpreter);
        Handles.delete(model);
        Handles.delete(errors);
    }

    @Implementation
    protected static boolean hasUnresolvedFlexOp(long handle) {
        return Handles.interpreter(handle) == null;
    }

    @Implementation
    protected static long allocateTensors(long handle, long errors) {
        int status = runtime(handle).AllocateTensors();
        if (status != kTfLiteOk) {
            throw new IllegalStateException(
                    "Internal error: Unexpected failure when preparing tensor allocations: status "
                            + status);
        }
        return 0;
    }

    @Implementation
    protected static void run(long handle, long errors) {
        DesktopInterpreter interpreter = Handles.interpreter(handle);
        List<DesktopTensor> results =
                interpreter.outputs().stream()
                        .map(index -> DesktopTensor.of(interpreter, index, 0))
                        .toList();
        interpreter.run(interpreter.interpreter()::Invoke, results);
    }

    @Implementation
    protected static boolean resizeInput(
            long handle, long errors, int index, int[] shape, boolean strict) {
        List<Integer> inputs = Handles.interpreter(handle).inputs();
        if (index < 0 || index >= inputs.size()) {
            throw new IllegalArgumentException(
                    "Input error: Can not resize "
                            + index
                            + "-th input for a model having "
                            + inputs.size()
                            + " inputs.");
        }
        Interpreter interpreter = runtime(handle);
        int tensor = inputs.get(index);
        if (!DesktopTensor.differs(interpreter.tensor(tensor), shape)) {
            return false;
        }
        int status =
                strict
                        ? interpreter.ResizeInputTensorStrict(tensor, shape)
                        : interpreter.ResizeInputTensor(tensor, shape);
        if (status != kTfLiteOk) {
            throw new IllegalArgumentException(
                    "Internal error: Failed to resize " + index + "-th input: status " + status);
        }
        return true;
    }

    @Implementation
    protected static String[] getSignatureKeys(long handle) {
        StringVector keys = runtime(handle).signature_keys();
        return IntStream.range(0, Math.toIntExact(keys.size()))
                .mapToObj(i -> keys.get(i).getString())
                .toArray(String[]::new);
    }

    @Implementation
    protected static int getInputTensorIndex(long handle, int index) {
        return Handles.interpreter(handle).inputs().get(index);
    }

    @Implementation
    protected static int getOutputTensorIndex(long handle, int index) {
        return Handles.interpreter(handle).outputs().get(index);
    }

    @Implementation
    protected static int getInputCount(long handle) {
        return Handles.interpreter(handle).inputs().size();
    }

    @Implementation
    protected static int getOutputCount(long handle) {
        return Handles.interpreter(handle).outputs().size();
    }

    @Implementation
    protected static int getExecutionPlanLength(long handle) {
        return DesktopInterpreter.list(runtime(handle).execution_plan()).size();
    }

    @Implementation
    protected static String[] getInputNames(long handle) {
        Interpreter interpreter = runtime(handle);
        return IntStream.range(0, getInputCount(handle))
                .mapToObj(i -> interpreter.GetInputName(i).getString())
                .toArray(String[]::new);
    }

    @Implementation
    protected static String[] getOutputNames(long handle) {
        Interpreter interpreter = runtime(handle);
        return IntStream.range(0, getOutputCount(handle))
                .mapToObj(i -> interpreter.GetOutputName(i).getString())
                .toArray(String[]::new);
    }

    @Implementation
    protected static void allowFp16PrecisionForFp32(long handle, boolean allowed) {
        runtime(handle).SetAllowFp16PrecisionForFp32(allowed);
    }

    @Implementation
    protected static void allowBufferHandleOutput(long handle, boolean allowed) {
        runtime(handle).SetAllowBufferHandleOutput(allowed);
    }

    @Implementation
    protected static long createCancellationFlag(long handle) {
        return Handles.add(Handles.interpreter(handle).cancellation());
    }

    @Implementation
    protected static long deleteCancellationFlag(long flag) {
        Handles.delete(flag);
        return 0;
    }

    @Implementation
    protected static void setCancelled(long handle, long flag, boolean cancelled) {
        Handles.get(flag, DesktopInterpreter.Cancellation.class, "cancellation flag")
                .set(cancelled);
    }

    private static Interpreter runtime(long handle) {
        return Handles.interpreter(handle).interpreter();
    }
}
