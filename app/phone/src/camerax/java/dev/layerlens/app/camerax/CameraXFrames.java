package dev.layerlens.app.camerax;

import androidx.camera.core.ImageProxy;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameGeometry;
import dev.layerlens.app.camera.Images;
import dev.layerlens.app.camera.PixelRows;
import dev.layerlens.app.camera.YuvPlanes;

/** Frames on CameraX's images. */
final class CameraXFrames {

    private CameraXFrames() {}

    /**
     * @param mirrored whether the camera looks at the user
     * @throws IllegalArgumentException if the image is neither YUV_420_888 nor RGBA_8888
     */
    static Frame frame(ImageProxy image, boolean mirrored) {
        PixelRows pixels =
                Images.pixels(
                        image.getFormat(),
                        image.getWidth(),
                        image.getHeight(),
                        planes(image.getPlanes()));
        FrameGeometry geometry =
                Images.geometry(
                        image.getCropRect(), image.getImageInfo().getRotationDegrees(), mirrored);
        return new Frame(pixels, geometry, image.getImageInfo().getTimestamp(), image::close);
    }

    private static YuvPlanes.Plane[] planes(ImageProxy.PlaneProxy... planes) {
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
}
