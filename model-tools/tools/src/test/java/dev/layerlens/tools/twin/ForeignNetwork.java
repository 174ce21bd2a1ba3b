package dev.layerlens.tools.twin;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.AddOptionsT;
import org.tensorflow.lite.schema.BufferT;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.ConcatenationOptionsT;
import org.tensorflow.lite.schema.Conv2DOptionsT;
import org.tensorflow.lite.schema.DepthwiseConv2DOptionsT;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.MulOptionsT;
import org.tensorflow.lite.schema.OperatorCodeT;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.Padding;
import org.tensorflow.lite.schema.Pool2DOptionsT;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.ReducerOptionsT;
import org.tensorflow.lite.schema.SoftmaxOptionsT;
import org.tensorflow.lite.schema.SubGraphT;
import org.tensorflow.lite.schema.TensorT;
import org.tensorflow.lite.schema.TensorType;

/**
 * A small file as other tools write them, without signatures or metadata, on pictures of 12 x 10
 * cells, float or quantized: normalization by constants, zeros before a convolution, fused
 * functions, a batch norm that nobody folded, branches, squeeze and excitation, a residual
 * connection, pooling, and a 1x1 convolution for a dense end.
 */
final class ForeignNetwork {
    static final int HEIGHT = 12;
    static final int WIDTH = 10;
    private static final float STEP = 0.05f;
    private static final byte NONE = ActivationFunctionType.NONE;

    private final byte type;
    private final Random random = new Random(3);
    private final List<TensorT> tensors = new ArrayList<>();
    private final List<OperatorT> operators = new ArrayList<>();
    private final List<OperatorCodeT> codes = new ArrayList<>();
    private final List<BufferT> buffers = new ArrayList<>(List.of(new BufferT()));

    private ForeignNetwork(byte type) {
        this.type = type;
    }

    /**
     * @param type FLOAT32, INT8 or UINT8 of {@link TensorType}
     */
    static byte[] of(byte type) {
        return new ForeignNetwork(type).file();
    }

    private boolean real() {
        return type == TensorType.FLOAT32;
    }

    private byte[] file() {
        int picture = value("picture", HEIGHT, WIDTH, 3);
        int x = picture;
        if (real()) {
            int scaled = value("net/scale/mul", HEIGHT, WIDTH, 3);
            operator(BuiltinOperator.MUL, multiply(NONE), scaled, x, constant("two", 1, 2f));
            int shifted = value("net/shift/add", HEIGHT, WIDTH, 3);
            operator(BuiltinOperator.ADD, sum(NONE), shifted, scaled, constant("one", 1, -1f));
            x = shifted;
        }
        int padded = value("net/pad/Pad", HEIGHT + 1, WIDTH + 3, 3);
        operator(BuiltinOperator.PAD, null, padded, x, integers("p", 4, 2, 0, 0, 1, 0, 2, 1, 0, 0));
        int stem = value("net/stem/Relu6;net/stem/Conv2D", 6, 6, 8);
        byte relu6 = ActivationFunctionType.RELU6;
        convolution("net/stem", stem, padded, 8, 3, 3, 3, 2, Padding.VALID, relu6);
        int depth = value("net/depth/depthwise", 6, 6, 8);
        depthwise("net/depth", depth, stem, 8);
        int product = value("net/bn/mul", 6, 6, 8);
        operator(BuiltinOperator.MUL, multiply(NONE), product, depth, constant("g", 8, numbers(8)));
        int normed = value("net/bn/Relu;net/bn/batchnorm", 6, 6, 8);
        operator(
                BuiltinOperator.ADD,
                sum(ActivationFunctionType.RELU),
                normed,
                product,
                constant("b", 8, numbers(8)));
        int narrow = value("net/narrow/Conv2D", 6, 6, 4);
        convolution("net/narrow", narrow, normed, 4, 1, 1, 8, 1, Padding.SAME, NONE);
        int wide = value("net/wide/Conv2D", 6, 6, 4);
        convolution("net/wide", wide, normed, 4, 1, 5, 8, 1, Padding.SAME, NONE);
        int both = value("net/both/concat", 6, 6, 8);
        ConcatenationOptionsT axis = new ConcatenationOptionsT();
        axis.setAxis(3);
        operator(
                BuiltinOperator.CONCATENATION,
                union(BuiltinOptions.ConcatenationOptions, axis),
                both,
                narrow,
                wide);
        int added = value("net/add/add", 6, 6, 8);
        operator(BuiltinOperator.ADD, sum(NONE), added, normed, both);
        int pooled = value("net/max/MaxPool", 3, 3, 8);
        Pool2DOptionsT pool = new Pool2DOptionsT();
        pool.setPadding(Padding.VALID);
        pool.setFilterHeight(2);
        pool.setFilterWidth(2);
        pool.setStrideH(2);
        pool.setStrideW(2);
        operator(
                BuiltinOperator.MAX_POOL_2D,
                union(BuiltinOptions.Pool2DOptions, pool),
                pooled,
                added);
        return finished(picture, excited(pooled));
    }

    /** Squeeze and excitation (Hu et al. 2018), and the end of the network. */
    private int excited(int pooled) {
        int squeezed = value("net/squeeze/Mean", 1, 1, 8);
        mean(squeezed, pooled, true);
        int gate = value("net/gate/Conv2D", 1, 1, 8);
        convolution("net/gate", gate, squeezed, 8, 1, 1, 8, 1, Padding.SAME, NONE);
        int open = probability("net/gate/Sigmoid", 1, 1, 1, 8);
        operator(BuiltinOperator.LOGISTIC, null, open, gate);
        int excited = value("net/excite/mul", 3, 3, 8);
        operator(BuiltinOperator.MUL, multiply(NONE), excited, pooled, open);
        int swish = value("net/swish/HardSwish", 3, 3, 8);
        operator(BuiltinOperator.HARD_SWISH, null, swish, excited);
        int average = value("net/average/Mean", 1, 1, 8);
        mean(average, swish, true);
        int logits = value("net/logits/Conv2D", 1, 1, 5);
        convolution("net/logits", logits, average, 5, 1, 1, 8, 1, Padding.SAME, NONE);
        int flat = tensor("net/reshape/Reshape", type, quantization(STEP, middle()), 1, 5);
        operator(BuiltinOperator.RESHAPE, null, flat, logits, integers("sides", 2, 0, 1, 5));
        int scores = probability("net/softmax/Softmax", 1, 5);
        SoftmaxOptionsT beta = new SoftmaxOptionsT();
        beta.setBeta(1);
        operator(BuiltinOperator.SOFTMAX, union(BuiltinOptions.SoftmaxOptions, beta), scores, flat);
        return scores;
    }

    private byte[] finished(int picture, int scores) {
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

    private void mean(int out, int in, boolean keep) {
        ReducerOptionsT options = new ReducerOptionsT();
        options.setKeepDims(keep);
        operator(
                BuiltinOperator.MEAN,
                union(BuiltinOptions.ReducerOptions, options),
                out,
                in,
                integers("axes", 2, 0, 1, 2));
    }

    private void convolution(
            String name,
            int out,
            int in,
            int channels,
            int height,
            int width,
            int inputs,
            int stride,
            byte padding,
            byte function) {
        Conv2DOptionsT options = new Conv2DOptionsT();
        options.setPadding(padding);
        options.setStrideH(stride);
        options.setStrideW(stride);
        options.setDilationHFactor(1);
        options.setDilationWFactor(1);
        options.setFusedActivationFunction(function);
        int[] sides = {channels, height, width, inputs};
        float[] values = numbers(channels * height * width * inputs);
        int kernel = weights(name + "/Conv2D", 0, values, sides);
        operator(
                BuiltinOperator.CONV_2D,
                union(BuiltinOptions.Conv2DOptions, options),
                out,
                in,
                kernel,
                bias(name, in, kernel, channels));
    }

    private void depthwise(String name, int out, int in, int channels) {
        DepthwiseConv2DOptionsT options = new DepthwiseConv2DOptionsT();
        options.setPadding(Padding.SAME);
        options.setStrideH(1);
        options.setStrideW(1);
        options.setDilationHFactor(1);
        options.setDilationWFactor(1);
        options.setDepthMultiplier(1);
        int kernel = weights(name + "/depthwise", 3, numbers(9 * channels), 1, 3, 3, channels);
        operator(
                BuiltinOperator.DEPTHWISE_CONV_2D,
                union(BuiltinOptions.DepthwiseConv2DOptions, options),
                out,
                in,
                kernel,
                bias(name, in, kernel, channels));
    }

    private float[] numbers(int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (random.nextFloat() - 0.45f) * 0.8f;
        }
        return values;
    }

    // values

    private int middle() {
        return type == TensorType.UINT8 ? 128 : 0;
    }

    private int value(String name, int height, int width, int channels) {
        return tensor(name, type, quantization(STEP, middle()), 1, height, width, channels);
    }

    private int probability(String name, int... shape) {
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

    // constants

    private int constant(String name, int channels, float... values) {
        return weights(name, 0, values, channels);
    }

    /** Weights: int8 symmetric, uint8 with a zero point of its own. */
    private int weights(String name, int axis, float[] values, int... shape) {
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

    private int bias(String name, int in, int kernel, int channels) {
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
    private int integers(String name, int rows, int columns, int... values) {
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

    // operators

    private static BuiltinOptionsUnion multiply(byte function) {
        MulOptionsT options = new MulOptionsT();
        options.setFusedActivationFunction(function);
        return union(BuiltinOptions.MulOptions, options);
    }

    private static BuiltinOptionsUnion sum(byte function) {
        AddOptionsT options = new AddOptionsT();
        options.setFusedActivationFunction(function);
        return union(BuiltinOptions.AddOptions, options);
    }

    private static BuiltinOptionsUnion union(byte type, Object value) {
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

    private void operator(int kind, BuiltinOptionsUnion options, int out, int... inputs) {
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
}
