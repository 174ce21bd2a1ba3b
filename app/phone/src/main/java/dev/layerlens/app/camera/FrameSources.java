package dev.layerlens.app.camera;

/** Chooses the camera API: CameraX in builds that carry it, Camera2 in the others. */
public final class FrameSources {
    private static final String CAMERAX = "dev.layerlens.app.camerax.CameraXFrameSourceFactory";

    private FrameSources() {}

    /** The best factory that this build carries. */
    public static FrameSource.Factory best() {
        try {
            return Class.forName(CAMERAX)
                    .asSubclass(FrameSource.Factory.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException absent) {
            // not an error: the build leaves CameraX out where it cannot be resolved
            return Camera2FrameSource::new;
        }
    }
}
