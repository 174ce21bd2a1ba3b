package dev.layerlens.app.camera;

/**
 * What a person can set at the camera, from the main thread, as soon as {@link
 * FrameSource.Listener#onAbilities} has told what there is to set. What the camera cannot do, and
 * what comes before it is open, is ignored. A camera that opens, for the first time or again, has
 * its torch off, a zoom ratio of 1 and continuous focus.
 */
public interface CameraControls {

    /** Opens the camera that looks this way in place of the one that is open. */
    void face(Facing facing);

    /** Switches the light on or off. */
    void torch(boolean on);

    /**
     * Zooms.
     *
     * @param ratio brought into the camera's range
     */
    void zoom(float ratio);

    /**
     * Focuses and meters at a point for a few seconds; continuous focus comes back by itself.
     *
     * @param x 0 at the left of the preview, 1 at its right
     * @param y 0 at the top of the preview, 1 at its bottom
     */
    void focus(float x, float y);
}
