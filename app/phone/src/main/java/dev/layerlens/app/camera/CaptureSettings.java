package dev.layerlens.app.camera;

import android.graphics.Rect;
import android.hardware.camera2.CameraMetadata;
import android.hardware.camera2.CaptureRequest;
import android.hardware.camera2.params.MeteringRectangle;
import java.util.Optional;

/** What is set at an opened Camera2 camera. Belongs to the camera's thread. */
final class CaptureSettings {
    private final CameraChoice choice;
    private boolean torch;
    private float zoom = 1;
    private Optional<MeteringRectangle> focus = Optional.empty();

    CaptureSettings(CameraChoice choice) {
        this.choice = choice;
    }

    void torch(boolean on) {
        torch = on && choice.abilities().torch();
    }

    void zoom(float ratio) {
        zoom = choice.abilities().nearestZoom(ratio);
    }

    /**
     * Focuses at a point of the upright frame.
     *
     * @return whether the camera can
     */
    boolean focus(float x, float y) {
        if (!choice.abilities().focus()) {
            return false;
        }
        focus = Optional.of(choice.area().around(x, y, zoom));
        return true;
    }

    /** Goes back to focusing on whatever is there. */
    void focusAnywhere() {
        focus = Optional.empty();
    }

    boolean isFocused() {
        return focus.isPresent();
    }

    /** Writes the settings; what is not set stays as the preview's template has it. */
    void into(CaptureRequest.Builder request) {
        if (torch) {
            request.set(CaptureRequest.FLASH_MODE, CameraMetadata.FLASH_MODE_TORCH);
        }
        if (zoom > 1) {
            Rect part = choice.area().zoomed(zoom);
            request.set(CaptureRequest.SCALER_CROP_REGION, part);
        }
        focus.ifPresent(
                area -> {
                    MeteringRectangle[] areas = {area};
                    request.set(
                            CaptureRequest.CONTROL_AF_MODE, CameraMetadata.CONTROL_AF_MODE_AUTO);
                    request.set(CaptureRequest.CONTROL_AF_REGIONS, areas);
                    request.set(CaptureRequest.CONTROL_AE_REGIONS, areas);
                });
    }
}
