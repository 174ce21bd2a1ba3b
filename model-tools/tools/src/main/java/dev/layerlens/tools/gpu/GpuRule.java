package dev.layerlens.tools.gpu;

import java.util.Map;
import org.tensorflow.lite.schema.BuiltinOperator;

/**
 * The newest version of an operator that the GPU delegate of TensorFlow Lite 2.16 takes (from its
 * operation parsers), and whether the OpenGL back-end has it too; OpenCL has all of these.
 *
 * @param newestVersion newest version that is taken
 * @param openGl whether the OpenGL back-end can compute it
 */
record GpuRule(int newestVersion, boolean openGl) {
    private static final Map<Integer, GpuRule> RULES =
            Map.ofEntries(
                    Map.entry(BuiltinOperator.ADD, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.AVERAGE_POOL_2D, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.CONCATENATION, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.CONV_2D, new GpuRule(6, true)),
                    Map.entry(BuiltinOperator.DEPTHWISE_CONV_2D, new GpuRule(6, true)),
                    Map.entry(BuiltinOperator.DEQUANTIZE, new GpuRule(3, true)),
                    Map.entry(BuiltinOperator.DIV, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.ELU, new GpuRule(1, true)),
                    Map.entry(BuiltinOperator.FULLY_CONNECTED, new GpuRule(9, true)),
                    Map.entry(BuiltinOperator.GELU, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.HARD_SWISH, new GpuRule(1, true)),
                    Map.entry(BuiltinOperator.LEAKY_RELU, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.LOGISTIC, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.MAX_POOL_2D, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.MEAN, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.MUL, new GpuRule(3, true)),
                    Map.entry(BuiltinOperator.PAD, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.QUANTIZE, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.RELU, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.RELU6, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.RESHAPE, new GpuRule(1, true)),
                    Map.entry(BuiltinOperator.RESIZE_BILINEAR, new GpuRule(3, true)),
                    Map.entry(BuiltinOperator.SOFTMAX, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.SUB, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.TANH, new GpuRule(2, true)),
                    Map.entry(BuiltinOperator.TRANSPOSE, new GpuRule(2, false)));

    /** The rule for an operator; null if the GPU delegate does not know it. */
    static GpuRule of(int operator) {
        return RULES.get(operator);
    }
}
