package dev.layerlens.card.structure;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.QuantizationDetails;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** One tensor: its type, shape, constant values and quantization, checked against each other. */
final class TensorStructure {
    private static final int HIGHEST_RANK = 8;
    private static final float LARGEST_SCALE = 1e30f;
    private static final long MOST_VALUES = 1L << 28;

    /** Bits of one value of each type, by its number; zero for types without plain values. */
    private static final List<Integer> BITS =
            List.of(32, 16, 32, 8, 64, 0, 8, 16, 64, 8, 64, 128, 64, 0, 0, 32, 16, 4);

    private final Tensor tensor;
    private final String name;
    private final List<Integer> shape;
    private final ByteBuffer constant;

    TensorStructure(Model model, Tensor tensor) {
        this.tensor = tensor;
        this.name = String.valueOf(tensor.name()).split("\\R", 2)[0];
        Fault.unless(
                tensor.shapeLength() <= HIGHEST_RANK,
                "is damaged: tensor %s has %d dimensions",
                name,
                tensor.shapeLength());
        shape =
                IntStream.range(0, tensor.shapeLength())
                        .mapToObj(tensor::shape)
                        .collect(Collectors.toList());
        Fault.unless(
                tensor.buffer() < model.buffersLength(),
                "is damaged: tensor %s is in no buffer %d",
                name,
                tensor.buffer());
        constant = model.buffers((int) tensor.buffer()).dataAsByteBuffer();
    }

    void check() {
        Fault.unless(
                tensor.type() >= 0 && tensor.type() < BITS.size(),
                "is damaged, or newer than this program: tensor %s is of type %d",
                name,
                tensor.type());
        Fault.unless(tensor.sparsity() == null, "has sparse weights (%s): not supported", name);
        long values = values();
        int signature = tensor.shapeSignatureLength();
        Fault.unless(
                signature == 0 || signature == shape.size(),
                "is damaged: tensor %s has two numbers of dimensions",
                name);
        for (int i = 0; i < signature; i++) {
            int size = tensor.shapeSignature(i);
            Fault.unless(
                    size == -1 || size == shape.get(i),
                    "is damaged: tensor %s has two shapes",
                    name);
        }
        int bits = BITS.get(tensor.type());
        Fault.unless(
                !constant() || bits == 0 || constant.remaining() == (values * bits + 7) / 8,
                "is damaged: %s has %,d bytes, which is not what its shape needs",
                name,
                constant() ? constant.remaining() : 0);
        Fault.unless(
                !(constant() && tensor.isVariable()),
                "is damaged: variable %s is a constant",
                name);
        if (tensor.quantization() != null) {
            check(tensor.quantization());
        }
    }

    /** Number of values. */
    long values() {
        long values = 1;
        for (int size : shape) {
            Fault.unless(size >= 0, "is damaged: tensor %s has a negative size", name);
            values *= size;
            Fault.unless(
                    values <= MOST_VALUES, "is damaged, or too large: tensor %s is huge", name);
        }
        return values;
    }

    private void check(QuantizationParameters quantization) {
        int scales = quantization.scaleLength();
        int axis = quantization.quantizedDimension();
        Fault.unless(
                quantization.detailsType() == QuantizationDetails.NONE,
                "quantizes %s in a way of its own: not supported",
                name);
        Fault.unless(
                scales == quantization.zeroPointLength() || scales == 0,
                "is damaged: tensor %s has %d scales and %d zero points",
                name,
                scales,
                quantization.zeroPointLength());
        boolean perChannel = scales > 1;
        Fault.unless(
                axis >= 0
                        && (!perChannel || axis < shape.size())
                        && (!perChannel || shape.get(axis) == scales),
                "is damaged: the %d scales of tensor %s do not fit its shape",
                scales,
                name);
        for (int i = 0; i < scales; i++) {
            float scale = quantization.scale(i);
            long zero = quantization.zeroPoint(i);
            Fault.unless(
                    scale >= 0 && scale <= LARGEST_SCALE && zero >= lowest() && zero <= highest(),
                    "is damaged: tensor %s has scale %s and zero point %d",
                    name,
                    scale,
                    zero);
        }
    }

    private long lowest() {
        return tensor.type() == TensorType.UINT8 ? 0 : narrow() ? Byte.MIN_VALUE : Short.MIN_VALUE;
    }

    private long highest() {
        return tensor.type() == TensorType.UINT8
                ? 255
                : narrow() ? Byte.MAX_VALUE : Short.MAX_VALUE;
    }

    private boolean narrow() {
        return tensor.type() == TensorType.INT8 || tensor.type() == TensorType.INT4;
    }

    String name() {
        return name;
    }

    int type() {
        return tensor.type();
    }

    List<Integer> shape() {
        return shape;
    }

    /** Rank. */
    int rank() {
        return shape.size();
    }

    /** One side; the last one for -1. */
    int side(int axis) {
        return shape.get(axis < 0 ? shape.size() + axis : axis);
    }

    boolean variable() {
        return tensor.isVariable();
    }

    /** Whether the file holds its values. */
    boolean constant() {
        return constant != null && constant.hasRemaining();
    }

    /** Number of scales; zero for real values. */
    int scales() {
        return tensor.quantization() == null ? 0 : tensor.quantization().scaleLength();
    }

    /** The one scale of a quantized tensor; zero for real values. */
    float scale() {
        return scales() == 0 ? 0 : tensor.quantization().scale(0);
    }

    /** Whether every scale is above zero. */
    boolean scaled() {
        return scales() > 0
                && IntStream.range(0, scales()).allMatch(i -> tensor.quantization().scale(i) > 0);
    }

    int quantizedDimension() {
        return tensor.quantization().quantizedDimension();
    }

    /** Whether its values can be read here: a constant of int32. */
    boolean integers() {
        return constant() && tensor.type() == TensorType.INT32;
    }

    /** The values of a constant of int32. */
    int[] constants() {
        Fault.unless(integers(), "is damaged: %s should hold integers", name);
        int[] values = new int[constant.remaining() / Integer.BYTES];
        constant.duplicate().order(java.nio.ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
        return values;
    }
}
