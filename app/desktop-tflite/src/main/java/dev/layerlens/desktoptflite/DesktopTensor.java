package dev.layerlens.desktoptflite;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteFloat32;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.function.Supplier;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.tensorflowlite.TfLiteIntArray;
import org.bytedeco.tensorflowlite.TfLiteTensor;

/**
 * One tensor. It asks the interpreter for the native one every time, since that may move.
 *
 * @param interpreter whose tensor it is
 * @param index its number in its graph
 * @param where how to find it
 */
record DesktopTensor(DesktopInterpreter interpreter, int index, Supplier<TfLiteTensor> where) {

    static DesktopTensor of(DesktopInterpreter interpreter, int index, int subgraph) {
        return new DesktopTensor(
                interpreter,
                index,
                () -> interpreter.interpreter().subgraph(subgraph).tensor(index));
    }

    static DesktopTensor of(DesktopSignature signature, String name, boolean input) {
        return new DesktopTensor(
                signature.interpreter(),
                signature.tensor(name, input),
                () ->
                        input
                                ? signature.runner().input_tensor(name)
                                : signature.runner().output_tensor(name));
    }

    TfLiteTensor tensor() {
        return where.get();
    }

    int[] shape() {
        return sides(tensor().dims());
    }

    int[] shapeSignature() {
        TfLiteIntArray sides = tensor().dims_signature();
        return sides == null || sides.isNull() || sides.size() == 0 ? shape() : sides(sides);
    }

    static boolean differs(TfLiteTensor tensor, int[] shape) {
        return !Arrays.equals(sides(tensor.dims()), shape);
    }

    /**
     * The tensor's memory.
     *
     * @throws IllegalArgumentException with that message if it has none yet
     */
    ByteBuffer data(String otherwise) {
        TfLiteTensor tensor = tensor();
        BytePointer memory = tensor.data().raw();
        if (memory == null || memory.isNull()) {
            throw new IllegalArgumentException(otherwise);
        }
        return new BytePointer(memory)
                .capacity(tensor.bytes())
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
    }

    /** Turns the order of values round: what a GPU with a broken driver might answer. */
    void reverse() {
        ByteBuffer data = data("no memory");
        int size = tensor().type() == kTfLiteFloat32 ? Float.BYTES : 1;
        byte[] bytes = new byte[data.remaining()];
        data.get(bytes);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes.length / size - 1 - i / size;
            data.put(i, bytes[value * size + i % size]);
        }
    }

    /** Makes every float value NaN: what an overflow of half precision leaves behind. */
    void fillWithNotANumber() {
        if (tensor().type() == kTfLiteFloat32) {
            FloatBuffer values = data("no memory").asFloatBuffer();
            while (values.hasRemaining()) {
                values.put(Float.NaN);
            }
        }
    }

    private static int[] sides(TfLiteIntArray array) {
        int[] sides = new int[array == null || array.isNull() ? 0 : array.size()];
        for (int i = 0; i < sides.length; i++) {
            sides[i] = array.data(i);
        }
        return sides;
    }
}
