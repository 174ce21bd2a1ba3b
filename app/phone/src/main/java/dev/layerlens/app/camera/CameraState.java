package dev.layerlens.app.camera;

/** What a camera is doing. */
public enum CameraState {
    /** Opening; no frame has come yet. */
    STARTING,
    /** Frames are coming. */
    RUNNING,
    /** Another app has the camera; the source tries again by itself. */
    BUSY,
    /** The camera failed or was taken out; the source tries again by itself. */
    LOST,
    /** This device has no camera that apps may use. */
    MISSING,
    /** The app may not use the camera. A source made after permission was given will run. */
    DENIED
}
