/**
 * Frames from CameraX, in builds whose repositories carry it. Only {@link
 * dev.layerlens.app.camera.FrameSources} knows that this package may exist, and only by name.
 */
package dev.layerlens.app.camerax;
