package dev.layerlens.app.camera;

import dev.layerlens.card.Buffers;
import java.nio.ByteBuffer;

/**
 * The three planes of a {@code YUV_420_888} image: luma at full size, both chromas at half size
 * (rounded up), each with its own distance between rows and between neighbouring samples. Colours
 * are ITU-R BT.601 in full range, as JFIF and Android's cameras have them.
 *
 * @param width columns of the luma plane
 * @param height rows of the luma plane
 */
public record YuvPlanes(int width, int height, Plane y, Plane u, Plane v) implements PixelRows {

    /**
     * One plane.
     *
     * @param samples the bytes, from index 0; their position is moved by reading them
     * @param rowStride bytes from one row to the next
     * @param pixelStride bytes from one sample to the next in its row
     */
    public record Plane(ByteBuffer samples, int rowStride, int pixelStride) {

        private int index(int row, int column) {
            return row * rowStride + column * pixelStride;
        }

        /** Bytes from the first to the last of some samples: the last row may end there. */
        private int span(int count) {
            return (count - 1) * pixelStride + 1;
        }

        private boolean fits(Plane memory) {
            return memory.samples.hasArray()
                    && memory.samples.capacity() == samples.limit()
                    && memory.rowStride == rowStride
                    && memory.pixelStride == pixelStride;
        }

        private Plane memory() {
            return new Plane(ByteBuffer.allocate(samples.limit()), rowStride, pixelStride);
        }

        private void copyTo(Plane memory) {
            Buffers.position(memory.samples, 0);
            Buffers.position(samples, 0);
            memory.samples.put(samples);
        }
    }

    @Override
    public void read(int row, int left, int count, float[] rgb, RowScratch scratch) {
        int firstChroma = left >> 1;
        int chromas = (left + count - 1 >> 1) - firstChroma + 1;
        int chromaRow = row >> 1;
        byte[] light = scratch.first(y.samples, y.index(row, left), y.span(count));
        byte[] blueness =
                scratch.second(u.samples, u.index(chromaRow, firstChroma), u.span(chromas));
        byte[] redness = scratch.third(v.samples, v.index(chromaRow, firstChroma), v.span(chromas));
        int before = left & 1;
        for (int chroma = 0; chroma < chromas; chroma++) {
            byte cb = blueness[chroma * u.pixelStride];
            byte cr = redness[chroma * v.pixelStride];
            int red = YuvColours.red(cr);
            int green = YuvColours.green(cb, cr);
            int blue = YuvColours.blue(cb);
            // two columns share a chroma sample, but for a half pair at either end
            int x = 2 * chroma - before;
            if (x >= 0) {
                put(light[x * y.pixelStride], red, green, blue, x, count, rgb);
            }
            if (++x < count) {
                put(light[x * y.pixelStride], red, green, blue, x, count, rgb);
            }
        }
    }

    private static void put(
            byte light, int red, int green, int blue, int x, int count, float[] rgb) {
        rgb[x] = YuvColours.mix(light, red);
        rgb[count + x] = YuvColours.mix(light, green);
        rgb[2 * count + x] = YuvColours.mix(light, blue);
    }

    @Override
    public PixelRows copy(PixelRows reusable) {
        YuvPlanes copy =
                reusable instanceof YuvPlanes old && fits(old)
                        ? old
                        : new YuvPlanes(width, height, y.memory(), u.memory(), v.memory());
        y.copyTo(copy.y);
        u.copyTo(copy.u);
        v.copyTo(copy.v);
        return copy;
    }

    private boolean fits(YuvPlanes memory) {
        return width == memory.width
                && height == memory.height
                && y.fits(memory.y)
                && u.fits(memory.u)
                && v.fits(memory.v);
    }
}
