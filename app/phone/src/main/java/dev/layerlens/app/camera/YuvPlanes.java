package dev.layerlens.app.camera;

import java.nio.ByteBuffer;

/**
 * The three planes of a {@code YUV_420_888} image: luma at full size, both chromas at half size
 * (rounded up), each with its own distance between rows and between neighbouring samples.
 *
 * @param width columns of the luma plane
 * @param height rows of the luma plane
 */
public record YuvPlanes(int width, int height, Plane y, Plane u, Plane v) {

    /**
     * One plane.
     *
     * @param samples the bytes, from index 0
     * @param rowStride bytes from one row to the next
     * @param pixelStride bytes from one sample to the next in its row
     */
    public record Plane(ByteBuffer samples, int rowStride, int pixelStride) {

        int at(int row, int column) {
            return samples.get(row * rowStride + column * pixelStride) & 0xff;
        }
    }

    /**
     * Converts to RGB (ITU-R BT.601, full range, as JFIF and Android's cameras have it) and turns
     * the picture clockwise.
     *
     * @param degrees 0, 90, 180 or 270: how far the picture must be turned clockwise to be upright
     * @throws IllegalArgumentException if {@code degrees} is none of them
     */
    public Picture upright(int degrees) {
        Turn turn = Turn.of(degrees, width, height);
        int[] argb = new int[width * height];
        for (int row = 0; row < height; row++) {
            int to = turn.first() + row * turn.rowStep();
            for (int column = 0; column < width; column++) {
                argb[to] = pixel(row, column);
                to += turn.columnStep();
            }
        }
        return turn.sideways()
                ? new Picture(height, width, argb)
                : new Picture(width, height, argb);
    }

    private int pixel(int row, int column) {
        int luma = y.at(row, column);
        int blueness = u.at(row >> 1, column >> 1) - 128;
        int redness = v.at(row >> 1, column >> 1) - 128;
        // BT.601 in 16 bits after the point: 1.402, 0.344136, 0.714136, 1.772
        int red = luma + (91881 * redness + 32768 >> 16);
        int green = luma - (22554 * blueness + 46802 * redness + 32768 >> 16);
        int blue = luma + (116130 * blueness + 32768 >> 16);
        return 0xff000000 | clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    private static int clamp(int value) {
        return Math.max(0, Math.min(255, value));
    }

    /**
     * Where the pixels of a turned picture go: (row, column) lands at {@code first + row * rowStep
     * + column * columnStep}.
     */
    private record Turn(int first, int rowStep, int columnStep, boolean sideways) {

        static Turn of(int degrees, int width, int height) {
            return switch (degrees) {
                case 0 -> new Turn(0, width, 1, false);
                case 90 -> new Turn(height - 1, -1, height, true);
                case 180 -> new Turn(width * height - 1, -width, -1, false);
                case 270 -> new Turn((width - 1) * height, 1, -height, true);
                default ->
                        throw new IllegalArgumentException(
                                "a picture turns by 0, 90, 180 or 270 degrees, not " + degrees);
            };
        }
    }
}
