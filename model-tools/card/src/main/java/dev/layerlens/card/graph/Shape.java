package dev.layerlens.card.graph;

/**
 * Sides of an activation.
 *
 * @param height rows; 1 for a vector
 * @param width columns; 1 for a vector
 * @param channels values of each cell
 */
public record Shape(int height, int width, int channels) {

    /** Number of values. */
    public long size() {
        return (long) height * width * channels;
    }

    /** As in "32 x 32 x 16". */
    @Override
    public String toString() {
        return height + " x " + width + " x " + channels;
    }
}
