package dev.layerlens.tools.net;

import java.util.List;

/**
 * What one node of a network computes. A closed set: whoever reads networks (arithmetic, libtorch,
 * quantization, .tflite, cards) has one case for each.
 */
public sealed interface Layer {

    /**
     * {@code (x / 255 - mean) / deviation}: from a picture's 0..255 to units of training data.
     *
     * @param mean of each channel, or of every value of a picture, {@code [H, W, C]}: a mean image
     *     (Krizhevsky et al. 2012)
     * @param deviation of each channel
     */
    record Normalization(List<Double> mean, List<Double> deviation) implements Layer {
        public Normalization {
            mean = List.copyOf(mean);
            deviation = List.copyOf(deviation);
        }

        /** Whether the mean is a whole picture. */
        public boolean meanImage() {
            return mean.size() > deviation.size();
        }
    }

    /**
     * A square convolution; with {@code groups} equal to the input's channels a depthwise one.
     *
     * @param channels output channels
     * @param kernel side of the kernel
     * @param stride step between outputs
     * @param padding zeros around the input
     * @param groups 1, or the number of input channels for a depthwise convolution
     * @param bias whether a learned constant is added to every output channel
     */
    record Convolution(
            int channels, int kernel, int stride, Padding padding, int groups, boolean bias)
            implements Layer {

        /** Whether every channel is convolved on its own. */
        public boolean depthwise() {
            return groups > 1;
        }
    }

    /**
     * Ioffe and Szegedy 2015: per channel {@code weight * (x - mean) / sqrt(var + epsilon) + bias}.
     */
    record BatchNorm(double epsilon) implements Layer {}

    /** One function applied to every value. */
    record Activation(Function function) implements Layer {}

    /** Functions of one value. */
    enum Function {
        /** max(0, x). */
        RELU,
        /** min(6, max(0, x)). */
        RELU6,
        /** x, or a hundredth of it below zero (Maas et al. 2013). */
        LEAKY_RELU,
        /** x, or exp(x) - 1 below zero (Clevert et al. 2016). */
        ELU,
        /** x times the normal distribution's share below x (Hendrycks and Gimpel 2016). */
        GELU,
        /** x min(6, max(0, x + 3)) / 6 (Howard et al. 2019). */
        HARD_SWISH,
        /** 1 / (1 + exp(-x)). */
        SIGMOID,
        /** (exp(x) - exp(-x)) / (exp(x) + exp(-x)). */
        TANH
    }

    /**
     * The largest value or the mean of every square window of each channel. Padding never wins a
     * maximum; a mean takes none.
     *
     * @param kind which of the two
     * @param kernel side of the window
     * @param stride step between windows
     * @param padding around the input; {@link Padding#NONE} for a mean
     */
    record Pool(Kind kind, int kernel, int stride, Padding padding) implements Layer {

        /** What a window comes to. */
        public enum Kind {
            MAX,
            AVERAGE
        }

        /**
         * @throws IllegalArgumentException for a mean with padding
         */
        public Pool {
            if (kind == Kind.AVERAGE && padding.total() > 0) {
                throw new IllegalArgumentException("an average pool takes no padding");
            }
        }
    }

    /** All values of an activation as one vector, row by row, channels innermost (NHWC). */
    record Flatten() implements Layer {}

    /** The mean over all rows and columns of each channel: a vector. */
    record GlobalAveragePool() implements Layer {}

    /** A fully connected layer with bias; reads a vector. */
    record Dense(int features) implements Layer {}

    /**
     * Srivastava et al. 2014: in training each value is zero with this probability; else identity.
     */
    record Dropout(double probability) implements Layer {}

    /** The sum of two activations of the same shape: a residual connection. */
    record Add() implements Layer {}

    /** exp(x) over its sum: from logits to probabilities. */
    record Softmax() implements Layer {}
}
