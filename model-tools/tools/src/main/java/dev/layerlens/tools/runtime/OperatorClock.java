package dev.layerlens.tools.runtime;

/** Hears how long the operators of a model take. */
@FunctionalInterface
public interface OperatorClock {

    /**
     * One operator is done.
     *
     * @param kind its name, as in "CONV_2D" or "Convolution (NHWC, F32) IGEMM"
     * @param position its place in the graph, or in the part that XNNPACK took
     */
    void took(String kind, long position, double microseconds);
}
