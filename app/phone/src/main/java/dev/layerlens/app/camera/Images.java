package dev.layerlens.app.camera;

import android.graphics.ImageFormat;
import android.graphics.PixelFormat;
import android.graphics.Rect;
import android.media.Image;

/** Frames on the framework's images. */
final class Images {

    private Images() {}

    /**
     * @param rotationDegrees clockwise turn that makes the image upright
     * @param mirrored whether the camera looks at the user
     * @param release closes the image
     * @throws IllegalArgumentException if the image is neither YUV_420_888 nor RGBA_8888
     */
    static Frame frame(Image image, int rotationDegrees, boolean mirrored, Runnable release) {
        Rect crop = image.getCropRect();
        FrameGeometry geometry =
                new FrameGeometry(
                        crop.left,
                        crop.top,
                        crop.width(),
                        crop.height(),
                        rotationDegrees,
                        mirrored);
        return new Frame(pixels(image), geometry, image.getTimestamp(), release);
    }

    private static PixelRows pixels(Image image) {
        Image.Plane[] planes = image.getPlanes();
        return switch (image.getFormat()) {
            case ImageFormat.YUV_420_888 ->
                    new YuvPlanes(
                            image.getWidth(),
                            image.getHeight(),
                            plane(planes[0]),
                            plane(planes[1]),
                            plane(planes[2]));
            case PixelFormat.RGBA_8888 ->
                    new RgbaPlane(
                            planes[0].getBuffer(),
                            planes[0].getRowStride(),
                            planes[0].getPixelStride());
            default ->
                    throw new IllegalArgumentException(
                            "cannot read camera images of format " + image.getFormat());
        };
    }

    private static YuvPlanes.Plane plane(Image.Plane plane) {
        return new YuvPlanes.Plane(plane.getBuffer(), plane.getRowStride(), plane.getPixelStride());
    }
}
