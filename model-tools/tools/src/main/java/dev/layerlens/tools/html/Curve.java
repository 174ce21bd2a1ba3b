package dev.layerlens.tools.html;

import dev.layerlens.card.graph.ActivationFunction;

/** What an activation function makes of a value, to be drawn. */
final class Curve {
    private static final double LEAK = 0.01;

    private Curve() {}

    /** The function's value at x; PReLU with the slope 0.25 that its paper begins with. */
    static double at(ActivationFunction function, double x) {
        return switch (function) {
            case RELU -> Math.max(0, x);
            case RELU6 -> Math.min(6, Math.max(0, x));
            case RELU_0_TO_1 -> Math.min(1, Math.max(0, x));
            case RELU_N1_TO_1 -> Math.min(1, Math.max(-1, x));
            case LEAKY_RELU -> Math.max(LEAK * x, x);
            case PRELU -> Math.max(0.25 * x, x);
            case ELU -> x > 0 ? x : Math.expm1(x);
            case GELU ->
                    x * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x * x * x))) / 2;
            case HARD_SWISH -> x * Math.min(6, Math.max(0, x + 3)) / 6;
            case HARD_SIGMOID -> Math.min(6, Math.max(0, x + 3)) / 6;
            case SWISH -> x / (1 + Math.exp(-x));
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
        };
    }

    /** Whether the function stays near zero, so that a closer look shows more. */
    static boolean bounded(ActivationFunction function) {
        return switch (function) {
            case SIGMOID, TANH, HARD_SIGMOID, RELU_0_TO_1, RELU_N1_TO_1 -> true;
            default -> false;
        };
    }
}
