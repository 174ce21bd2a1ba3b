package dev.layerlens.app.camerax;

import dev.layerlens.app.camera.CameraState;

/** What CameraX's states mean to a person. */
final class CameraXStates {

    private CameraXStates() {}

    /** An opened camera is still starting: it runs when its first frame comes. */
    static CameraState of(androidx.camera.core.CameraState state) {
        androidx.camera.core.CameraState.StateError error = state.getError();
        if (error == null) {
            return switch (state.getType()) {
                // CameraX waits until another app gives the camera back
                case PENDING_OPEN -> CameraState.BUSY;
                case OPENING, OPEN, CLOSING, CLOSED -> CameraState.STARTING;
            };
        }
        return switch (error.getCode()) {
            case androidx.camera.core.CameraState.ERROR_CAMERA_IN_USE,
                    androidx.camera.core.CameraState.ERROR_MAX_CAMERAS_IN_USE ->
                    CameraState.BUSY;
            // by the owner of a managed phone
            case androidx.camera.core.CameraState.ERROR_CAMERA_DISABLED -> CameraState.MISSING;
            default -> CameraState.LOST;
        };
    }

    /** Whether CameraX has given up and has to be asked again. */
    static boolean isFinal(androidx.camera.core.CameraState state) {
        androidx.camera.core.CameraState.StateError error = state.getError();
        return error != null
                && error.getType() == androidx.camera.core.CameraState.ErrorType.CRITICAL;
    }
}
