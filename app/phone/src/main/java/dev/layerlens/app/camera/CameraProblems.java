package dev.layerlens.app.camera;

import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraDevice;

/** What Camera2's reasons for not giving a camera mean to a person. */
final class CameraProblems {

    private CameraProblems() {}

    /**
     * @param reason one of {@link CameraAccessException}'s
     */
    static CameraState ofAccess(int reason) {
        return switch (reason) {
            case CameraAccessException.CAMERA_IN_USE, CameraAccessException.MAX_CAMERAS_IN_USE ->
                    CameraState.BUSY;
            // by the owner of a managed phone
            case CameraAccessException.CAMERA_DISABLED -> CameraState.MISSING;
            default -> CameraState.LOST;
        };
    }

    /**
     * @param error one of {@link CameraDevice.StateCallback}'s
     */
    static CameraState ofDevice(int error) {
        return switch (error) {
            case CameraDevice.StateCallback.ERROR_CAMERA_IN_USE,
                    CameraDevice.StateCallback.ERROR_MAX_CAMERAS_IN_USE ->
                    CameraState.BUSY;
            case CameraDevice.StateCallback.ERROR_CAMERA_DISABLED -> CameraState.MISSING;
            default -> CameraState.LOST;
        };
    }
}
