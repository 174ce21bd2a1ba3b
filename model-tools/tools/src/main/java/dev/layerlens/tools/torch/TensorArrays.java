package dev.layerlens.tools.torch;

import java.nio.FloatBuffer;
import org.bytedeco.pytorch.Tensor;

/** Tensors' values as arrays. */
public final class TensorArrays {

    private TensorArrays() {}

    /** A copy of a float tensor's values in the order of its sides. */
    public static float[] copy(Tensor value) {
        FloatBuffer buffer = value.detach().cpu().contiguous().createBuffer();
        float[] array = new float[buffer.remaining()];
        buffer.get(array);
        return array;
    }
}
