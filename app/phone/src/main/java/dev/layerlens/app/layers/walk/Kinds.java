package dev.layerlens.app.layers.walk;

import androidx.annotation.ColorRes;
import androidx.annotation.StringRes;
import dev.layerlens.app.R;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.spine.Arc;

/** What kinds of layers are called, and the colours that tell families of them apart. */
public final class Kinds {

    private Kinds() {}

    /** What a kind of layer is called. */
    @StringRes
    public static int name(LayerKind kind) {
        return switch (kind) {
            case NORMALIZATION -> R.string.kind_normalization;
            case CONVOLUTION -> R.string.kind_convolution;
            case DEPTHWISE_CONVOLUTION -> R.string.kind_depthwise_convolution;
            case BATCH_NORM -> R.string.kind_batch_norm;
            case ACTIVATION -> R.string.kind_activation;
            case MAX_POOL -> R.string.kind_max_pool;
            case AVERAGE_POOL -> R.string.kind_average_pool;
            case GLOBAL_AVERAGE_POOL -> R.string.kind_global_average_pool;
            case FLATTEN -> R.string.kind_flatten;
            case DENSE -> R.string.kind_dense;
            case DROPOUT -> R.string.kind_dropout;
            case ADD -> R.string.kind_add;
            case CONCATENATION -> R.string.kind_concatenation;
            case MULTIPLY -> R.string.kind_multiply;
            case LOCAL_RESPONSE_NORM -> R.string.kind_local_response_norm;
            case PADDING -> R.string.kind_padding;
            case RESHAPE -> R.string.kind_reshape;
            case RESIZE -> R.string.kind_resize;
            case SOFTMAX -> R.string.kind_softmax;
            case OTHER -> R.string.kind_other;
        };
    }

    /** The colour of a kind of layer. */
    @ColorRes
    public static int colour(LayerKind kind) {
        return switch (kind) {
            case CONVOLUTION, DEPTHWISE_CONVOLUTION -> R.color.kind_convolution;
            case NORMALIZATION, BATCH_NORM, LOCAL_RESPONSE_NORM, DROPOUT, OTHER ->
                    R.color.kind_norm;
            case ACTIVATION, SOFTMAX -> R.color.kind_activation;
            case MAX_POOL, AVERAGE_POOL, GLOBAL_AVERAGE_POOL, FLATTEN, PADDING, RESHAPE, RESIZE ->
                    R.color.kind_pool;
            case DENSE -> R.color.kind_dense;
            case ADD, CONCATENATION, MULTIPLY -> R.color.kind_join;
        };
    }

    /** The colour of a connection. */
    @ColorRes
    public static int colour(Arc.Kind kind) {
        return switch (kind) {
            case IDENTITY, DENSE -> R.color.kind_join;
            case PROJECTION -> R.color.kind_convolution;
            case BRANCH -> R.color.kind_pool;
            case GATE -> R.color.kind_activation;
        };
    }
}
