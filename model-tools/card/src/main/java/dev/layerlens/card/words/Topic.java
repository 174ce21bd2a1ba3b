package dev.layerlens.card.words;

import java.util.Locale;

/** What a text of {@link LayerWords} is about: a kind of layer, in the part that it plays. */
public enum Topic {
    NORMALIZATION,
    FIRST_CONVOLUTION,
    CONVOLUTION,
    DEPTHWISE,
    /** 1x1, in no part that another topic names. */
    POINTWISE,
    /** 1x1 after a depthwise convolution (Howard et al. 2017). */
    SEPARABLE,
    /** 1x1 into fewer channels, before a larger convolution (He et al. 2015, figure 5). */
    SQUEEZE,
    /** 1x1 into more channels, after a larger convolution and before an addition. */
    WIDEN,
    /** 1x1 into more channels, before a depthwise convolution (Sandler et al. 2018). */
    EXPAND,
    /** 1x1 into fewer channels, after a depthwise convolution and before no activation function. */
    PROJECT,
    /** 1x1 in a skip connection. */
    SHORTCUT,
    BATCH_NORM,
    RELU,
    RELU6,
    LEAKY_RELU,
    PRELU,
    ELU,
    GELU,
    SWISH,
    HARD_SWISH,
    HARD_SIGMOID,
    SIGMOID,
    TANH,
    /** An activation function that no other topic names. */
    ACTIVATION,
    MAX_POOL,
    AVERAGE_POOL,
    GLOBAL_AVERAGE_POOL,
    /** Global average pooling that further convolutions or a gate follow. */
    CHANNEL_SUMMARY,
    /** Global average pooling of maps that each belong to a class (Lin et al. 2013). */
    CLASS_AVERAGE,
    DROPOUT,
    LOCAL_RESPONSE_NORM,
    ADD,
    /** Addition of stored numbers. */
    ADD_CONSTANT,
    CONCATENATION,
    MULTIPLY,
    /** Multiplication by stored numbers. */
    MULTIPLY_CONSTANT,
    DENSE,
    /** The layer whose outputs are the logits: dense, or 1x1 on a single cell. */
    CLASSIFIER,
    SOFTMAX,
    FLATTEN,
    PADDING,
    RESHAPE,
    RESIZE,
    OTHER;

    /** What the topic's texts are filed under, as in "leaky-relu". */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
