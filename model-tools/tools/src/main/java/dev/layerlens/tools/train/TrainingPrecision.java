package dev.layerlens.tools.train;

import dev.layerlens.tools.net.Network;

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
    BF16;

    /**
     * What to compute in: {@link #AUTO} decided by a few steps of that network, the others as they
     * are.
     */
    TrainingPrecision resolved(Network network) {
        return this == AUTO ? PrecisionTrial.faster(network) : this;
    }
}
