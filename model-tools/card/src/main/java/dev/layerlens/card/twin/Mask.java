package dev.layerlens.card.twin;

import java.util.List;

/**
 * Switches for the channels of a convolution: float32 {@code [1, 1, 1, channels]}, 1 for on, 0 for
 * off.
 *
 * @param layer the convolution
 * @param input the twin's input, "mask/" and the layer's name
 * @param channels output channels of the layer
 * @param shownBy the layers whose values carry the mask's zeros at once: the convolution, a batch
 *     norm that was folded into it, an activation function that is fused
 */
public record Mask(String layer, String input, int channels, List<String> shownBy) {

    /** What an input's name begins with. */
    public static final String PREFIX = "mask/";

    public Mask {
        shownBy = List.copyOf(shownBy);
    }
}
