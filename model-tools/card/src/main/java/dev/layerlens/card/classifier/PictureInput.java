package dev.layerlens.card.classifier;

import java.util.List;

/**
 * The tensor that takes the picture, {@code [1, height, width, 3]}, red first. A float tensor gets
 * {@code (pixel - mean) / deviation} of every pixel, 0..255; a uint8 tensor gets the pixels as they
 * are and an int8 tensor the pixels less 128, which is what their quantization makes of any of the
 * usual ranges.
 *
 * @param height rows
 * @param width columns
 * @param type how it stores its numbers
 * @param mean of red, green and blue; of no meaning unless the type is float
 * @param deviation of red, green and blue; likewise
 * @param stated whether the file says so; otherwise the range is the usual one, -1 to 1
 */
public record PictureInput(
        int height,
        int width,
        NumberType type,
        List<Float> mean,
        List<Float> deviation,
        boolean stated) {

    public PictureInput {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /** Float pixels, 0..255, as the files of model-tools take them. */
    public static PictureInput pixels(int height, int width) {
        return new PictureInput(height, width, NumberType.FLOAT32, same(0), same(1), true);
    }

    /** Three times the same. */
    static List<Float> same(float value) {
        return List.of(value, value, value);
    }
}
