package dev.layerlens.app.camerax;

import android.graphics.ImageFormat;
import android.graphics.PixelFormat;
import android.graphics.Rect;
import androidx.camera.core.ImageProxy;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameGeometry;
import dev.layerlens.app.camera.PixelRows;
import dev.layerlens.app.camera.RgbaPlane;
import dev.layerlens.app.camera.YuvPlanes;

/** Frames on CameraX's images. */
final class CameraXFrames {

    private CameraXFrames() {}

    /**
     * @param mirrored whether the camera looks at the user
     * @throws IllegalArgumentException if the image is neither YUV_420_888 nor RGBA_8888
     */
    static Frame frame(ImageProxy image, boolean mirrored) {
        Rect crop = image.getCropRect();
        FrameGeometry geometry =
                new FrameGeometry(
                        crop.left,
                        crop.top,
                        crop.width(),
                        crop.height(),
                        image.getImageInfo().getRotationDegrees(),
                        mirrored);
        return new Frame(
                pixels(image), geometry, image.getImageInfo().getTimestamp(), image::close);
    }

    private static PixelRows pixels(ImageProxy image) {
        ImageProxy.PlaneProxy[] planes = image.getPlanes();
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

    private static YuvPlanes.Plane plane(ImageProxy.PlaneProxy plane) {
        return new YuvPlanes.Plane(plane.getBuffer(), plane.getRowStride(), plane.getPixelStride());
    }
}
