package dev.layerlens.app.camera;

/** Turns the pixels of a buffer upright. */
final class Upright {

    private Upright() {}

    /** A new picture, or the pixels themselves if they are one that lies upright. */
    static Picture of(PixelRows pixels, FrameGeometry geometry) {
        if (pixels instanceof Picture whole
                && geometry.equals(FrameGeometry.upright(whole.width(), whole.height()))) {
            return whole;
        }
        int columns = geometry.columns();
        int[] argb = new int[columns * geometry.rows()];
        float[] rgb = new float[columns * 3];
        RowScratch scratch = new RowScratch();
        FrameGeometry.Turn turn = geometry.turn(columns, geometry.rows());
        for (int row = 0; row < geometry.rows(); row++) {
            pixels.read(geometry.top() + row, geometry.left(), columns, rgb, scratch);
            int to = turn.first() + row * turn.rowStep();
            for (int column = 0; column < columns; column++) {
                int red = (int) rgb[column];
                int green = (int) rgb[columns + column];
                int blue = (int) rgb[2 * columns + column];
                argb[to] = 0xff000000 | red << 16 | green << 8 | blue;
                to += turn.columnStep();
            }
        }
        return new Picture(geometry.width(), geometry.height(), argb);
    }
}
