package dev.layerlens.app.camera;

import android.media.Image;
import android.media.ImageReader;
import android.os.Handler;
import java.util.Optional;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.RealObject;
import org.robolectric.annotation.Resetter;
import org.robolectric.shadows.ShadowImageReader;

/** The buffers of Robolectric's camera, which delivers nothing by itself. */
@Implements(ImageReader.class)
public class CameraFrames extends ShadowImageReader {
    private static Optional<CameraFrames> newest = Optional.empty();

    @RealObject private ImageReader reader;
    private ImageReader.OnImageAvailableListener listener;
    private Handler handler;
    private Optional<Image> waiting = Optional.empty();
    private boolean closed;

    /** The buffers that were made last. */
    static CameraFrames newest() {
        return newest.orElseThrow();
    }

    /** Forgets the buffers of earlier tests. */
    @Resetter
    public static void reset() {
        newest = Optional.empty();
    }

    /** What the camera does when a frame is exposed. */
    void deliver(Image image) {
        waiting = Optional.of(image);
        handler.post(() -> listener.onImageAvailable(reader));
    }

    boolean isClosed() {
        return closed;
    }

    @Implementation
    protected void setOnImageAvailableListener(
            ImageReader.OnImageAvailableListener heard, Handler on) {
        newest = Optional.of(this);
        listener = heard;
        handler = on;
    }

    @Implementation
    protected Image acquireLatestImage() {
        Optional<Image> taken = waiting;
        waiting = Optional.empty();
        return taken.orElse(null);
    }

    @Override
    @Implementation
    protected void close() {
        closed = true;
    }
}
