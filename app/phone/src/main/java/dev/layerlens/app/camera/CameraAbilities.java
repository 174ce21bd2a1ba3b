package dev.layerlens.app.camera;

/**
 * What the opened camera can do; a screen shows a button only for what it can.
 *
 * @param facing which way it looks
 * @param switches whether there is a camera that looks the other way
 * @param torch whether it has a light that can stay on
 * @param focus whether it can focus at a point
 * @param minZoom smallest zoom ratio; below 1 where a wider lens takes over
 * @param maxZoom largest zoom ratio; equal to {@code minZoom} if it cannot zoom
 */
public record CameraAbilities(
        Facing facing,
        boolean switches,
        boolean torch,
        boolean focus,
        float minZoom,
        float maxZoom) {

    /** Of a source that has nothing to control: a still picture. */
    public static CameraAbilities none() {
        return new CameraAbilities(Facing.BACK, false, false, false, 1, 1);
    }

    /** Whether there is any zoom. */
    public boolean zoom() {
        return maxZoom > minZoom;
    }

    /** The nearest ratio that the camera has. */
    public float nearestZoom(float ratio) {
        return Math.max(minZoom, Math.min(maxZoom, ratio));
    }
}
