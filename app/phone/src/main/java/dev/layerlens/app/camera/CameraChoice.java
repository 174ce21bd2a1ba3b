package dev.layerlens.app.camera;

import android.graphics.ImageFormat;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraCharacteristics;
import android.hardware.camera2.CameraManager;
import android.hardware.camera2.CameraMetadata;
import android.hardware.camera2.params.StreamConfigurationMap;
import android.util.Size;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * The camera that is opened, and how its frames lie.
 *
 * @param id the framework's name of the camera
 * @param size of a frame as the sensor delivers it
 * @param rotationDegrees clockwise turn that makes a frame upright on the display
 */
record CameraChoice(String id, Size size, int rotationDegrees) {
    /** Enough for every network we know, and quick to convert. */
    private static final int WANTED_PIXELS = 640 * 480;

    /**
     * The first camera that looks the wanted way; the first camera at all where none does.
     *
     * @param wanted which way it should look
     * @param displayDegrees how far the display is turned from its natural position
     */
    static Optional<CameraChoice> find(CameraManager cameras, Facing wanted, int displayDegrees)
            throws CameraAccessException {
        Optional<CameraChoice> any = Optional.empty();
        for (String id : cameras.getCameraIdList()) {
            CameraCharacteristics camera = cameras.getCameraCharacteristics(id);
            Optional<CameraChoice> choice = of(id, camera, displayDegrees);
            if (choice.isPresent() && facesUser(camera) == (wanted == Facing.FRONT)) {
                return choice;
            }
            any = any.isPresent() ? any : choice;
        }
        return any;
    }

    private static Optional<CameraChoice> of(
            String id, CameraCharacteristics camera, int displayDegrees) {
        StreamConfigurationMap streams =
                camera.get(CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP);
        if (streams == null) {
            return Optional.empty();
        }
        Size[] sizes = streams.getOutputSizes(ImageFormat.YUV_420_888);
        if (sizes == null || sizes.length == 0) {
            return Optional.empty();
        }
        int sensor =
                Objects.requireNonNullElse(camera.get(CameraCharacteristics.SENSOR_ORIENTATION), 0);
        int turn = facesUser(camera) ? sensor + displayDegrees : sensor - displayDegrees;
        return Optional.of(new CameraChoice(id, nearest(sizes), Math.floorMod(turn, 360)));
    }

    private static boolean facesUser(CameraCharacteristics camera) {
        return Objects.equals(
                camera.get(CameraCharacteristics.LENS_FACING), CameraMetadata.LENS_FACING_FRONT);
    }

    /** Nearest in pixels; among equals 4:3, which shows the most of what the sensor sees. */
    private static Size nearest(Size[] sizes) {
        return Arrays.stream(sizes)
                .min(
                        Comparator.<Size>comparingInt(CameraChoice::distance)
                                .thenComparingInt(
                                        s -> Math.abs(3 * s.getWidth() - 4 * s.getHeight())))
                .orElseThrow();
    }

    private static int distance(Size size) {
        return Math.abs(size.getWidth() * size.getHeight() - WANTED_PIXELS);
    }

    private boolean sideways() {
        return rotationDegrees % 180 != 0;
    }

    int uprightWidth() {
        return sideways() ? size.getHeight() : size.getWidth();
    }

    int uprightHeight() {
        return sideways() ? size.getWidth() : size.getHeight();
    }
}
