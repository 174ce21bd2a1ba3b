package dev.layerlens.card.twin;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.MulOptions;
import org.tensorflow.lite.schema.OperatorCode;

/**
 * The operators of a twin and their kinds: those of the original where they lie, changed copies,
 * and new ones.
 */
final class OperatorTables {
    private static final int LAST_OLD_CODE = 127;
    private static final int NONE = 0;

    private final ByteBuffer file;
    private final FlatBufferBuilder builder;
    private final int[] originals;
    private final List<Integer> codes = new ArrayList<>();
    private final List<Integer> operators = new ArrayList<>();

    OperatorTables(ByteBuffer file, FlatBufferBuilder builder, Slot model, Slot graph) {
        this.file = file;
        this.builder = builder;
        this.originals = graph.tables(Schema.GRAPH_OPERATORS);
        for (int table : model.tables(Schema.MODEL_CODES)) {
            codes.add(-table);
        }
    }

    /** Where all kinds begin. */
    List<Integer> codes() {
        return codes;
    }

    /** Where all operators begin, in order of computation. */
    List<Integer> places() {
        return operators;
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
        operators.add(-originals[operator]);
    }

    /** An operator of the original that writes another tensor first. */
    void original(int operator, int output) {
        Slot old = new Slot(originals[operator], file);
        int[] outputs = old.integers(Schema.OPERATOR_OUTPUTS);
        outputs[0] = output;
        int written = Vectors.integers(builder, outputs);
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
        int read = Vectors.integers(builder, inputs);
        int written = Vectors.integers(builder, output);
        builder.startTable(Schema.OPERATOR_FIELDS);
        builder.addOffset(Schema.OPERATOR_INPUTS, read, 0);
        builder.addOffset(Schema.OPERATOR_OUTPUTS, written, 0);
        builder.addOffset(Schema.OPERATOR_OPTIONS, options, 0);
        builder.addInt(Schema.OPERATOR_CODE, code, 0);
        builder.addByte(Schema.OPERATOR_OPTIONS_TYPE, type, 0);
        operators.add(builder.endTable());
    }
}
