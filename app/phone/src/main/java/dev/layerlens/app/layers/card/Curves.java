package dev.layerlens.app.layers.card;

import dev.layerlens.app.layers.card.drawing.CurveDrawing;
import dev.layerlens.card.graph.ActivationFunction;
import java.util.function.DoubleUnaryOperator;

/** Activation functions as curves. */
final class Curves {
    /** What PReLU is drawn with: its slopes are learned, and differ from channel to channel. */
    private static final double DRAWN_SLOPE = 0.25;

    private static final double LEAK = 0.01;

    private static final double[] NORMAL = {
        0.319381530, -0.356563782, 1.781477937, -1.821255978, 1.330274429
    };

    private Curves() {}

    static CurveDrawing of(ActivationFunction function) {
        return switch (function) {
            case RELU6 -> new CurveDrawing(rule(function), -4, 9);
            case RELU_0_TO_1, RELU_N1_TO_1 -> new CurveDrawing(rule(function), -3, 3);
            case SIGMOID, HARD_SIGMOID -> new CurveDrawing(rule(function), -6, 6);
            default -> new CurveDrawing(rule(function), -4, 4);
        };
    }

    /** The function itself. */
    static DoubleUnaryOperator rule(ActivationFunction function) {
        return switch (function) {
            case RELU -> x -> Math.max(0, x);
            case RELU6 -> x -> clamp(x, 0, 6);
            case RELU_0_TO_1 -> x -> clamp(x, 0, 1);
            case RELU_N1_TO_1 -> x -> clamp(x, -1, 1);
            case LEAKY_RELU -> x -> Math.max(LEAK * x, x);
            case PRELU -> x -> x > 0 ? x : DRAWN_SLOPE * x;
            case ELU -> x -> x > 0 ? x : Math.expm1(x);
            case GELU -> x -> x * normal(x);
            case HARD_SWISH -> x -> x * clamp(x + 3, 0, 6) / 6;
            case HARD_SIGMOID -> x -> clamp(x + 3, 0, 6) / 6;
            case SWISH -> x -> x / (1 + Math.exp(-x));
            case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
            case TANH -> Math::tanh;
        };
    }

    private static double clamp(double value, double least, double most) {
        return Math.min(most, Math.max(least, value));
    }

    /**
     * The share of a standard normal distribution below x, to 1e-7 (Abramowitz and Stegun 1964,
     * 26.2.17).
     */
    private static double normal(double x) {
        double t = 1 / (1 + 0.2316419 * Math.abs(x));
        double sum = 0;
        for (int i = NORMAL.length - 1; i >= 0; i--) {
            sum = t * (NORMAL[i] + sum);
        }
        double above = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * sum;
        return x > 0 ? 1 - above : above;
    }
}
