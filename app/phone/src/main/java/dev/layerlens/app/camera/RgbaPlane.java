package dev.layerlens.app.camera;

import dev.layerlens.card.Buffers;
import java.nio.ByteBuffer;

/**
 * The one plane of an {@code RGBA_8888} image; alpha is ignored, a camera's pixels are opaque.
 *
 * @param samples red, green, blue and alpha of every pixel, from index 0; their position is moved
 *     by reading them
 * @param rowStride bytes from one row to the next
 * @param pixelStride bytes from one pixel to the next in its row, at least 3
 */
public record RgbaPlane(ByteBuffer samples, int rowStride, int pixelStride) implements PixelRows {
    private static final int COLOURS = 3;

    @Override
    public void read(int row, int left, int count, float[] rgb, RowScratch scratch) {
        int at = row * rowStride + left * pixelStride;
        byte[] bytes = scratch.first(samples, at, (count - 1) * pixelStride + COLOURS);
        for (int x = 0; x < count; x++) {
            int pixel = x * pixelStride;
            rgb[x] = bytes[pixel] & 255;
            rgb[count + x] = bytes[pixel + 1] & 255;
            rgb[2 * count + x] = bytes[pixel + 2] & 255;
        }
    }

    @Override
    public PixelRows copy(PixelRows reusable) {
        boolean fits =
                reusable instanceof RgbaPlane old
                        && old.samples.capacity() == samples.limit()
                        && old.rowStride == rowStride
                        && old.pixelStride == pixelStride;
        RgbaPlane copy =
                fits
                        ? (RgbaPlane) reusable
                        : new RgbaPlane(
                                ByteBuffer.allocate(samples.limit()), rowStride, pixelStride);
        Buffers.position(copy.samples, 0);
        Buffers.position(samples, 0);
        copy.samples.put(samples);
        return copy;
    }
}
