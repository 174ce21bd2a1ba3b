package dev.layerlens.app.camerax;

import androidx.camera.core.ImageProxy;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameGeometry;
import dev.layerlens.app.camera.Images;
import dev.layerlens.app.camera.PixelRows;
import dev.layerlens.app.camera.YuvPlanes;
import java.util.stream.Stream;

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
                        Stream.of(image.getPlanes())
                                .map(CameraXFrames::plane)
                                .toArray(YuvPlanes.Plane[]::new));
        FrameGeometry geometry =
                Images.geometry(
                        image.getCropRect(), image.getImageInfo().getRotationDegrees(), mirrored);
        return new Frame(pixels, geometry, image.getImageInfo().getTimestamp(), image::close);
    }

    private static YuvPlanes.Plane plane(ImageProxy.PlaneProxy plane) {
        return new YuvPlanes.Plane(plane.getBuffer(), plane.getRowStride(), plane.getPixelStride());
    }
}
