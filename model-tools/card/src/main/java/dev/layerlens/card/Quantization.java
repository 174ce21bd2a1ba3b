package dev.layerlens.card;

/**
 * How the int8 values of a layer's output stand for real ones: {@code real = scale * (int8 -
 * zeroPoint)}, the affine scheme of the TensorFlow Lite quantization specification.
 *
 * @param scale size of one step
 * @param zeroPoint the int8 value that stands for zero, -128 to 127
 */
public record Quantization(float scale, int zeroPoint) {

    /** What an int8 value stands for. */
    public float real(int stored) {
        return scale * (stored - zeroPoint);
    }
}
