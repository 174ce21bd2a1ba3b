package dev.layerlens.card;

/** How a model file stores its weights and computes. */
public enum Precision {
    FLOAT32,
    FLOAT16,
    INT8
}
