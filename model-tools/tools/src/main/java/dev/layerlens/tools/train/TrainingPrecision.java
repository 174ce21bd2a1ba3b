package dev.layerlens.tools.train;

/** Arithmetic of convolutions and dense layers in training. */
public enum TrainingPrecision {
    /** Whichever of the others is faster on this machine, found by trying both. */
    AUTO,
    /** Everything in float32. */
    FP32,
    /**
     * Convolutions and dense layers in bfloat16; weights, sums, norms and the loss stay float32.
     * Several times slower than float32 on processors without bfloat16 instructions.
     */
    BF16
}
