package dev.layerlens.card.structure;

import java.util.List;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.Conv2DOptions;
import org.tensorflow.lite.schema.DepthwiseConv2DOptions;
import org.tensorflow.lite.schema.Padding;
import org.tensorflow.lite.schema.Pool2DOptions;

/** Convolutions and pools: windows that step over rows and columns. */
final class WindowRules {
    private static final int LARGEST_STEP = 1 << 15;

    private WindowRules() {}

    /** One dimension of a window. */
    private record Window(int kernel, int stride, int dilation) {}

    static void convolution(OperatorStructure operator) {
        operator.inputs(2, 3);
        Conv2DOptions o = operator.options(new Conv2DOptions(), BuiltinOptions.Conv2DOptions);
        TensorStructure in = map(operator, operator.input(0));
        TensorStructure kernel = map(operator, operator.input(1));
        operator.require(
                kernel.side(3) > 0
                        && in.side(3) % kernel.side(3) == 0
                        && kernel.side(0) % (in.side(3) / kernel.side(3)) == 0,
                "has a kernel for other channels");
        MatrixRules.weights(operator, 0, kernel.side(0));
        activation(operator, o.fusedActivationFunction());
        slide(
                operator,
                o.padding(),
                List.of(
                        new Window(kernel.side(1), o.strideH(), o.dilationHFactor()),
                        new Window(kernel.side(2), o.strideW(), o.dilationWFactor())),
                kernel.side(0));
    }

    static void depthwise(OperatorStructure operator) {
        operator.inputs(3, 3);
        operator.require(operator.optional(2).isPresent(), "has no bias, which its kernel reads");
        DepthwiseConv2DOptions o =
                operator.options(
                        new DepthwiseConv2DOptions(), BuiltinOptions.DepthwiseConv2DOptions);
        TensorStructure in = map(operator, operator.input(0));
        TensorStructure kernel = map(operator, operator.input(1));
        int channels = kernel.side(3);
        operator.require(
                kernel.side(0) == 1
                        && in.side(3) > 0
                        && channels > 0
                        && channels % in.side(3) == 0
                        && (o.depthMultiplier() == 0
                                || o.depthMultiplier() == channels / in.side(3)),
                "has a kernel for other channels");
        MatrixRules.weights(operator, 3, channels);
        activation(operator, o.fusedActivationFunction());
        slide(
                operator,
                o.padding(),
                List.of(
                        new Window(kernel.side(1), o.strideH(), o.dilationHFactor()),
                        new Window(kernel.side(2), o.strideW(), o.dilationWFactor())),
                channels);
    }

    static void pool(OperatorStructure operator) {
        operator.inputs(1, 1);
        Pool2DOptions o = operator.options(new Pool2DOptions(), BuiltinOptions.Pool2DOptions);
        TensorStructure in = map(operator, operator.input(0));
        ShapeRules.sameType(operator, in, operator.output());
        activation(operator, o.fusedActivationFunction());
        slide(
                operator,
                o.padding(),
                List.of(
                        new Window(o.filterHeight(), o.strideH(), 1),
                        new Window(o.filterWidth(), o.strideW(), 1)),
                in.side(3));
    }

    private static TensorStructure map(OperatorStructure operator, TensorStructure tensor) {
        operator.require(tensor.rank() == 4, "needs four dimensions in " + tensor.name());
        return tensor;
    }

    static void activation(OperatorStructure operator, byte function) {
        operator.require(
                function >= 0 && function < ActivationFunctionType.names.length,
                "has an unknown activation function");
    }

    private static void slide(
            OperatorStructure operator, byte padding, List<Window> windows, int channels) {
        TensorStructure in = operator.input(0);
        TensorStructure out = map(operator, operator.output());
        operator.require(
                padding == Padding.SAME || padding == Padding.VALID, "has an unknown padding");
        for (int i = 0; i < windows.size(); i++) {
            Window window = windows.get(i);
            operator.require(
                    possible(window.kernel())
                            && possible(window.stride())
                            && possible(window.dilation()),
                    "has a window of impossible size");
            int covered =
                    padding == Padding.SAME ? 1 : (window.kernel() - 1) * window.dilation() + 1;
            int size = (in.side(i + 1) - covered + window.stride()) / window.stride();
            operator.require(
                    in.side(i + 1) >= covered && out.side(i + 1) == size,
                    "writes a shape that is not its own");
        }
        operator.require(
                out.side(0) == in.side(0) && out.side(3) == channels,
                "writes a shape that is not its own");
    }

    private static boolean possible(int step) {
        return step > 0 && step <= LARGEST_STEP;
    }
}
