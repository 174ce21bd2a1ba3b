package dev.layerlens.tools.net;

/**
 * The size of one activation, without its batch: rows, columns and channels (NHWC without the N). A
 * vector of n features is {@code 1 x 1 x n}.
 */
public record Shape(int height, int width, int channels) {

    /**
     * @throws IllegalArgumentException if a side is not positive
     */
    public Shape {
        if (height < 1 || width < 1 || channels < 1) {
            throw new IllegalArgumentException(
                    "a layer's output would be " + height + " x " + width + " x " + channels);
        }
    }

    /** Number of values. */
    public long size() {
        return (long) height * width * channels;
    }

    @Override
    public String toString() {
        return height + " x " + width + " x " + channels;
    }
}
