package dev.layerlens.app.layers.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.graph.ActivationFunction;
import java.util.function.DoubleUnaryOperator;
import org.junit.Test;

public final class CurvesTest {

    private static void holds(ActivationFunction function, double x, double y) {
        DoubleUnaryOperator rule = Curves.rule(function);
        assertThat(rule.applyAsDouble(x)).as("%s(%s)", function, x).isCloseTo(y, within(2e-6));
    }

    /** Values as they are published with the functions, or follow from their rules by hand. */
    @Test
    public void curvesAreThoseOfTheFunctions() {
        holds(ActivationFunction.RELU, -1, 0);
        holds(ActivationFunction.RELU, 2.5, 2.5);
        holds(ActivationFunction.RELU6, 7, 6);
        holds(ActivationFunction.RELU6, -7, 0);
        holds(ActivationFunction.RELU_0_TO_1, 3, 1);
        holds(ActivationFunction.RELU_N1_TO_1, -3, -1);
        holds(ActivationFunction.LEAKY_RELU, -2, -0.02);
        holds(ActivationFunction.LEAKY_RELU, 2, 2);
        holds(ActivationFunction.ELU, -1, -0.632121);
        holds(ActivationFunction.GELU, 1, 0.841345);
        holds(ActivationFunction.GELU, -1, -0.158655);
        holds(ActivationFunction.GELU, 0, 0);
        holds(ActivationFunction.HARD_SWISH, 1, 0.666667);
        holds(ActivationFunction.HARD_SWISH, -3, 0);
        holds(ActivationFunction.HARD_SWISH, 3, 3);
        holds(ActivationFunction.HARD_SIGMOID, 0, 0.5);
        holds(ActivationFunction.SWISH, 1, 0.731059);
        holds(ActivationFunction.SIGMOID, 0, 0.5);
        holds(ActivationFunction.SIGMOID, 2, 0.880797);
        holds(ActivationFunction.TANH, 1, 0.761594);
    }

    @Test
    public void everyFunctionHasACurveWithValuesOnBothSidesOfZero() {
        for (ActivationFunction function : ActivationFunction.values()) {
            assertThat(Curves.of(function).from()).isNegative();
            assertThat(Curves.of(function).to()).isPositive();
            assertThat(Curves.rule(function).applyAsDouble(1)).isPositive();
        }
    }
}
