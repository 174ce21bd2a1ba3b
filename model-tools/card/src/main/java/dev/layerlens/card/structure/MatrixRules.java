package dev.layerlens.card.structure;

import java.util.List;
import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.FullyConnectedOptions;
import org.tensorflow.lite.schema.TensorType;

/** Weights and biases, and the operator that is nothing else. */
final class MatrixRules {

    /** What kernels exist for: the types of input, weights, bias. */
    private record Types(int input, int weights, int bias) {}

    private static final List<Types> KERNELS =
            List.of(
                    new Types(TensorType.FLOAT32, TensorType.FLOAT32, TensorType.FLOAT32),
                    new Types(TensorType.FLOAT32, TensorType.INT8, TensorType.FLOAT32),
                    new Types(TensorType.FLOAT32, TensorType.UINT8, TensorType.FLOAT32),
                    new Types(TensorType.FLOAT32, TensorType.INT4, TensorType.FLOAT32),
                    new Types(TensorType.UINT8, TensorType.UINT8, TensorType.INT32),
                    new Types(TensorType.INT8, TensorType.INT8, TensorType.INT32),
                    new Types(TensorType.INT8, TensorType.INT4, TensorType.INT32),
                    new Types(TensorType.INT16, TensorType.INT8, TensorType.INT32),
                    new Types(TensorType.INT16, TensorType.INT8, TensorType.INT64));

    private MatrixRules() {}

    static void fullyConnected(OperatorStructure operator) {
        operator.inputs(2, 3);
        FullyConnectedOptions o =
                operator.options(new FullyConnectedOptions(), BuiltinOptions.FullyConnectedOptions);
        operator.require(o.weightsFormat() == 0, "keeps its weights in an unknown order");
        TensorStructure matrix = operator.input(1);
        operator.require(matrix.rank() == 2 && matrix.values() > 0, "has no matrix of weights");
        TensorStructure in = operator.input(0);
        operator.require(
                in.rank() > 0 && in.values() % matrix.side(1) == 0, "has weights for other inputs");
        operator.require(
                !o.keepNumDims() || in.side(-1) == matrix.side(1), "has weights for other inputs");
        TensorStructure out = operator.output();
        operator.require(
                out.rank() > 0
                        && out.side(-1) == matrix.side(0)
                        && out.values() == in.values() / matrix.side(1) * matrix.side(0),
                "writes a shape that is not its own");
        weights(operator, 0, matrix.side(0));
        WindowRules.activation(operator, o.fusedActivationFunction());
    }

    /**
     * Types, scales and bias of an operator with weights.
     *
     * @param axis the dimension of the weights that counts output channels
     */
    static void weights(OperatorStructure operator, int axis, int channels) {
        TensorStructure in = operator.input(0);
        TensorStructure weights = operator.input(1);
        Optional<TensorStructure> bias = operator.optional(2);
        boolean known =
                KERNELS.stream()
                        .anyMatch(
                                types ->
                                        types.input() == in.type()
                                                && types.weights() == weights.type()
                                                && bias.map(b -> b.type() == types.bias())
                                                        .orElse(true));
        operator.require(known, "mixes types that do not go together");
        operator.require(
                bias.map(b -> b.values() == channels).orElse(true),
                "has a bias for other channels");
        operator.quantized(in);
        operator.quantized(operator.output());
        ShapeRules.sameType(operator, in, operator.output());
        boolean real = weights.type() == TensorType.FLOAT32;
        operator.require(
                real
                        || weights.scaled()
                                && (weights.scales() == 1 || weights.quantizedDimension() == axis),
                "has weights whose scales are not one a channel");
        operator.require(
                in.type() == TensorType.FLOAT32 || bias.map(MatrixRules::scaled).orElse(true),
                "has a bias whose scales do not fit");
    }

    /** Integer biases carry scales or leave them out. */
    private static boolean scaled(TensorStructure bias) {
        return bias.scales() == 0 || bias.scales() == 1 || bias.scales() == bias.values();
    }
}
