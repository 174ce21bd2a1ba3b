package dev.layerlens.tools.quantize;

/**
 * An interval that contains zero.
 *
 * @param min at most 0, so that zero (padding, ReLU) is exact
 * @param max at least 0
 */
public record Range(float min, float max) {

    /** The int8 values that cover it. */
    Steps steps() {
        return Steps.of(this);
    }
}
