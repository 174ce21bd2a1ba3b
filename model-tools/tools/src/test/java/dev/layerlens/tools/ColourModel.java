package dev.layerlens.tools;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.lite.schema.BufferT;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.MetadataT;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.OperatorCodeT;
import org.tensorflow.lite.schema.OperatorT;
import org.tensorflow.lite.schema.Padding;
import org.tensorflow.lite.schema.Pool2DOptionsT;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.SoftmaxOptionsT;
import org.tensorflow.lite.schema.SubGraphT;
import org.tensorflow.lite.schema.TensorT;
import org.tensorflow.lite.schema.TensorType;
import org.tensorflow.lite.support.metadata.schema.ModelMetadata;
import org.tensorflow.lite.support.metadata.schema.ModelMetadataT;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitOptions;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitOptionsUnion;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitT;
import org.tensorflow.lite.support.metadata.schema.ScoreThresholdingOptionsT;
import org.tensorflow.lite.support.metadata.schema.SubGraphMetadataT;
import org.tensorflow.lite.support.metadata.schema.TensorMetadataT;

/**
 * A file of somebody else: no signatures, no metadata. It says which colour a 4 x 4 picture has
 * most of: the mean of each, and a softmax if wanted.
 */
public final class ColourModel {
    private static final int SIDE = 4;
    private static final String METADATA = "TFLITE_METADATA";

    private final ModelT model = new ModelT();
    private final List<TensorT> tensors = new ArrayList<>();
    private final List<OperatorT> operators = new ArrayList<>();
    private final List<OperatorCodeT> codes = new ArrayList<>();
    private final byte type;

    private ColourModel(byte type) {
        this.type = type;
    }

    /**
     * @param type of input and output, a {@link TensorType}
     * @param scale of the input, where it is quantized
     * @param zeroPoint of the input
     * @param softmax whether it ends in probabilities; else in the means
     */
    public static byte[] of(byte type, float scale, int zeroPoint, boolean softmax) {
        return of(type, scale, zeroPoint, softmax, null);
    }

    /** The same with a score threshold of its output in its metadata. */
    public static byte[] withThreshold(float threshold) {
        ScoreThresholdingOptionsT options = new ScoreThresholdingOptionsT();
        options.setGlobalScoreThreshold(threshold);
        ProcessUnitOptionsUnion union = new ProcessUnitOptionsUnion();
        union.setType(ProcessUnitOptions.ScoreThresholdingOptions);
        union.setValue(options);
        ProcessUnitT unit = new ProcessUnitT();
        unit.setOptions(union);
        TensorMetadataT output = new TensorMetadataT();
        output.setName("score");
        output.setProcessUnits(new ProcessUnitT[] {unit});
        SubGraphMetadataT graph = new SubGraphMetadataT();
        graph.setInputTensorMetadata(new TensorMetadataT[] {new TensorMetadataT()});
        graph.setOutputTensorMetadata(new TensorMetadataT[] {output});
        ModelMetadataT metadata = new ModelMetadataT();
        metadata.setSubgraphMetadata(new SubGraphMetadataT[] {graph});
        FlatBufferBuilder builder = new FlatBufferBuilder();
        ModelMetadata.finishModelMetadataBuffer(builder, ModelMetadata.pack(builder, metadata));
        return of(TensorType.UINT8, 0.01f, 0, true, buffer(builder.sizedByteArray()));
    }

    private static byte[] of(
            byte type, float scale, int zeroPoint, boolean softmax, BufferT metadata) {
        ColourModel colours = new ColourModel(type);
        int picture = colours.tensor("picture", scale, zeroPoint, 1, SIDE, SIDE, 3);
        int means = colours.tensor("means", scale, zeroPoint, 1, 1, 1, 3);
        int flat = colours.tensor("flat", scale, zeroPoint, 1, 3);
        Pool2DOptionsT pool = new Pool2DOptionsT();
        pool.setPadding(Padding.VALID);
        pool.setFilterHeight(SIDE);
        pool.setFilterWidth(SIDE);
        pool.setStrideH(1);
        pool.setStrideW(1);
        colours.operator(
                BuiltinOperator.AVERAGE_POOL_2D,
                colours.options(BuiltinOptions.Pool2DOptions, pool),
                means,
                picture);
        colours.operator(BuiltinOperator.RESHAPE, null, flat, means, colours.shape());
        int output = flat;
        if (softmax) {
            output = colours.tensor("softmax", 1 / 256f, type == TensorType.INT8 ? -128 : 0, 1, 3);
            SoftmaxOptionsT options = new SoftmaxOptionsT();
            options.setBeta(1);
            colours.operator(
                    BuiltinOperator.SOFTMAX,
                    colours.options(BuiltinOptions.SoftmaxOptions, options),
                    output,
                    flat);
        }
        return colours.file(picture, output, metadata);
    }

    private int tensor(String name, float scale, int zeroPoint, int... shape) {
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

    /** The constant {1, 3}, in buffer 1. */
    private int shape() {
        TensorT tensor = new TensorT();
        tensor.setName("shape");
        tensor.setType(TensorType.INT32);
        tensor.setShape(new int[] {2});
        tensor.setBuffer(1);
        tensors.add(tensor);
        return tensors.size() - 1;
    }

    private BuiltinOptionsUnion options(byte kind, Object value) {
        BuiltinOptionsUnion union = new BuiltinOptionsUnion();
        union.setType(kind);
        union.setValue(value);
        return union;
    }

    private void operator(int kind, BuiltinOptionsUnion options, int output, int... inputs) {
        OperatorCodeT code = new OperatorCodeT();
        code.setBuiltinCode(kind);
        code.setDeprecatedBuiltinCode((byte) kind);
        code.setVersion(type == TensorType.INT8 && kind != BuiltinOperator.RESHAPE ? 2 : 1);
        codes.add(code);
        OperatorT operator = new OperatorT();
        operator.setOpcodeIndex(codes.size() - 1);
        operator.setInputs(inputs);
        operator.setOutputs(new int[] {output});
        operator.setBuiltinOptions(options);
        operators.add(operator);
    }

    private byte[] file(int input, int output, BufferT metadata) {
        SubGraphT graph = new SubGraphT();
        graph.setTensors(tensors.toArray(TensorT[]::new));
        graph.setOperators(operators.toArray(OperatorT[]::new));
        graph.setInputs(new int[] {input});
        graph.setOutputs(new int[] {output});
        byte[] shape =
                ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putInt(1).putInt(3).array();
        model.setVersion(3);
        model.setOperatorCodes(codes.toArray(OperatorCodeT[]::new));
        model.setSubgraphs(new SubGraphT[] {graph});
        model.setBuffers(new BufferT[] {new BufferT(), buffer(shape)});
        if (metadata != null) {
            model.setBuffers(new BufferT[] {new BufferT(), buffer(shape), metadata});
            MetadataT entry = new MetadataT();
            entry.setName(METADATA);
            entry.setBuffer(2);
            model.setMetadata(new MetadataT[] {entry});
        }
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Model.finishModelBuffer(builder, Model.pack(builder, model));
        return builder.sizedByteArray();
    }

    private static BufferT buffer(byte[] bytes) {
        int[] values = new int[bytes.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = bytes[i] & 255;
        }
        BufferT buffer = new BufferT();
        buffer.setData(values);
        return buffer;
    }
}
