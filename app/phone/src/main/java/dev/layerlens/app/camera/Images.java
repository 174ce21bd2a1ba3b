package dev.layerlens.app.camera;

import android.graphics.ImageFormat;
import android.graphics.PixelFormat;
import android.graphics.Rect;
import android.media.Image;

/** Frames on the images that cameras hand out. */
public final class Images {

    private Images() {}

    /**
     * A frame on one of the framework's images.
     *
     * @param rotationDegrees clockwise turn that makes the image upright
     * @param mirrored whether the camera looks at the user
     * @param release closes the image
     * @throws IllegalArgumentException if the image is neither YUV_420_888 nor RGBA_8888
     */
    static Frame frame(Image image, int rotationDegrees, boolean mirrored, Runnable release) {
        PixelRows pixels =
                pixels(
                        image.getFormat(),
                        image.getWidth(),
                        image.getHeight(),
                        planes(image.getPlanes()));
        FrameGeometry geometry = geometry(image.getCropRect(), rotationDegrees, mirrored);
        return new Frame(pixels, geometry, image.getTimestamp(), release);
    }

    private static YuvPlanes.Plane[] planes(Image.Plane... planes) {
        YuvPlanes.Plane[] same = new YuvPlanes.Plane[planes.length];
        for (int i = 0; i < planes.length; i++) {
            same[i] =
                    new YuvPlanes.Plane(
                            planes[i].getBuffer(),
                            planes[i].getRowStride(),
                            planes[i].getPixelStride());
        }
        return same;
    }

    /**
     * The pixels of an image, whoever hands it out.
     *
     * @param format one of {@link ImageFormat} or {@link PixelFormat}
     * @param planes as many as the format has
     * @throws IllegalArgumentException if the format is neither YUV_420_888 nor RGBA_8888
     */
    public static PixelRows pixels(int format, int width, int height, YuvPlanes.Plane... planes) {
        YuvPlanes.Plane first = planes[0];
        return switch (format) {
            case ImageFormat.YUV_420_888 ->
                    new YuvPlanes(width, height, first, planes[1], planes[2]);
            case PixelFormat.RGBA_8888 ->
                    new RgbaPlane(first.samples(), first.rowStride(), first.pixelStride());
            default ->
                    throw new IllegalArgumentException(
                            "cannot read camera images of format " + format);
        };
    }

    /**
     * The part of an image that is the frame.
     *
     * @param crop of the image
     * @param rotationDegrees clockwise turn that makes it upright
     * @param mirrored whether the camera looks at the user
     */
    public static FrameGeometry geometry(Rect crop, int rotationDegrees, boolean mirrored) {
        return new FrameGeometry(
                crop.left, crop.top, crop.width(), crop.height(), rotationDegrees, mirrored);
    }
}
