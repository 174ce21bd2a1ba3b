package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;

import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraDevice.StateCallback;
import org.junit.Test;

public final class CameraProblemsTest {

    @Test
    public void aCameraThatAnotherAppHasIsBusy() {
        assertThat(CameraProblems.ofAccess(CameraAccessException.CAMERA_IN_USE))
                .isEqualTo(CameraState.BUSY);
        assertThat(CameraProblems.ofAccess(CameraAccessException.MAX_CAMERAS_IN_USE))
                .isEqualTo(CameraState.BUSY);
        assertThat(CameraProblems.ofDevice(StateCallback.ERROR_CAMERA_IN_USE))
                .isEqualTo(CameraState.BUSY);
        assertThat(CameraProblems.ofDevice(StateCallback.ERROR_MAX_CAMERAS_IN_USE))
                .isEqualTo(CameraState.BUSY);
    }

    @Test
    public void aCameraThatTheOwnerOfThePhoneForbidsIsNone() {
        assertThat(CameraProblems.ofAccess(CameraAccessException.CAMERA_DISABLED))
                .isEqualTo(CameraState.MISSING);
        assertThat(CameraProblems.ofDevice(StateCallback.ERROR_CAMERA_DISABLED))
                .isEqualTo(CameraState.MISSING);
    }

    @Test
    public void aCameraThatFailsIsLost() {
        assertThat(CameraProblems.ofAccess(CameraAccessException.CAMERA_DISCONNECTED))
                .isEqualTo(CameraState.LOST);
        assertThat(CameraProblems.ofAccess(CameraAccessException.CAMERA_ERROR))
                .isEqualTo(CameraState.LOST);
        assertThat(CameraProblems.ofDevice(StateCallback.ERROR_CAMERA_DEVICE))
                .isEqualTo(CameraState.LOST);
        assertThat(CameraProblems.ofDevice(StateCallback.ERROR_CAMERA_SERVICE))
                .isEqualTo(CameraState.LOST);
    }
}
