package dev.layerlens.app.camerax;

import androidx.camera.core.CameraInfo;
import androidx.camera.core.CameraSelector;
import androidx.camera.lifecycle.ProcessCameraProvider;
import dev.layerlens.app.camera.Facing;
import java.util.List;
import java.util.Optional;

/** The camera that CameraX is to bind. */
final class CameraXChoice {

    private CameraXChoice() {}

    /** The first camera that looks the wanted way; the first camera at all where none does. */
    static Optional<CameraInfo> of(ProcessCameraProvider cameras, Facing wanted) {
        List<CameraInfo> all = cameras.getAvailableCameraInfos();
        Optional<CameraInfo> fitting = all.stream().filter(c -> facing(c) == wanted).findFirst();
        return fitting.isPresent() ? fitting : all.stream().findFirst();
    }

    /** An external camera counts as one that looks away: its picture is no mirror. */
    static Facing facing(CameraInfo camera) {
        return camera.getLensFacing() == CameraSelector.LENS_FACING_FRONT
                ? Facing.FRONT
                : Facing.BACK;
    }
}
