package dev.layerlens.card.twin;

import com.google.flatbuffers.FlatBufferBuilder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.TensorType;

/** The tensors of a twin: those of the original where they lie, and new ones behind them. */
final class TensorTables {
    private static final int NONE = 0;

    private final ByteBuffer file;
    private final FlatBufferBuilder builder;
    private final int[] tables;
    private final List<Integer> tensors = new ArrayList<>();
    private int units;

    TensorTables(ByteBuffer file, FlatBufferBuilder builder, Slot graph) {
        this.file = file;
        this.builder = builder;
        this.tables = graph.tables(Schema.GRAPH_TENSORS);
        for (int table : tables) {
            tensors.add(-table);
        }
    }

    /** Where all of them begin. */
    List<Integer> places() {
        return tensors;
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
        return add(
                Vectors.integers(builder, shape),
                type,
                builder.createString(name),
                quantization,
                NONE);
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
}
