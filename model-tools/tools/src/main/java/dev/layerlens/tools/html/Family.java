package dev.layerlens.tools.html;

import dev.layerlens.card.LayerKind;
import java.util.Locale;

/** Kinds of layers that have a colour in common. */
enum Family {
    CONVOLUTION,
    NORM,
    ACTIVATION,
    POOL,
    JOIN,
    DENSE,
    OTHER;

    static Family of(LayerKind kind) {
        return switch (kind) {
            case CONVOLUTION, DEPTHWISE_CONVOLUTION -> CONVOLUTION;
            case NORMALIZATION, BATCH_NORM, LOCAL_RESPONSE_NORM -> NORM;
            case ACTIVATION -> ACTIVATION;
            case MAX_POOL, AVERAGE_POOL, GLOBAL_AVERAGE_POOL -> POOL;
            case ADD, CONCATENATION, MULTIPLY -> JOIN;
            case DENSE, SOFTMAX -> DENSE;
            case FLATTEN, DROPOUT, PADDING, RESHAPE, RESIZE, OTHER -> OTHER;
        };
    }

    /** Its class in the style sheet, and its key among the texts. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
