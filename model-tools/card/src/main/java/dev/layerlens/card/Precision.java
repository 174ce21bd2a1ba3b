package dev.layerlens.card;

/** How a model file stores its weights and computes. */
public enum Precision {
    /** Weights and values are float32. */
    FLOAT32,
    /** Weights are stored as float16; values are computed in float. */
    FLOAT16,
    /** Weights are stored as int8; values are float, brought to int8 as they come. */
    DYNAMIC,
    /** Weights and values are int8. */
    INT8
}
