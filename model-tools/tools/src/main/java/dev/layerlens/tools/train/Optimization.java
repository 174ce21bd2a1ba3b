package dev.layerlens.tools.train;

import java.util.Locale;

/**
 * How weights follow their gradients.
 *
 * @param method the rule of a step
 * @param learningRate its peak
 * @param momentum of Nesterov's gradient, or the first beta of AdamW
 * @param weightDecay of convolution and dense weights; norms and biases do not decay
 * @param clip the longest the gradient of a step may be, all parameters together; 0 for any
 * @param accumulate batches whose gradients are averaged before a step
 */
public record Optimization(
        Method method,
        double learningRate,
        double momentum,
        double weightDecay,
        double clip,
        int accumulate) {

    /** The rule of a step. */
    public enum Method {
        /** Nesterov's accelerated gradient (Sutskever et al. 2013). */
        SGD,
        /** Adam with decoupled weight decay (Loshchilov and Hutter 2019). */
        ADAMW;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public Optimization {
        Require.that(learningRate > 0, "--learning-rate must be above 0");
        Require.that(momentum >= 0 && momentum < 1, "--momentum must be in [0, 1)");
        Require.that(weightDecay >= 0, "--weight-decay must not be below 0");
        Require.that(clip >= 0, "--clip must not be below 0");
        Require.that(accumulate >= 1, "--accumulate must be at least 1");
    }

    /** Momentum 0.9, decay 5e-4, every batch a step. */
    public static Optimization sgd(double learningRate) {
        return new Optimization(Method.SGD, learningRate, 0.9, 5e-4, 0, 1);
    }
}
