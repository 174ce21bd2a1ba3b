package dev.layerlens.card.twin;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.MulOptions;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.SignatureDef;
import org.tensorflow.lite.schema.TensorMap;
import org.tensorflow.lite.schema.TensorType;

/**
 * The tables of a twin that are not the original's, as bytes to be put in front of it. A pointer of
 * the format only leads forward: from these tables into the original's, behind them. The library
 * counts places from the end of what it writes, so that the original's place p is -p to it.
 */
final class HeadWriter {
    /** Buffers are aligned to 16 bytes: what is in front of them has to keep that. */
    private static final int ALIGNMENT = 16;

    private static final String IDENTIFIER = "TFL3";
    private static final int LAST_OLD_CODE = 127;
    private static final int NONE = 0;

    private final ByteBuffer file;
    private final FlatBufferBuilder builder = new FlatBufferBuilder(1 << 14);
    private final Slot model;
    private final Slot graph;
    private final List<Integer> tensors = new ArrayList<>();
    private final List<Integer> codes = new ArrayList<>();
    private final List<Integer> operators = new ArrayList<>();
    private final int[] tables;
    private final int[] oldOperators;
    private final int text;
    private int units;

    HeadWriter(ByteBuffer file, int index) {
        this.file = file;
        builder.prep(ALIGNMENT, 0);
        this.model = Slot.root(file);
        this.graph = new Slot(model.tables(Schema.MODEL_GRAPHS)[index], file);
        this.tables = graph.tables(Schema.GRAPH_TENSORS);
        this.oldOperators = graph.tables(Schema.GRAPH_OPERATORS);
        for (int table : tables) {
            tensors.add(-table);
        }
        for (int table : model.tables(Schema.MODEL_CODES)) {
            codes.add(-table);
        }
        this.text = builder.createString(ExplainTwin.SIGNATURE);
    }

    /** A float tensor that is computed or fed. */
    int real(String name, int... shape) {
        return tensor(name, TensorType.FLOAT32, NONE, shape);
    }

    /** A float tensor of another one's shape. */
    int realLike(String name, int tensor) {
        Slot like = new Slot(tables[tensor], file);
        return add(
                -like.target(Schema.TENSOR_SHAPE),
                TensorType.FLOAT32,
                builder.createString(name),
                NONE,
                -like.target(Schema.TENSOR_SHAPE_SIGNATURE));
    }

    /** A tensor of another one's type, quantization and shape. */
    int like(int tensor) {
        Slot like = new Slot(tables[tensor], file);
        return add(
                -like.target(Schema.TENSOR_SHAPE),
                like.one(Schema.TENSOR_TYPE),
                -like.target(Schema.TENSOR_NAME),
                -like.target(Schema.TENSOR_QUANTIZATION),
                -like.target(Schema.TENSOR_SHAPE_SIGNATURE));
    }

    /** A tensor of whole numbers that stand for themselves. */
    int unit(String name, byte type, int... shape) {
        if (units == 0) {
            int scale = QuantizationParameters.createScaleVector(builder, new float[] {1});
            int zero = QuantizationParameters.createZeroPointVector(builder, new long[] {0});
            QuantizationParameters.startQuantizationParameters(builder);
            QuantizationParameters.addScale(builder, scale);
            QuantizationParameters.addZeroPoint(builder, zero);
            units = QuantizationParameters.endQuantizationParameters(builder);
        }
        return tensor(name, type, units, shape);
    }

    private int tensor(String name, byte type, int quantization, int... shape) {
        return add(integers(shape), type, builder.createString(name), quantization, NONE);
    }

    private int add(int shape, byte type, int name, int quantization, int signature) {
        builder.startTable(Schema.TENSOR_FIELDS);
        builder.addOffset(Schema.TENSOR_SHAPE, shape, 0);
        builder.addOffset(Schema.TENSOR_NAME, name, 0);
        builder.addOffset(Schema.TENSOR_QUANTIZATION, quantization, 0);
        builder.addOffset(Schema.TENSOR_SHAPE_SIGNATURE, signature, 0);
        builder.addByte(Schema.TENSOR_TYPE, type, 0);
        builder.addBoolean(Schema.TENSOR_HAS_RANK, true, false);
        tensors.add(builder.endTable());
        return tensors.size() - 1;
    }

    /** The place of an operator's kind among those of the file. */
    int code(int operator, int version) {
        int custom = NONE;
        codes.add(
                OperatorCode.createOperatorCode(
                        builder,
                        (byte) Math.min(operator, LAST_OLD_CODE),
                        custom,
                        version,
                        operator));
        return codes.size() - 1;
    }

    /** An operator of the original, as it is. */
    void original(int operator) {
        operators.add(-oldOperators[operator]);
    }

    /** An operator of the original that writes another tensor first. */
    void original(int operator, int output) {
        Slot old = new Slot(oldOperators[operator], file);
        int[] outputs = old.integers(Schema.OPERATOR_OUTPUTS);
        outputs[0] = output;
        int written = integers(outputs);
        builder.startTable(Schema.OPERATOR_FIELDS);
        for (int field :
                new int[] {
                    Schema.OPERATOR_INPUTS,
                    Schema.OPERATOR_OPTIONS,
                    Schema.OPERATOR_CUSTOM_OPTIONS,
                    Schema.OPERATOR_MUTATING,
                    Schema.OPERATOR_INTERMEDIATES,
                    Schema.OPERATOR_OPTIONS_2
                }) {
            builder.addOffset(field, -old.target(field), 0);
        }
        builder.addOffset(Schema.OPERATOR_OUTPUTS, written, 0);
        builder.addInt(Schema.OPERATOR_CODE, old.integer(Schema.OPERATOR_CODE), 0);
        for (int field :
                new int[] {
                    Schema.OPERATOR_OPTIONS_TYPE,
                    Schema.OPERATOR_CUSTOM_FORMAT,
                    Schema.OPERATOR_OPTIONS_2_TYPE
                }) {
            builder.addByte(field, old.one(field), 0);
        }
        operators.add(builder.endTable());
    }

    /** A product of two tensors, without a fused function. */
    void product(int code, int output, int one, int other) {
        int options = MulOptions.createMulOptions(builder, ActivationFunctionType.NONE);
        operator(code, BuiltinOptions.MulOptions, options, output, one, other);
    }

    /** An operator of one tensor that takes no options. */
    void conversion(int code, int output, int input) {
        operator(code, BuiltinOptions.NONE, 0, output, input);
    }

    private void operator(int code, byte type, int options, int output, int... inputs) {
        int read = integers(inputs);
        int written = integers(output);
        builder.startTable(Schema.OPERATOR_FIELDS);
        builder.addOffset(Schema.OPERATOR_INPUTS, read, 0);
        builder.addOffset(Schema.OPERATOR_OUTPUTS, written, 0);
        builder.addOffset(Schema.OPERATOR_OPTIONS, options, 0);
        builder.addInt(Schema.OPERATOR_CODE, code, 0);
        builder.addByte(Schema.OPERATOR_OPTIONS_TYPE, type, 0);
        operators.add(builder.endTable());
    }

    private int integers(int... values) {
        builder.startVector(Integer.BYTES, values.length, Integer.BYTES);
        for (int i = values.length - 1; i >= 0; i--) {
            builder.addInt(values[i]);
        }
        return builder.endVector();
    }

    /**
     * The whole head: one signature over one graph.
     *
     * @param place of the graph, where its operators call others of the file; 0 if it is alone
     * @param alone whether it is
     */
    ByteBuffer finish(
            int place, boolean alone, Map<String, Integer> inputs, Map<String, Integer> outputs) {
        int tensorVector = vector(tensors);
        int operatorVector = vector(operators);
        int inputVector = integers(ints(inputs.values()));
        int outputVector = integers(ints(outputs.values()));
        builder.startTable(Schema.GRAPH_FIELDS);
        builder.addOffset(Schema.GRAPH_TENSORS, tensorVector, 0);
        builder.addOffset(Schema.GRAPH_INPUTS, inputVector, 0);
        builder.addOffset(Schema.GRAPH_OUTPUTS, outputVector, 0);
        builder.addOffset(Schema.GRAPH_OPERATORS, operatorVector, 0);
        builder.addOffset(Schema.GRAPH_NAME, text, 0);
        int twin = builder.endTable();
        List<Integer> graphs = new ArrayList<>();
        if (alone) {
            graphs.add(twin);
        } else {
            graphs.addAll(kept(Schema.MODEL_GRAPHS));
            graphs.set(place, twin);
        }
        int graphVector = vector(graphs);
        int codeVector = vector(codes);
        int bufferVector = vector(kept(Schema.MODEL_BUFFERS));
        int inputNames = vector(names(inputs));
        int outputNames = vector(names(outputs));
        int signature =
                SignatureDef.createSignatureDef(
                        builder, inputNames, outputNames, text, alone ? 0 : place);
        int signatureVector = vector(List.of(signature));
        builder.startTable(Schema.MODEL_FIELDS);
        builder.addInt(Schema.MODEL_VERSION, Schema.VERSION, 0);
        builder.addOffset(Schema.MODEL_CODES, codeVector, 0);
        builder.addOffset(Schema.MODEL_GRAPHS, graphVector, 0);
        builder.addOffset(Schema.MODEL_BUFFERS, bufferVector, 0);
        builder.addOffset(Schema.MODEL_SIGNATURES, signatureVector, 0);
        builder.finish(builder.endTable(), IDENTIFIER);
        return ByteBuffer.wrap(builder.sizedByteArray());
    }

    /** The tables of a vector of the original. */
    private List<Integer> kept(int field) {
        List<Integer> places = new ArrayList<>();
        for (int table : model.tables(field)) {
            places.add(-table);
        }
        return places;
    }

    private List<Integer> names(Map<String, Integer> ends) {
        List<Integer> names = new ArrayList<>();
        ends.forEach(
                (name, tensor) ->
                        names.add(
                                TensorMap.createTensorMap(
                                        builder, builder.createString(name), tensor)));
        return names;
    }

    private int vector(List<Integer> places) {
        return builder.createVectorOfTables(ints(places));
    }

    private static int[] ints(Collection<Integer> values) {
        return values.stream().mapToInt(Integer::intValue).toArray();
    }
}
