package dev.layerlens.app.camera;

/**
 * Room for what one frame showed, used again for the next: whoever may have to show a frame later
 * keeps this and gives the camera its buffer back. Used by one thread at a time.
 */
public final class FrameCopy {
    private PixelRows pixels = new Picture(1, 1, new int[1]);
    private FrameGeometry geometry = FrameGeometry.upright(1, 1);
    private long timestampNanos;

    void take(PixelRows taken, FrameGeometry lying, long timestamp) {
        pixels = taken.copy(pixels);
        geometry = lying;
        timestampNanos = timestamp;
    }

    /** What {@link Frame#upright} of the copied frame was; one black pixel before there was one. */
    public Picture upright() {
        return Upright.of(pixels, geometry);
    }

    /** Of the copied frame. */
    public long timestampNanos() {
        return timestampNanos;
    }
}
