package dev.layerlens.app.camera;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One frame of a camera. It may stand on a buffer that the camera wants back: whoever was handed it
 * closes it, on any thread. It is read by one thread at a time, and not after it was closed.
 */
public final class Frame implements AutoCloseable {
    private final PixelRows pixels;
    private final FrameGeometry geometry;
    private final long timestampNanos;
    private final Runnable release;
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * @param pixels the camera's buffer
     * @param geometry how the frame lies in it
     * @param timestampNanos when light fell on the sensor, of a clock that never goes back
     * @param release gives the buffer back; called once
     */
    public Frame(PixelRows pixels, FrameGeometry geometry, long timestampNanos, Runnable release) {
        this.pixels = pixels;
        this.geometry = geometry;
        this.timestampNanos = timestampNanos;
        this.release = release;
    }

    /** When light fell on the sensor, in nanoseconds of a clock that never goes back. */
    public long timestampNanos() {
        return timestampNanos;
    }

    /** The frame turned upright; the picture outlives the frame. */
    public Picture upright() {
        return Upright.of(pixels, geometry);
    }

    /** Turns, cuts out and resamples the frame into a network's input; allocates nothing. */
    public void fill(ModelInput input) {
        input.fill(pixels, geometry);
    }

    /** Keeps what the frame shows beyond its closing; allocates nothing once the copy has room. */
    public void copyTo(FrameCopy copy) {
        copy.take(pixels, geometry, timestampNanos);
    }

    @Override
    public void close() {
        if (!closed.getAndSet(true)) {
            release.run();
        }
    }
}
