package dev.layerlens.app.camera;

/** What a camera is doing. */
public enum CameraState {
    /** Opening; no frame has come yet. */
    STARTING,
    /** Frames are coming. */
    RUNNING,
    /** Another app took the camera, or it failed; the source tries again by itself. */
    LOST,
    /** This device has no camera. */
    MISSING
}
