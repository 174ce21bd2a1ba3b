package dev.layerlens.app.camera;

/**
 * Which part of a buffer is the frame, and how that part becomes upright: it is turned clockwise
 * and then, if the camera looks at the user, mirrored, so that it lies as the preview shows it.
 *
 * @param left first column of the frame in its buffer
 * @param top first row of the frame in its buffer
 * @param columns of the frame in its buffer
 * @param rows of the frame in its buffer
 * @param rotationDegrees clockwise turn that makes the frame upright: 0, 90, 180 or 270
 * @param mirrored whether left and right change places after the turn
 */
public record FrameGeometry(
        int left, int top, int columns, int rows, int rotationDegrees, boolean mirrored) {

    /**
     * @throws IllegalArgumentException if the frame is empty, begins before its buffer, or would
     *     have to be turned by anything but quarter turns
     */
    public FrameGeometry {
        if (left < 0 || top < 0 || columns < 1 || rows < 1) {
            throw new IllegalArgumentException(
                    "no frame of " + columns + " x " + rows + " at " + left + ", " + top);
        }
        if (rotationDegrees % 90 != 0 || rotationDegrees < 0 || rotationDegrees > 270) {
            throw new IllegalArgumentException(
                    "a frame turns by 0, 90, 180 or 270 degrees, not " + rotationDegrees);
        }
    }

    /** A buffer that is the whole frame, and upright already. */
    public static FrameGeometry upright(int width, int height) {
        return new FrameGeometry(0, 0, width, height, 0, false);
    }

    /** Whether the buffer's rows become columns. */
    boolean sideways() {
        return rotationDegrees % 180 != 0;
    }

    /** Columns of the upright frame. */
    public int width() {
        return sideways() ? rows : columns;
    }

    /** Rows of the upright frame. */
    public int height() {
        return sideways() ? columns : rows;
    }

    /** Whether the buffer's columns come in reverse, across or down the upright frame. */
    boolean columnsReversed() {
        return sideways() ? rotationDegrees == 270 : rotationDegrees == 180 ^ mirrored;
    }

    /** Whether the buffer's rows come in reverse, down or across the upright frame. */
    boolean rowsReversed() {
        return sideways() ? rotationDegrees == 90 ^ mirrored : rotationDegrees == 180;
    }

    /**
     * Where the pixels of a grid that lies like the buffer go in the upright one.
     *
     * @param gridColumns columns of the grid, along the buffer's columns
     * @param gridRows rows of the grid, along the buffer's rows
     */
    Turn turn(int gridColumns, int gridRows) {
        int columnStep = sideways() ? gridRows : 1;
        int rowStep = sideways() ? 1 : gridColumns;
        int first = 0;
        if (columnsReversed()) {
            first += (gridColumns - 1) * columnStep;
            columnStep = -columnStep;
        }
        if (rowsReversed()) {
            first += (gridRows - 1) * rowStep;
            rowStep = -rowStep;
        }
        return new Turn(first, rowStep, columnStep);
    }

    /**
     * The pixel at (row, column) goes to {@code first + row * rowStep + column * columnStep} of the
     * upright grid.
     */
    record Turn(int first, int rowStep, int columnStep) {}
}
