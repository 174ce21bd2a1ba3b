package dev.layerlens.app.camera;

import android.graphics.ImageFormat;
import android.graphics.Rect;
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
 * @param abilities what it can do
 * @param area what of its sensor becomes a frame, and how that is turned
 */
record CameraChoice(String id, CameraAbilities abilities, SensorArea area) {
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
        Optional<CameraChoice> first = Optional.empty();
        Optional<CameraChoice> other = Optional.empty();
        for (String id : cameras.getCameraIdList()) {
            Optional<CameraChoice> choice =
                    of(id, cameras.getCameraCharacteristics(id), displayDegrees);
            if (choice.isPresent() && choice.get().facing() == wanted) {
                first = first.isPresent() ? first : choice;
            } else {
                other = other.isPresent() ? other : choice;
            }
        }
        boolean both = first.isPresent() && other.isPresent();
        Optional<CameraChoice> best = first.isPresent() ? first : other;
        return best.map(choice -> choice.switching(both));
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
        Size size = nearest(sizes);
        Facing facing = facing(camera);
        int sensor = value(camera, CameraCharacteristics.SENSOR_ORIENTATION, 0);
        int turn = facing == Facing.FRONT ? sensor + displayDegrees : sensor - displayDegrees;
        Rect array =
                value(
                        camera,
                        CameraCharacteristics.SENSOR_INFO_ACTIVE_ARRAY_SIZE,
                        new Rect(0, 0, size.getWidth(), size.getHeight()));
        return Optional.of(
                new CameraChoice(
                        id,
                        abilities(camera, facing),
                        new SensorArea(
                                array, size, Math.floorMod(turn, 360), facing == Facing.FRONT)));
    }

    private static CameraAbilities abilities(CameraCharacteristics camera, Facing facing) {
        return new CameraAbilities(
                facing,
                false,
                value(camera, CameraCharacteristics.FLASH_INFO_AVAILABLE, false),
                value(camera, CameraCharacteristics.CONTROL_MAX_REGIONS_AF, 0) > 0,
                1,
                value(camera, CameraCharacteristics.SCALER_AVAILABLE_MAX_DIGITAL_ZOOM, 1f));
    }

    /** Cameras need not say everything of themselves. */
    private static <T> T value(
            CameraCharacteristics camera, CameraCharacteristics.Key<T> key, T otherwise) {
        return Objects.requireNonNullElse(camera.get(key), otherwise);
    }

    private static Facing facing(CameraCharacteristics camera) {
        Integer lens = camera.get(CameraCharacteristics.LENS_FACING);
        return Objects.equals(lens, CameraMetadata.LENS_FACING_FRONT) ? Facing.FRONT : Facing.BACK;
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

    private CameraChoice switching(boolean switches) {
        CameraAbilities a = abilities;
        return new CameraChoice(
                id,
                new CameraAbilities(
                        a.facing(), switches, a.torch(), a.focus(), a.minZoom(), a.maxZoom()),
                area);
    }

    Facing facing() {
        return abilities.facing();
    }

    Size size() {
        return area.stream();
    }

    int rotationDegrees() {
        return area.rotationDegrees();
    }

    private boolean sideways() {
        return rotationDegrees() % 180 != 0;
    }

    int uprightWidth() {
        return sideways() ? size().getHeight() : size().getWidth();
    }

    int uprightHeight() {
        return sideways() ? size().getWidth() : size().getHeight();
    }
}
