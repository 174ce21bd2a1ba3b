package dev.layerlens.tools.cards;

import dev.layerlens.tools.net.Layer;

/** Names and rules of the activation functions. */
final class Functions {

    private Functions() {}

    static String name(Layer.Function function) {
        return switch (function) {
            case RELU -> "ReLU";
            case RELU6 -> "ReLU6";
            case LEAKY_RELU -> "Leaky ReLU";
            case ELU -> "ELU";
            case GELU -> "GELU";
            case HARD_SWISH -> "hard-swish";
            case SIGMOID -> "sigmoid";
            case TANH -> "tanh";
        };
    }

    static String rule(Layer.Function function) {
        return switch (function) {
            case RELU -> "max(0, x)";
            case RELU6 -> "min(6, max(0, x))";
            case LEAKY_RELU -> "max(0.01 x, x)";
            case ELU -> "x if x > 0, else exp(x) - 1";
            case GELU -> "x P(X <= x), X normal";
            case HARD_SWISH -> "x min(6, max(0, x + 3)) / 6";
            case SIGMOID -> "1 / (1 + exp(-x))";
            case TANH -> "tanh(x)";
        };
    }
}
