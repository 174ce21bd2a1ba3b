package dev.layerlens.tools.twin;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tensorflow.lite.schema.AddOptionsT;
import org.tensorflow.lite.schema.BufferT;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.MulOptionsT;
import org.tensorflow.lite.schema.OperatorCodeT;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.SubGraphT;
import org.tensorflow.lite.schema.TensorT;
import org.tensorflow.lite.schema.TensorType;

/**
 * The tables of a file in the making, by the schema's own classes, with random weights. Quantized
 * values are in steps of {@link #STEP}.
 */
final class ForeignTables {
    static final float STEP = 0.05f;

    private final byte type;
    private final Random random = new Random(3);
    private final List<TensorT> tensors = new ArrayList<>();
    private final List<OperatorT> operators = new ArrayList<>();
    private final List<OperatorCodeT> codes = new ArrayList<>();
    private final List<BufferT> buffers = new ArrayList<>(List.of(new BufferT()));

    ForeignTables(byte type) {
        this.type = type;
    }

    boolean real() {
        return type == TensorType.FLOAT32;
    }

    float[] numbers(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (random.nextFloat() - 0.45f) * 0.8f;
        }
        return values;
    }

    private int middle() {
        return type == TensorType.UINT8 ? 128 : 0;
    }

    int value(String name, int height, int width, int channels) {
        return tensor(name, type, quantization(STEP, middle()), 1, height, width, channels);
    }

    /** A value without rows and columns. */
    int vector(String name, int channels) {
        return tensor(name, type, quantization(STEP, middle()), 1, channels);
    }

    int probability(String name, int... shape) {
        int lowest = type == TensorType.INT8 ? -128 : 0;
        return tensor(name, type, quantization(1 / 256f, lowest), shape);
    }

    private QuantizationParametersT quantization(float scale, int zero) {
        QuantizationParametersT q = new QuantizationParametersT();
        if (!real()) {
            q.setScale(new float[] {scale});
            q.setZeroPoint(new long[] {zero});
        }
        return q;
    }

    private int tensor(String name, byte as, QuantizationParametersT q, int... shape) {
        TensorT tensor = new TensorT();
        tensor.setName(name);
        tensor.setType(as);
        tensor.setShape(shape);
        tensor.setQuantization(q);
        tensors.add(tensor);
        return tensors.size() - 1;
    }

    int constant(String name, int channels, float... values) {
        return weights(name, 0, values, channels);
    }

    /** Weights: int8 symmetric, uint8 with a zero point of its own. */
    int weights(String name, int axis, float[] values, int... shape) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        int middle = type == TensorType.UINT8 ? 120 : 0;
        float scale = largest / (type == TensorType.UINT8 ? 119 : 127);
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * (real() ? 4 : 1))
                        .order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            if (real()) {
                bytes.putFloat(value);
            } else {
                bytes.put((byte) (Math.round(value / scale) + middle));
            }
        }
        int tensor = tensor(name, type, quantization(scale, middle), shape);
        tensors.get(tensor).getQuantization().setQuantizedDimension(axis);
        return stored(tensor, bytes.array());
    }

    int bias(String name, int in, int kernel, int channels) {
        float[] values = numbers(channels);
        ByteBuffer bytes = ByteBuffer.allocate(channels * 4).order(ByteOrder.LITTLE_ENDIAN);
        float scale = real() ? 1 : scale(in) * scale(kernel);
        for (float value : values) {
            if (real()) {
                bytes.putFloat(value);
            } else {
                bytes.putInt(Math.round(value / scale));
            }
        }
        byte as = real() ? TensorType.FLOAT32 : TensorType.INT32;
        return stored(tensor(name + "/bias", as, quantization(scale, 0), channels), bytes.array());
    }

    private float scale(int tensor) {
        return tensors.get(tensor).getQuantization().getScale()[0];
    }

    /**
     * @param columns second side, 0 for a vector
     */
    int integers(String name, int rows, int columns, int... values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        int[] shape = columns == 0 ? new int[] {rows} : new int[] {rows, columns};
        return stored(
                tensor(name, TensorType.INT32, new QuantizationParametersT(), shape),
                bytes.array());
    }

    private int stored(int tensor, byte... bytes) {
        int[] data = new int[bytes.length];
        for (int i = 0; i < data.length; i++) {
            data[i] = bytes[i];
        }
        BufferT buffer = new BufferT();
        buffer.setData(data);
        buffers.add(buffer);
        tensors.get(tensor).setBuffer(buffers.size() - 1);
        return tensor;
    }

    static BuiltinOptionsUnion multiply(byte function) {
        MulOptionsT options = new MulOptionsT();
        options.setFusedActivationFunction(function);
        return union(BuiltinOptions.MulOptions, options);
    }

    static BuiltinOptionsUnion sum(byte function) {
        AddOptionsT options = new AddOptionsT();
        options.setFusedActivationFunction(function);
        return union(BuiltinOptions.AddOptions, options);
    }

    static BuiltinOptionsUnion union(byte type, Object value) {
        BuiltinOptionsUnion union = new BuiltinOptionsUnion();
        union.setType(type);
        union.setValue(value);
        return union;
    }

    /** The first that takes the type. */
    private int version(int kind) {
        return switch (kind) {
            case BuiltinOperator.HARD_SWISH, BuiltinOperator.RESHAPE -> 1;
            case BuiltinOperator.CONV_2D, BuiltinOperator.DEPTHWISE_CONV_2D ->
                    type == TensorType.INT8 ? 3 : 1;
            default -> type == TensorType.INT8 ? 2 : 1;
        };
    }

    void operator(int kind, BuiltinOptionsUnion options, int out, int... inputs) {
        OperatorCodeT code = new OperatorCodeT();
        code.setBuiltinCode(kind);
        code.setDeprecatedBuiltinCode((byte) Math.min(kind, 127));
        code.setVersion(version(kind));
        codes.add(code);
        OperatorT operator = new OperatorT();
        operator.setOpcodeIndex(codes.size() - 1);
        operator.setInputs(inputs);
        operator.setOutputs(new int[] {out});
        operator.setBuiltinOptions(options == null ? new BuiltinOptionsUnion() : options);
        operators.add(operator);
    }

    /** The whole file. */
    byte[] file(int picture, int scores) {
        SubGraphT graph = new SubGraphT();
        graph.setTensors(tensors.toArray(TensorT[]::new));
        graph.setOperators(operators.toArray(OperatorT[]::new));
        graph.setInputs(new int[] {picture});
        graph.setOutputs(new int[] {scores});
        ModelT model = new ModelT();
        model.setVersion(3);
        model.setSubgraphs(new SubGraphT[] {graph});
        model.setOperatorCodes(codes.toArray(OperatorCodeT[]::new));
        model.setBuffers(buffers.toArray(BufferT[]::new));
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Model.finishModelBuffer(builder, Model.pack(builder, model));
        return builder.sizedByteArray();
    }
}
