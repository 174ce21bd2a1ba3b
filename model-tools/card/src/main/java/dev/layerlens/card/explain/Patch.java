package dev.layerlens.card.explain;

/**
 * A rectangle of pixels.
 *
 * @param top first row; negative where it reaches into padding
 * @param left first column; negative where it reaches into padding
 * @param height rows; 0 for none
 * @param width columns; 0 for none
 */
public record Patch(int top, int left, int height, int width) {

    /** The row after the last one. */
    public int bottom() {
        return top + height;
    }

    /** The column after the last one. */
    public int right() {
        return left + width;
    }

    /** What of it lies inside a picture. */
    public Patch within(int pictureHeight, int pictureWidth) {
        int fromRow = Math.max(0, Math.min(pictureHeight, top));
        int fromColumn = Math.max(0, Math.min(pictureWidth, left));
        int toRow = Math.max(fromRow, Math.min(pictureHeight, bottom()));
        int toColumn = Math.max(fromColumn, Math.min(pictureWidth, right()));
        return new Patch(fromRow, fromColumn, toRow - fromRow, toColumn - fromColumn);
    }
}
