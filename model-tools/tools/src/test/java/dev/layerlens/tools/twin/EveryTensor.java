package dev.layerlens.tools.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolverWithoutDefaultDelegates;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.InterpreterOptions;
import org.bytedeco.tensorflowlite.Subgraph;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.bytedeco.tensorflowlite.global.tensorflowlite;

/**
 * Every tensor of one graph of a file, as TensorFlow Lite's plain kernels leave it: what a twin's
 * values are held to.
 */
final class EveryTensor implements AutoCloseable {
    private final BytePointer memory;
    private final FlatBufferModel model;
    private final BuiltinOpResolverWithoutDefaultDelegates operators;
    private final InterpreterOptions options = new InterpreterOptions();
    private final Interpreter interpreter = new Interpreter((Pointer) null);
    private final Subgraph graph;

    EveryTensor(byte[] file, int index) {
        memory = new BytePointer(file.length);
        memory.put(file);
        model = FlatBufferModel.VerifyAndBuildFromBuffer(memory, file.length);
        assertThat(model).as("a file that the runtime's verifier accepts").isNotNull();
        operators = new BuiltinOpResolverWithoutDefaultDelegates();
        options.SetPreserveAllTensors(true);
        try (InterpreterBuilder builder = new InterpreterBuilder(model, operators, options)) {
            assertThat(builder.apply(interpreter)).isEqualTo(kTfLiteOk);
        }
        graph = interpreter.subgraph(index);
        assertThat(graph.AllocateTensors()).isEqualTo(kTfLiteOk);
    }

    /** Computes all of one input, given as it is stored. */
    void run(byte[] input) {
        TfLiteTensor picture = graph.tensor(graph.inputs().get(0));
        bytes(picture).put(input);
        assertThat(graph.Invoke()).isEqualTo(kTfLiteOk);
    }

    /** Bytes of the input. */
    int inputBytes() {
        return (int) graph.tensor(graph.inputs().get(0)).bytes();
    }

    private static ByteBuffer bytes(TfLiteTensor tensor) {
        return new BytePointer(tensor.data().raw())
                .capacity(tensor.bytes())
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
    }

    /** A tensor's values, quantized ones by their own parameters. */
    float[] real(int index) {
        TfLiteTensor tensor = graph.tensor(index);
        ByteBuffer data = bytes(tensor);
        int type = tensor.type();
        if (type == tensorflowlite.kTfLiteFloat32) {
            float[] values = new float[data.remaining() / Float.BYTES];
            data.asFloatBuffer().get(values);
            return values;
        }
        float scale = tensor.params().scale();
        int zero = tensor.params().zero_point();
        float[] values = new float[data.remaining()];
        for (int i = 0; i < values.length; i++) {
            int stored = type == tensorflowlite.kTfLiteUInt8 ? data.get(i) & 255 : data.get(i);
            values[i] = scale * (stored - zero);
        }
        return values;
    }

    @Override
    public void close() {
        interpreter.close();
        options.close();
        operators.close();
        model.close();
        memory.close();
    }
}
