package dev.layerlens.app.camera;

/** Of a source that has nothing to set: a still picture, a test's scene. */
public final class NoControls implements CameraControls {

    @Override
    public void face(Facing facing) {}

    @Override
    public void torch(boolean on) {}

    @Override
    public void zoom(float ratio) {}

    @Override
    public void focus(float x, float y) {}
}
