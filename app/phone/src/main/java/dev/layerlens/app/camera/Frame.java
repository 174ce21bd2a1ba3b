package dev.layerlens.app.camera;

/**
 * One frame of a camera. It may stand on a buffer that the camera wants back: whoever was handed it
 * closes it, once, on any thread.
 */
public interface Frame extends AutoCloseable {

    /** When light fell on the sensor, in nanoseconds of a clock that never goes back. */
    long timestampNanos();

    /** The frame turned upright; the picture outlives the frame. */
    Picture upright();

    @Override
    void close();
}
