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
    /** Channels of several activations side by side, as in Inception and DenseNet. */
    CONCATENATION,
    /** A product value by value, as of a gate with what it lets through. */
    MULTIPLY,
    /** Krizhevsky et al. 2012. */
    LOCAL_RESPONSE_NORM,
    /** Rows and columns of a constant around the activation. */
    PADDING,
    /** The same values in another shape. */
    RESHAPE,
    /** Rows and columns interpolated to another number. */
    RESIZE,
    SOFTMAX,
    /** An operator of a third-party file that no text of ours explains. */
    OTHER
}
