package dev.layerlens.tools.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.Tensor;

/**
 * Small parts of a file that many tables refer to: shapes, names, scales, zero points. Each is
 * written once; a flatbuffer lets any number of tables point at it.
 */
final class SharedParts {
    private final FlatBufferBuilder builder;
    private final Map<String, Integer> written = new HashMap<>();
    private final IdentityHashMap<QuantizationParametersT, Integer> quantizations =
            new IdentityHashMap<>();

    SharedParts(FlatBufferBuilder builder) {
        this.builder = builder;
    }

    int text(String text) {
        return once("text " + text, () -> builder.createString(text));
    }

    int integers(int... values) {
        return once(
                "integers " + Arrays.toString(values),
                () -> Tensor.createShapeVector(builder, values));
    }

    /** A quantization's table; 0 for one without scales, as float tensors have. */
    int quantization(QuantizationParametersT q) {
        if (q.getScale() == null) {
            return 0;
        }
        Integer known = quantizations.get(q);
        if (known == null) {
            known = pack(q);
            quantizations.put(q, known);
        }
        return known;
    }

    private int pack(QuantizationParametersT q) {
        float[] scales = q.getScale();
        long[] zeroPoints = q.getZeroPoint();
        int scale =
                once(
                        "scales " + Arrays.toString(scales),
                        () -> QuantizationParameters.createScaleVector(builder, scales));
        int zeroPoint =
                once(
                        "zero points " + Arrays.toString(zeroPoints),
                        () -> QuantizationParameters.createZeroPointVector(builder, zeroPoints));
        return QuantizationParameters.createQuantizationParameters(
                builder, 0, 0, scale, zeroPoint, (byte) 0, 0, q.getQuantizedDimension());
    }

    private int once(String key, Supplier<Integer> made) {
        Integer offset = written.get(key);
        if (offset == null) {
            offset = made.get();
            written.put(key, offset);
        }
        return offset;
    }
}
