package dev.layerlens.desktoptflite;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import org.bytedeco.tensorflowlite.SignatureRunner;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Running of signatures. */
@Implements(className = "org.tensorflow.lite.NativeSignatureRunnerWrapper", isInAndroidSdk = false)
public class ShadowSignatureRunner {
    private static final long NONE = -1;

    @Implementation
    protected static long nativeGetSignatureRunner(long handle, String key) {
        DesktopInterpreter interpreter = Handles.interpreter(handle);
        SignatureRunner runner = interpreter.interpreter().GetSignatureRunner(key);
        return runner == null || runner.isNull()
                ? NONE
                : Handles.add(new DesktopSignature(interpreter, key, runner));
    }

    @Implementation
    protected static int nativeGetSubgraphIndex(long handle) {
        return Handles.signature(handle).subgraph();
    }

    @Implementation
    protected static String[] nativeInputNames(long handle) {
        return Handles.signature(handle).inputs();
    }

    @Implementation
    protected static String[] nativeOutputNames(long handle) {
        return Handles.signature(handle).outputs();
    }

    @Implementation
    protected static int nativeGetInputIndex(long handle, String name) {
        return Handles.signature(handle).position(name, true);
    }

    @Implementation
    protected static int nativeGetOutputIndex(long handle, String name) {
        return Handles.signature(handle).position(name, false);
    }

    @Implementation
    protected static boolean nativeResizeInput(long handle, long errors, String name, int[] shape) {
        SignatureRunner runner = Handles.signature(handle).runner();
        TfLiteTensor input = runner.input_tensor(name);
        if (input == null || input.isNull() || !DesktopTensor.differs(input, shape)) {
            return false;
        }
        int status = runner.ResizeInputTensor(name, shape);
        if (status != kTfLiteOk) {
            throw new IllegalArgumentException(
                    "Internal error: Failed to resize input " + name + ": status " + status);
        }
        return true;
    }

    @Implementation
    protected static void nativeAllocateTensors(long handle, long errors) {
        int status = Handles.signature(handle).runner().AllocateTensors();
        if (status != kTfLiteOk) {
            throw new IllegalStateException(
                    "Internal error: Unexpected failure when preparing tensor allocations: status "
                            + status);
        }
    }

    @Implementation
    protected static void nativeInvoke(long handle, long errors) {
        DesktopSignature signature = Handles.signature(handle);
        signature.interpreter().run(signature.runner()::Invoke, signature.results());
    }
}
