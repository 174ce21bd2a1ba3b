package dev.layerlens.app.classify;

/** Where the time between two answers goes. Together the stages are all of it. */
public enum Stage {
    /** The model had nothing to do until the camera brought the frame. */
    CAMERA_WAIT,
    /** From the frame to the model's input. */
    PREPROCESSING,
    /** The model itself. */
    INFERENCE,
    /** From scores to the answer. */
    POSTPROCESSING
}
