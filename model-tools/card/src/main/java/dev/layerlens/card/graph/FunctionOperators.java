package dev.layerlens.card.graph;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.AddOptions;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.ConcatenationOptions;
import org.tensorflow.lite.schema.Conv2DOptions;
import org.tensorflow.lite.schema.DepthwiseConv2DOptions;
import org.tensorflow.lite.schema.DivOptions;
import org.tensorflow.lite.schema.FullyConnectedOptions;
import org.tensorflow.lite.schema.MulOptions;
import org.tensorflow.lite.schema.Pool2DOptions;
import org.tensorflow.lite.schema.SubOptions;

/** Activation functions among the operators of the schema. */
final class FunctionOperators {
    private static final Map<Integer, ActivationFunction> OWN =
            Map.of(
                    BuiltinOperator.RELU, ActivationFunction.RELU,
                    BuiltinOperator.RELU6, ActivationFunction.RELU6,
                    BuiltinOperator.RELU_N1_TO_1, ActivationFunction.RELU_N1_TO_1,
                    BuiltinOperator.LEAKY_RELU, ActivationFunction.LEAKY_RELU,
                    BuiltinOperator.PRELU, ActivationFunction.PRELU,
                    BuiltinOperator.ELU, ActivationFunction.ELU,
                    BuiltinOperator.GELU, ActivationFunction.GELU,
                    BuiltinOperator.HARD_SWISH, ActivationFunction.HARD_SWISH,
                    BuiltinOperator.LOGISTIC, ActivationFunction.SIGMOID,
                    BuiltinOperator.TANH, ActivationFunction.TANH);

    /** Newer than the schema classes. */
    private static final int RELU_0_TO_1 = 152;

    /** Other operators that compute every value from those of the same cell alone. */
    private static final Set<Integer> CELLWISE =
            Set.of(
                    BuiltinOperator.ABS,
                    BuiltinOperator.CEIL,
                    BuiltinOperator.COS,
                    BuiltinOperator.EXP,
                    BuiltinOperator.FLOOR,
                    BuiltinOperator.L2_NORMALIZATION,
                    BuiltinOperator.LOG,
                    BuiltinOperator.LOG_SOFTMAX,
                    BuiltinOperator.MAXIMUM,
                    BuiltinOperator.MINIMUM,
                    BuiltinOperator.NEG,
                    BuiltinOperator.POW,
                    BuiltinOperator.ROUND,
                    BuiltinOperator.RSQRT,
                    BuiltinOperator.SIN,
                    BuiltinOperator.SQRT,
                    BuiltinOperator.SQUARE,
                    BuiltinOperator.SQUARED_DIFFERENCE);

    private FunctionOperators() {}

    /** Whether an operator without a kind of its own mixes no cells. */
    static boolean cellwise(Step step) {
        return CELLWISE.contains(step.kind());
    }

    /** The function that an operator is. */
    static Optional<ActivationFunction> of(Step step) {
        return step.is(RELU_0_TO_1)
                ? Optional.of(ActivationFunction.RELU_0_TO_1)
                : Optional.ofNullable(OWN.get(step.kind()));
    }

    /** The function that an operator of another kind also applies. */
    static Optional<ActivationFunction> fused(Step step) {
        byte type =
                switch (step.kind()) {
                    case BuiltinOperator.CONV_2D ->
                            step.options(new Conv2DOptions()).fusedActivationFunction();
                    case BuiltinOperator.DEPTHWISE_CONV_2D ->
                            step.options(new DepthwiseConv2DOptions()).fusedActivationFunction();
                    case BuiltinOperator.FULLY_CONNECTED ->
                            step.options(new FullyConnectedOptions()).fusedActivationFunction();
                    case BuiltinOperator.AVERAGE_POOL_2D,
                            BuiltinOperator.MAX_POOL_2D,
                            BuiltinOperator.L2_POOL_2D ->
                            step.options(new Pool2DOptions()).fusedActivationFunction();
                    case BuiltinOperator.CONCATENATION ->
                            step.options(new ConcatenationOptions()).fusedActivationFunction();
                    case BuiltinOperator.ADD -> optional(step, 0);
                    case BuiltinOperator.SUB -> optional(step, 1);
                    case BuiltinOperator.MUL -> optional(step, 2);
                    case BuiltinOperator.DIV -> optional(step, 3);
                    default -> ActivationFunctionType.NONE;
                };
        return switch (type) {
            case ActivationFunctionType.RELU -> Optional.of(ActivationFunction.RELU);
            case ActivationFunctionType.RELU6 -> Optional.of(ActivationFunction.RELU6);
            case ActivationFunctionType.RELU_N1_TO_1 ->
                    Optional.of(ActivationFunction.RELU_N1_TO_1);
            case ActivationFunctionType.TANH -> Optional.of(ActivationFunction.TANH);
            default -> Optional.empty();
        };
    }

    /** Of operators whose options may be left out. */
    private static byte optional(Step step, int which) {
        if (step.operator().builtinOptionsType() == 0) {
            return ActivationFunctionType.NONE;
        }
        return switch (which) {
            case 0 -> step.options(new AddOptions()).fusedActivationFunction();
            case 1 -> step.options(new SubOptions()).fusedActivationFunction();
            case 2 -> step.options(new MulOptions()).fusedActivationFunction();
            default -> step.options(new DivOptions()).fusedActivationFunction();
        };
    }
}
