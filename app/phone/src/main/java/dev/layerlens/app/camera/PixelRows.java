package dev.layerlens.app.camera;

/** Pixels as they lie in a buffer, whatever its format, to be read row by row. */
public sealed interface PixelRows permits YuvPlanes, RgbaPlane, Picture {

    /**
     * Reads a piece of a row.
     *
     * @param row from the top of the buffer
     * @param left first column of the piece
     * @param count columns of the piece
     * @param rgb gets red, green and blue, 0..255, plane after plane: {@code [3, count]}
     * @param scratch memory to work in
     */
    void read(int row, int left, int count, float[] rgb, RowScratch scratch);

    /**
     * Copies the pixels to where they may stay.
     *
     * @param reusable an earlier copy whose memory is used again if it fits
     */
    PixelRows copy(PixelRows reusable);
}
