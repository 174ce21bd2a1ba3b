package dev.layerlens.app.look;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import dev.layerlens.app.camera.CameraAbilities;
import dev.layerlens.app.camera.CameraControls;
import dev.layerlens.app.camera.Facing;
import dev.layerlens.app.camera.NoControls;

/** What was set at the camera that is open: light, zoom, and which way it looks. */
final class CameraSettings {
    private final MutableLiveData<CameraAbilities> abilities =
            new MutableLiveData<>(CameraAbilities.none());
    private CameraControls controls = new NoControls();
    private Facing facing = Facing.BACK;
    private boolean lit;
    private float zoom = 1;

    /** What can be set; sent again when the light goes on or off. */
    LiveData<CameraAbilities> abilities() {
        return abilities;
    }

    /** Which way the camera looks, or will when it opens. */
    Facing facing() {
        return facing;
    }

    boolean lit() {
        return lit;
    }

    /** A source has taken over; it tells later what it can do. */
    void take(CameraControls taken) {
        controls = taken;
        opened(CameraAbilities.none());
    }

    /** A camera has opened, with its light off and without zoom. */
    void opened(CameraAbilities can) {
        facing = can.switches() ? can.facing() : facing;
        lit = false;
        zoom = 1;
        abilities.setValue(can);
    }

    void setTorch(boolean on) {
        lit = on;
        controls.torch(on);
        abilities.setValue(abilities.getValue());
    }

    void switchCamera() {
        if (abilities.getValue().switches()) {
            facing = facing.other();
            controls.face(facing);
        }
    }

    void zoomBy(float factor) {
        zoom = abilities.getValue().nearestZoom(zoom * factor);
        controls.zoom(zoom);
    }

    void focus(float x, float y) {
        controls.focus(x, y);
    }
}
