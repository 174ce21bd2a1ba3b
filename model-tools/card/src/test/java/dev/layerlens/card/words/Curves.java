package dev.layerlens.card.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Activation functions by their definitions, and what can be asked of a curve. */
final class Curves {

    private Curves() {}

    static double relu(double x) {
        return Math.max(0, x);
    }

    static double relu6(double x) {
        return Math.min(6, Math.max(0, x));
    }

    static double leaky(double x) {
        return Math.max(0.01 * x, x);
    }

    static double elu(double x) {
        return x > 0 ? x : Math.expm1(x);
    }

    static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    static double swish(double x) {
        return x * sigmoid(x);
    }

    static double hardSigmoid(double x) {
        return relu6(x + 3) / 6;
    }

    static double hardSwish(double x) {
        return x * hardSigmoid(x);
    }

    static double gelu(double x) {
        return x * normalBelow(x);
    }

    /** P(X <= x) of the standard normal distribution, as a sum of thin strips. */
    private static double normalBelow(double x) {
        double low = -12;
        int strips = 24_000;
        double width = (x - low) / strips;
        double area = 0;
        for (int i = 0; i < strips; i++) {
            double middle = low + (i + 0.5) * width;
            area += width * Math.exp(-middle * middle / 2) / Math.sqrt(2 * Math.PI);
        }
        return area;
    }

    static double slope(DoubleUnaryOperator function, double x) {
        double h = 1e-5;
        return (function.applyAsDouble(x + h) - function.applyAsDouble(x - h)) / (2 * h);
    }

    /** How much the slope jumps at 0. */
    static double kink(DoubleUnaryOperator function) {
        return Math.abs(slope(function, 2e-5) - slope(function, -2e-5));
    }

    static void zeroBelow(DoubleUnaryOperator function, double limit) {
        for (double below : new double[] {0.001, 1, 50}) {
            assertThat(function.applyAsDouble(limit - below)).isZero();
        }
    }

    static void staysFrom(DoubleUnaryOperator function, double low, double high) {
        for (double share : new double[] {0.001, 0.3, 0.999}) {
            double x = low + share * (high - low);
            assertThat(function.applyAsDouble(x)).isEqualTo(x);
        }
    }

    static void liesBetween(DoubleUnaryOperator function, double low, double high) {
        new Random(1)
                .doubles(100, -1000, 1000)
                .forEach(x -> assertThat(function.applyAsDouble(x)).isBetween(low, high));
    }

    static void near(DoubleUnaryOperator a, DoubleUnaryOperator b, double limit) {
        new Random(1)
                .doubles(1000, -10, 10)
                .forEach(
                        x ->
                                assertThat(a.applyAsDouble(x))
                                        .isCloseTo(b.applyAsDouble(x), within(limit)));
    }
}
