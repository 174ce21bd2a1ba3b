package dev.layerlens.card.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** Constants of a graph as real numbers, whatever they are stored as. */
final class Constants {
    private final Flow flow;

    Constants(Flow flow) {
        this.flow = flow;
    }

    /** Whether the file holds a tensor's values, as they are or to be dequantized first. */
    boolean has(int tensor) {
        return tensor >= 0 && data(stored(tensor)).isPresent();
    }

    /** A tensor, or the constant that it is dequantized from. */
    private int stored(int tensor) {
        return flow.writer(tensor)
                .filter(step -> step.is(BuiltinOperator.DEQUANTIZE, BuiltinOperator.CAST))
                .map(step -> step.read(0))
                .orElse(tensor);
    }

    private Optional<ByteBuffer> data(int tensor) {
        int buffer = (int) flow.tensor(tensor).buffer();
        ByteBuffer data = flow.model().buffers(buffer).dataAsByteBuffer();
        return Optional.ofNullable(data)
                .filter(ByteBuffer::hasRemaining)
                .map(bytes -> bytes.slice().order(ByteOrder.LITTLE_ENDIAN));
    }

    /** Whether it is a constant of so many values, or of one. */
    boolean has(int tensor, int values) {
        return has(tensor) && (flow.size(tensor) == values || flow.size(tensor) == 1);
    }

    /** Integers of a constant: axes, amounts, sizes; none if it is no such constant. */
    int[] integers(int tensor) {
        if (!has(tensor) || flow.tensor(tensor).type() != TensorType.INT32) {
            return new int[0];
        }
        int[] values = new int[(int) flow.size(tensor)];
        data(tensor).orElseThrow(IllegalStateException::new).asIntBuffer().get(values);
        return values;
    }

    /** The first value of a constant. */
    float first(int tensor) {
        return real(tensor)[0];
    }

    /** All values of a constant, as real numbers, in the file's order. */
    float[] real(int tensor) {
        int stored = stored(tensor);
        ByteBuffer data = data(stored).orElseThrow(IllegalStateException::new);
        float[] values = new float[(int) flow.size(stored)];
        Steps steps = new Steps(flow.tensor(stored));
        byte type = flow.tensor(stored).type();
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    switch (type) {
                        case TensorType.FLOAT32 -> data.getFloat(i * Float.BYTES);
                        case TensorType.FLOAT16 -> half(data.getShort(i * Short.BYTES));
                        case TensorType.UINT8 -> steps.real(data.get(i) & 255, i);
                        case TensorType.INT8 -> steps.real(data.get(i), i);
                        case TensorType.INT4 -> steps.real(nibble(data.get(i / 2), i), i);
                        case TensorType.INT16 -> steps.real(data.getShort(i * Short.BYTES), i);
                        case TensorType.INT32 -> steps.real(data.getInt(i * Integer.BYTES), i);
                        case TensorType.INT64 -> steps.real(data.getLong(i * Long.BYTES), i);
                        default -> 0;
                    };
        }
        return values;
    }

    /** Two values a byte, the first in its lower half. */
    private static int nibble(byte two, int index) {
        return index % 2 == 0 ? (byte) (two << 4) >> 4 : two >> 4;
    }

    /** IEEE 754 binary16. */
    static float half(short bits) {
        int exponent = bits >> 10 & 31;
        int fraction = bits & 1023;
        float sign = bits < 0 ? -1 : 1;
        if (exponent == 0) {
            return sign * Math.scalb((float) fraction, -24);
        }
        if (exponent == 31) {
            return fraction == 0 ? sign * Float.POSITIVE_INFINITY : Float.NaN;
        }
        return sign * Math.scalb((float) (1024 + fraction), exponent - 25);
    }

    /** The scales of a quantized tensor, one for all or one a slice. */
    private static final class Steps {
        private final float[] scales;
        private final long[] zeros;
        private final int after;

        Steps(Tensor tensor) {
            QuantizationParameters q = tensor.quantization();
            int count = q == null ? 0 : q.scaleLength();
            scales = new float[Math.max(1, count)];
            zeros = new long[scales.length];
            scales[0] = 1;
            for (int i = 0; i < count; i++) {
                scales[i] = q.scale(i);
                zeros[i] = i < q.zeroPointLength() ? q.zeroPoint(i) : 0;
            }
            int values = 1;
            for (int i = tensor.shapeLength() - 1; count > 1 && i > q.quantizedDimension(); i--) {
                values *= tensor.shape(i);
            }
            after = values;
        }

        float real(long stored, int index) {
            int slice = index / after % scales.length;
            return scales[slice] * (stored - zeros[slice]);
        }
    }
}
