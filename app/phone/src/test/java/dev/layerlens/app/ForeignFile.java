package dev.layerlens.app;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.BufferT;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.ConcatenationOptionsT;
import org.tensorflow.lite.schema.MetadataT;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.OperatorCodeT;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.Padding;
import org.tensorflow.lite.schema.Pool2DOptionsT;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.SubGraphT;
import org.tensorflow.lite.schema.TensorT;
import org.tensorflow.lite.schema.TensorType;

/** A file of somebody else, written operator by operator: no signatures, no card. */
abstract class ForeignFile {
    private final byte type;
    private final List<TensorT> tensors = new ArrayList<>();
    private final List<OperatorT> operators = new ArrayList<>();
    private final List<OperatorCodeT> codes = new ArrayList<>();
    private final List<BufferT> buffers = new ArrayList<>(List.of(new BufferT()));

    /**
     * @param type of activations, one of {@link TensorType}
     */
    ForeignFile(byte type) {
        this.type = type;
    }

    final byte type() {
        return type;
    }

    final int middle() {
        return type == TensorType.UINT8 ? 128 : 0;
    }

    final int channels(int tensor) {
        int[] shape = tensors.get(tensor).getShape();
        return shape[shape.length - 1];
    }

    final int tensor(String name, float scale, int zeroPoint, int... shape) {
        TensorT tensor = new TensorT();
        tensor.setName(name);
        tensor.setType(type);
        tensor.setShape(shape);
        if (type != TensorType.FLOAT32) {
            QuantizationParametersT quantization = new QuantizationParametersT();
            quantization.setScale(new float[] {scale});
            quantization.setZeroPoint(new long[] {zeroPoint});
            tensor.setQuantization(quantization);
        }
        tensors.add(tensor);
        return tensors.size() - 1;
    }

    final int constant(String name, int[] shape, int... values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asIntBuffer().put(values);
        return constant(name, TensorType.INT32, shape, bytes.array());
    }

    final int constant(String name, int[] shape, float... values) {
        ByteBuffer bytes =
                ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return constant(name, TensorType.FLOAT32, shape, bytes.array());
    }

    private int constant(String name, byte kind, int[] shape, byte[] values) {
        TensorT tensor = new TensorT();
        tensor.setName(name);
        tensor.setType(kind);
        tensor.setShape(shape);
        tensor.setBuffer(buffer(values));
        tensors.add(tensor);
        return tensors.size() - 1;
    }

    static BuiltinOptionsUnion options(byte kind, Object value) {
        BuiltinOptionsUnion union = new BuiltinOptionsUnion();
        union.setType(kind);
        union.setValue(value);
        return union;
    }

    final void operator(int kind, BuiltinOptionsUnion options, int output, int... read) {
        OperatorCodeT code = new OperatorCodeT();
        code.setBuiltinCode(kind);
        code.setDeprecatedBuiltinCode((byte) kind);
        code.setVersion(type == TensorType.INT8 ? 2 : 1);
        codes.add(code);
        OperatorT operator = new OperatorT();
        operator.setOpcodeIndex(codes.size() - 1);
        operator.setInputs(read);
        operator.setOutputs(new int[] {output});
        operator.setBuiltinOptions(options);
        operators.add(operator);
    }

    /** The largest or the mean of 3 x 3 cells, with padding around; of a float file. */
    final int pool(int kind, String name, int read, int stride) {
        int[] shape = tensors.get(read).getShape().clone();
        shape[1] = (shape[1] + stride - 1) / stride;
        shape[2] = (shape[2] + stride - 1) / stride;
        int output = tensor(name, 0, 0, shape);
        Pool2DOptionsT window = new Pool2DOptionsT();
        window.setPadding(Padding.SAME);
        window.setStrideH(stride);
        window.setStrideW(stride);
        window.setFilterHeight(3);
        window.setFilterWidth(3);
        operator(kind, options(BuiltinOptions.Pool2DOptions, window), output, read);
        return output;
    }

    /** Channels one after the other; of a float file. */
    final int concat(String name, int... read) {
        int[] shape = tensors.get(read[0]).getShape().clone();
        shape[3] = IntStream.of(read).map(this::channels).sum();
        int output = tensor(name, 0, 0, shape);
        ConcatenationOptionsT axis = new ConcatenationOptionsT();
        axis.setAxis(3);
        operator(
                BuiltinOperator.CONCATENATION,
                options(BuiltinOptions.ConcatenationOptions, axis),
                output,
                read);
        return output;
    }

    private int buffer(byte[] bytes) {
        int[] values = new int[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] & 255;
        }
        BufferT buffer = new BufferT();
        buffer.setData(values);
        buffers.add(buffer);
        return buffers.size() - 1;
    }

    /** The whole file, with what its metadata says if it has any. */
    final byte[] pack(String description, int[] read, int output, Optional<byte[]> metadata) {
        SubGraphT graph = new SubGraphT();
        graph.setTensors(tensors.toArray(TensorT[]::new));
        graph.setOperators(operators.toArray(OperatorT[]::new));
        graph.setInputs(read);
        graph.setOutputs(new int[] {output});
        ModelT model = new ModelT();
        model.setVersion(3);
        model.setDescription(description);
        model.setOperatorCodes(codes.toArray(OperatorCodeT[]::new));
        model.setSubgraphs(new SubGraphT[] {graph});
        if (metadata.isPresent()) {
            MetadataT entry = new MetadataT();
            entry.setName("TFLITE_METADATA");
            entry.setBuffer(buffer(metadata.get()));
            model.setMetadata(new MetadataT[] {entry});
        }
        model.setBuffers(buffers.toArray(BufferT[]::new));
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Model.finishModelBuffer(builder, Model.pack(builder, model));
        return builder.sizedByteArray();
    }
}
