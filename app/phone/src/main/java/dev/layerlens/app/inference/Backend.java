package dev.layerlens.app.inference;

/** The hardware that runs a model. */
public enum Backend {
    /** The phone's graphics processor, through the GPU delegate. */
    GPU,
    /** The phone's processor cores, through XNNPACK. */
    CPU
}
