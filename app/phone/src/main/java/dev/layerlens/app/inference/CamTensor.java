package dev.layerlens.app.inference;

import dev.layerlens.card.Buffers;
import dev.layerlens.card.ModelFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.tensorflow.lite.DataType;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.Tensor;

/** The memory of a model's class activation maps, {@code [1, height, width, classes]}. */
final class CamTensor {
    private final int height;
    private final int width;
    private final ByteBuffer memory;

    private CamTensor(int[] shape, int bytes) {
        this.height = shape[1];
        this.width = shape[2];
        this.memory = ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder());
    }

    /** That of a signature; empty if it has none, or no map for each of the classes. */
    static Optional<CamTensor> of(Interpreter interpreter, String signature, int classes) {
        String[] outputs = interpreter.getSignatureOutputs(signature);
        if (!Arrays.asList(outputs).contains(ModelFile.CAM)) {
            return Optional.empty();
        }
        Tensor tensor = interpreter.getOutputTensorFromSignature(ModelFile.CAM, signature);
        return isOneMapAClass(tensor.shape(), tensor.dataType(), classes)
                ? Optional.of(new CamTensor(tensor.shape(), tensor.numBytes()))
                : Optional.empty();
    }

    /**
     * Whether maps of that kind can be shown for every class: an imported file may say anything.
     */
    static boolean isOneMapAClass(int[] shape, DataType type, int classes) {
        return shape.length == 4
                && shape[0] == 1
                && shape[1] > 0
                && shape[2] > 0
                && shape[3] == classes
                && type == DataType.FLOAT32;
    }

    /** What the interpreter writes. */
    ByteBuffer memory() {
        Buffers.rewind(memory);
        return memory;
    }

    /** A copy of the maps of the last run. */
    ActivationMaps maps() {
        float[] values = new float[memory.capacity() / Float.BYTES];
        memory().asFloatBuffer().get(values);
        return new ActivationMaps(height, width, values);
    }
}
