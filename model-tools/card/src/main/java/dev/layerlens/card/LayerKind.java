package dev.layerlens.card;

/** What a layer does, as far as a reader of a card has to tell layers apart. */
public enum LayerKind {
    NORMALIZATION,
    CONVOLUTION,
    DEPTHWISE_CONVOLUTION,
    BATCH_NORM,
    ACTIVATION,
    MAX_POOL,
    AVERAGE_POOL,
    GLOBAL_AVERAGE_POOL,
    FLATTEN,
    DENSE,
    DROPOUT,
    ADD,
    SOFTMAX
}
