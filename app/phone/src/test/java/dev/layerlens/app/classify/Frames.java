package dev.layerlens.app.classify;

import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameGeometry;
import dev.layerlens.app.camera.YuvPlanes;
import java.nio.ByteBuffer;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A camera's frames, YUV_420_888 held sideways, and how many of them nobody has closed. */
public final class Frames {
    private static final long NANOS_BETWEEN = 33_000_000;

    private final AtomicInteger open = new AtomicInteger();
    private final YuvPlanes planes;
    private final FrameGeometry geometry;
    private long now;

    public Frames(int width, int height) {
        geometry = new FrameGeometry(0, 0, width, height, 90, false);
        YuvPlanes.Plane luma = plane(width, height, 1);
        int half = (width + 1) / 2;
        int rows = (height + 1) / 2;
        planes = new YuvPlanes(width, height, luma, plane(half, rows, 2), plane(half, rows, 2));
    }

    private static YuvPlanes.Plane plane(int width, int height, int pixelStride) {
        byte[] noise = new byte[width * height * pixelStride];
        new Random(3).nextBytes(noise);
        ByteBuffer samples = ByteBuffer.allocateDirect(noise.length).put(noise);
        samples.rewind();
        return new YuvPlanes.Plane(samples, width * pixelStride, pixelStride);
    }

    public Frame next() {
        open.incrementAndGet();
        now += NANOS_BETWEEN;
        return new Frame(planes, geometry, now, open::decrementAndGet);
    }

    public int open() {
        return open.get();
    }
}
