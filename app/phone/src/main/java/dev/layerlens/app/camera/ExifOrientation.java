package dev.layerlens.app.camera;

import androidx.exifinterface.media.ExifInterface;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** How a camera was held (EXIF 2.32, tag 0x0112). */
final class ExifOrientation {

    private ExifOrientation() {}

    /**
     * What makes a file's picture upright; nothing if the file does not say, or says nonsense.
     *
     * @param file the whole file
     * @param picture as it lies in the file
     */
    static FrameGeometry of(byte[] file, Picture picture) {
        int tag = tag(file);
        int degrees =
                switch (tag) {
                    case ExifInterface.ORIENTATION_ROTATE_90, ExifInterface.ORIENTATION_TRANSPOSE ->
                            90;
                    case ExifInterface.ORIENTATION_ROTATE_180,
                            ExifInterface.ORIENTATION_FLIP_VERTICAL ->
                            180;
                    case ExifInterface.ORIENTATION_ROTATE_270,
                            ExifInterface.ORIENTATION_TRANSVERSE ->
                            270;
                    default -> 0;
                };
        boolean mirrored =
                switch (tag) {
                    case ExifInterface.ORIENTATION_FLIP_HORIZONTAL,
                            ExifInterface.ORIENTATION_FLIP_VERTICAL,
                            ExifInterface.ORIENTATION_TRANSPOSE,
                            ExifInterface.ORIENTATION_TRANSVERSE ->
                            true;
                    default -> false;
                };
        return new FrameGeometry(0, 0, picture.width(), picture.height(), degrees, mirrored);
    }

    private static int tag(byte[] file) {
        try {
            return new ExifInterface(new ByteArrayInputStream(file))
                    .getAttributeInt(
                            ExifInterface.TAG_ORIENTATION, ExifInterface.ORIENTATION_NORMAL);
        } catch (IOException | RuntimeException e) {
            // broken notes do not spoil a picture
            return ExifInterface.ORIENTATION_NORMAL;
        }
    }
}
