package dev.layerlens.desktoptflite;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;

/** Tensors and what is copied in and out of them. */
@Implements(className = "org.tensorflow.lite.TensorImpl", isInAndroidSdk = false)
public class ShadowTensor {
    private static final long NONE = -1;
    private static final String EMPTY = "Internal error: Tensor hasn't been allocated.";

    @Implementation
    protected static long create(long handle, int index, int subgraph) {
        return Handles.add(DesktopTensor.of(Handles.interpreter(handle), index, subgraph));
    }

    @Implementation
    protected static long createSignatureInputTensor(long handle, String name) {
        return ofSignature(handle, name, true);
    }

    @Implementation
    protected static long createSignatureOutputTensor(long handle, String name) {
        return ofSignature(handle, name, false);
    }

    private static long ofSignature(long handle, String name, boolean input) {
        DesktopTensor tensor = DesktopTensor.of(Handles.signature(handle), name, input);
        TfLiteTensor found = tensor.tensor();
        return found == null || found.isNull() ? NONE : Handles.add(tensor);
    }

    @Implementation
    protected static void delete(long handle) {
        Handles.delete(handle);
    }

    @Implementation
    protected static ByteBuffer buffer(long handle) {
        return Handles.tensor(handle).data(EMPTY);
    }

    @Implementation
    protected static void writeDirectBuffer(long handle, Buffer source) {
        TfLiteTensor tensor = Handles.tensor(handle).tensor();
        Pointer.memcpy(tensor.data().raw(), JavaArrays.address(source), tensor.bytes());
    }

    @Implementation
    protected static void readMultiDimensionalArray(long handle, Object array) {
        DesktopTensor tensor = Handles.tensor(handle);
        JavaArrays.read(array, tensor.tensor().type(), depth(tensor), tensor.data(EMPTY));
    }

    @Implementation
    protected static void writeMultiDimensionalArray(long handle, Object array) {
        DesktopTensor tensor = Handles.tensor(handle);
        JavaArrays.write(array, tensor.tensor().type(), depth(tensor), tensor.data(EMPTY));
    }

    private static int depth(DesktopTensor tensor) {
        int depth = tensor.shape().length;
        if (depth == 0) {
            throw new IllegalArgumentException("Internal error: Cannot copy empty/scalar Tensors.");
        }
        return depth;
    }

    @Implementation
    protected static void writeScalar(long handle, Object value) {
        DesktopTensor tensor = Handles.tensor(handle);
        JavaArrays.writeScalar(value, tensor.tensor().type(), tensor.data(EMPTY));
    }

    @Implementation
    protected static int dtype(long handle) {
        return Handles.tensor(handle).tensor().type();
    }

    @Implementation
    protected static int[] shape(long handle) {
        return Handles.tensor(handle).shape();
    }

    @Implementation
    protected static int[] shapeSignature(long handle) {
        return Handles.tensor(handle).shapeSignature();
    }

    @Implementation
    protected static int numBytes(long handle) {
        return Math.toIntExact(Handles.tensor(handle).tensor().bytes());
    }

    @Implementation
    protected static boolean hasDelegateBufferHandle(long handle) {
        return Handles.tensor(handle).tensor().buffer_handle() != -1;
    }

    @Implementation
    protected static int index(long handle) {
        return Handles.tensor(handle).index();
    }

    @Implementation
    protected static String name(long handle) {
        return Handles.tensor(handle).tensor().name().getString();
    }

    @Implementation
    protected static float quantizationScale(long handle) {
        return Handles.tensor(handle).tensor().params().scale();
    }

    @Implementation
    protected static int quantizationZeroPoint(long handle) {
        return Handles.tensor(handle).tensor().params().zero_point();
    }
}
