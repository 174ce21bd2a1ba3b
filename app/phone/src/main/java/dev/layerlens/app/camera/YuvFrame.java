package dev.layerlens.app.camera;

import android.media.Image;

/**
 * A frame as the camera hands it over: YUV planes in the camera's own buffer, and how far they must
 * be turned.
 *
 * @param planes the camera's buffer
 * @param rotationDegrees clockwise turn that makes the picture upright: 0, 90, 180 or 270
 * @param timestampNanos when it was taken
 * @param release gives the buffer back
 */
public record YuvFrame(YuvPlanes planes, int rotationDegrees, long timestampNanos, Runnable release)
        implements Frame {

    /** A frame on a framework image. */
    static YuvFrame of(Image image, int rotationDegrees, Runnable release) {
        Image.Plane[] planes = image.getPlanes();
        return new YuvFrame(
                new YuvPlanes(
                        image.getWidth(),
                        image.getHeight(),
                        plane(planes[0]),
                        plane(planes[1]),
                        plane(planes[2])),
                rotationDegrees,
                image.getTimestamp(),
                release);
    }

    private static YuvPlanes.Plane plane(Image.Plane plane) {
        return new YuvPlanes.Plane(plane.getBuffer(), plane.getRowStride(), plane.getPixelStride());
    }

    @Override
    public Picture upright() {
        return planes.upright(rotationDegrees);
    }

    @Override
    public void close() {
        release.run();
    }
}
