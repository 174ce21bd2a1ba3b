package dev.layerlens.tools.tflite;

import dev.layerlens.card.Precision;
import java.util.Map;
import org.tensorflow.lite.schema.BuiltinOperator;

/**
 * The lowest version of each operator that computes in a scheme (TensorFlow Lite's op_version.cc):
 * GPU delegates refuse newer ones.
 */
final class OperatorVersions {
    private static final Map<Integer, Integer> INT8 =
            Map.ofEntries(
                    Map.entry(BuiltinOperator.ADD, 2),
                    Map.entry(BuiltinOperator.CONV_2D, 3),
                    Map.entry(BuiltinOperator.DEPTHWISE_CONV_2D, 3),
                    Map.entry(BuiltinOperator.FULLY_CONNECTED, 4),
                    Map.entry(BuiltinOperator.LEAKY_RELU, 2),
                    Map.entry(BuiltinOperator.LOGISTIC, 2),
                    Map.entry(BuiltinOperator.MAX_POOL_2D, 2),
                    Map.entry(BuiltinOperator.MEAN, 2),
                    Map.entry(BuiltinOperator.PAD, 2),
                    Map.entry(BuiltinOperator.TANH, 2));

    /** Operators that have kernels for float activations and int8 weights. */
    private static final Map<Integer, Integer> DYNAMIC =
            Map.of(
                    BuiltinOperator.CONV_2D, 5,
                    BuiltinOperator.FULLY_CONNECTED, 3);

    private OperatorVersions() {}

    static int of(int operator, Precision precision) {
        return switch (precision) {
            case FLOAT32, FLOAT16 -> 1;
            case DYNAMIC -> DYNAMIC.getOrDefault(operator, 1);
            case INT8 -> INT8.getOrDefault(operator, 1);
        };
    }
}
