package dev.layerlens.app.camera;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Camera buffers full of noise, in every layout that cameras have. */
final class SyntheticFrames {
    private final Random random = new Random(7);

    /** Buffers of one size: planar and interleaved YUV, RGBA, each tight and with padded rows. */
    List<PixelRows> everyLayout(int width, int height) {
        List<PixelRows> layouts = new ArrayList<>();
        for (int padding : new int[] {0, 5}) {
            layouts.add(yuv(width, height, 1, 1, padding));
            layouts.add(yuv(width, height, 1, 2, padding));
            layouts.add(yuv(width, height, 2, 3, padding));
            layouts.add(rgba(width, height, padding));
        }
        return layouts;
    }

    YuvPlanes yuv(int width, int height, int lumaStride, int chromaStride, int padding) {
        int halfWidth = (width + 1) / 2;
        int halfHeight = (height + 1) / 2;
        return new YuvPlanes(
                width,
                height,
                plane(width, height, lumaStride, padding),
                plane(halfWidth, halfHeight, chromaStride, padding),
                plane(halfWidth, halfHeight, chromaStride, padding));
    }

    private YuvPlanes.Plane plane(int width, int height, int pixelStride, int padding) {
        int rowStride = width * pixelStride + padding;
        // it ends with its last sample, as some cameras' planes do
        int bytes = (height - 1) * rowStride + (width - 1) * pixelStride + 1;
        return new YuvPlanes.Plane(noise(bytes), rowStride, pixelStride);
    }

    RgbaPlane rgba(int width, int height, int padding) {
        int rowStride = width * 4 + padding;
        return new RgbaPlane(noise((height - 1) * rowStride + width * 4), rowStride, 4);
    }

    private ByteBuffer noise(int bytes) {
        byte[] samples = new byte[bytes];
        random.nextBytes(samples);
        ByteBuffer buffer = ByteBuffer.allocateDirect(bytes);
        buffer.put(samples);
        buffer.rewind();
        return buffer;
    }
}
