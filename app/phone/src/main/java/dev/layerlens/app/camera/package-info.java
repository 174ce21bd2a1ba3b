/**
 * Frames: where they come from and how they become upright pictures. {@link
 * dev.layerlens.app.camera.FrameSource} is the only seam; nothing outside this package knows which
 * camera API is behind it, and this package knows nothing of models or screens.
 */
package dev.layerlens.app.camera;
