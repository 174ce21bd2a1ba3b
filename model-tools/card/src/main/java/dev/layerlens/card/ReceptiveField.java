package dev.layerlens.card;

/**
 * The input pixels that can influence one cell of a layer's output: cell (row, column) sees rows
 * {@code start + row * stride} to {@code start + row * stride + size - 1} of the picture, and the
 * same for columns. Pixels outside the picture are padding.
 *
 * @param size side of the square, in input pixels
 * @param stride distance between the squares of two neighbouring cells, in input pixels
 * @param start first row and column that cell (0, 0) sees; negative where it reaches into padding
 */
public record ReceptiveField(int size, int stride, int start) {

    /** The field of the picture itself: each pixel sees itself. */
    public static final ReceptiveField OF_THE_PICTURE = new ReceptiveField(1, 1, 0);

    /** First picture row (or column) that the cell at {@code index} sees; may be negative. */
    public int first(int index) {
        return start + index * stride;
    }

    /** Last picture row (or column) that the cell at {@code index} sees; may lie outside. */
    public int last(int index) {
        return first(index) + size - 1;
    }
}
