package dev.layerlens.app.camerax;

import android.content.Context;
import dev.layerlens.app.camera.Facing;
import dev.layerlens.app.camera.FrameSource;

/** Made by name, see {@link dev.layerlens.app.camera.FrameSources}. */
public final class CameraXFrameSourceFactory implements FrameSource.Factory {

    @Override
    public FrameSource create(Context activity, Facing wanted) {
        return new CameraXFrameSource(activity, wanted);
    }
}
