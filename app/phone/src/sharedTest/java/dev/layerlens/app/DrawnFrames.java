package dev.layerlens.app;

import android.content.Context;
import android.graphics.Bitmap;
import android.view.View;
import android.widget.ImageView;
import dev.layerlens.app.camera.CameraAbilities;
import dev.layerlens.app.camera.CameraControls;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Facing;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameGeometry;
import dev.layerlens.app.camera.FrameSource;
import dev.layerlens.app.camera.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A camera that sees what a test holds in front of it: every picture is one frame. */
final class DrawnFrames implements FrameSource.Factory {
    /** Frames lie so far apart that nothing of the one before is left after smoothing. */
    private static final long NANOS_BETWEEN = 10_000_000_000L;

    private final List<Source> open = new ArrayList<>();
    private final AtomicInteger lent = new AtomicInteger();
    private final Set set = new Set();
    private Bitmap scene;
    private long now;

    DrawnFrames(Bitmap scene) {
        this.scene = scene;
    }

    /** Holds a picture in front of the camera. Call it on the main thread. */
    void show(Bitmap picture) {
        scene = picture;
        open.forEach(Source::look);
    }

    /** What the camera says of itself. Call it on the main thread. */
    void say(CameraState state) {
        open.forEach(source -> source.listener.onState(state));
    }

    /** What the camera can do from now on. Call it on the main thread. */
    void can(CameraAbilities abilities) {
        open.forEach(source -> source.listener.onAbilities(abilities));
    }

    /** Which way it was last told to look. */
    Facing faced() {
        return set.faced;
    }

    /** Whether its light was last switched on. */
    boolean lit() {
        return set.lit;
    }

    /** Frames that nobody has closed. */
    int lent() {
        return lent.get();
    }

    /** Cameras that nobody has closed. */
    int open() {
        return open.size();
    }

    @Override
    public FrameSource create(Context context, Facing wanted) {
        return new Source(new ImageView(context));
    }

    /** Remembers what was set. */
    private static final class Set implements CameraControls {
        private Facing faced = Facing.BACK;
        private boolean lit;

        @Override
        public void face(Facing facing) {
            faced = facing;
        }

        @Override
        public void torch(boolean on) {
            lit = on;
        }

        @Override
        public void zoom(float ratio) {}

        @Override
        public void focus(float x, float y) {}
    }

    private final class Source implements FrameSource {
        private final ImageView view;
        private Listener listener;

        Source(ImageView view) {
            this.view = view;
            view.setScaleType(ImageView.ScaleType.FIT_XY);
        }

        @Override
        public View preview() {
            return view;
        }

        @Override
        public void start(Listener started) {
            listener = started;
            open.add(this);
            listener.onState(CameraState.STARTING);
            look();
        }

        @Override
        public CameraControls controls() {
            return set;
        }

        void look() {
            view.setImageBitmap(scene);
            listener.onSize(scene.getWidth(), scene.getHeight());
            listener.onState(CameraState.RUNNING);
            now += NANOS_BETWEEN;
            lent.incrementAndGet();
            Picture picture = Picture.of(scene);
            listener.onFrame(
                    new Frame(
                            picture,
                            FrameGeometry.upright(picture.width(), picture.height()),
                            now,
                            lent::decrementAndGet));
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }
}
