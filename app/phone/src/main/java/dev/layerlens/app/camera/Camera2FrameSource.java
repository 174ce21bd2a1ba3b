package dev.layerlens.app.camera;

import android.Manifest;
import android.content.Context;
import android.content.pm.PackageManager;
import android.graphics.SurfaceTexture;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraManager;
import android.os.Handler;
import android.os.Looper;
import android.view.Surface;
import android.view.TextureView;
import android.view.View;
import java.util.Optional;

/** Frames from the framework's own camera API. */
public final class Camera2FrameSource implements FrameSource {
    private final Context context;
    private final Handler main = new Handler(Looper.getMainLooper());
    private final CameraManager cameras;
    private final DisplayTurns turns;
    private final TextureView texture;
    private Facing wanted;
    private int displayDegrees;
    private Optional<Listener> listener = Optional.empty();
    private Optional<CameraChoice> choice = Optional.empty();
    private Optional<Camera2Session> session = Optional.empty();
    private boolean changing;
    private boolean closed;

    /**
     * @param context an activity
     * @param wanted which way the camera should look
     */
    public Camera2FrameSource(Context context, Facing wanted) {
        this.context = context;
        this.wanted = wanted;
        cameras = context.getSystemService(CameraManager.class);
        turns = new DisplayTurns(context, this::turned);
        texture = new TextureView(context);
    }

    @Override
    public View preview() {
        return texture;
    }

    @Override
    public CameraControls controls() {
        return new Camera2Controls();
    }

    @Override
    public void start(Listener started) {
        listener = Optional.of(started);
        if (context.checkSelfPermission(Manifest.permission.CAMERA)
                != PackageManager.PERMISSION_GRANTED) {
            started.onState(CameraState.DENIED);
            return;
        }
        turns.watch(main);
        texture.setSurfaceTextureListener(new TextureListener());
        choose();
    }

    /** Decides which camera to open, and opens it as soon as there is somewhere to show it. */
    private void choose() {
        displayDegrees = turns.degrees();
        choice = find();
        if (choice.isEmpty()) {
            tell(CameraState.MISSING);
            return;
        }
        CameraChoice chosen = choice.get();
        listener.ifPresent(l -> l.onSize(chosen.uprightWidth(), chosen.uprightHeight()));
        tell(CameraState.STARTING);
        open();
    }

    private Optional<CameraChoice> find() {
        try {
            return CameraChoice.find(cameras, wanted, displayDegrees);
        } catch (CameraAccessException | IllegalArgumentException e) {
            // the list is not to be had, or a camera was taken out while it was read
            return Optional.empty();
        }
    }

    private void open() {
        SurfaceTexture surface = texture.getSurfaceTexture();
        if (surface != null) {
            open(surface);
        }
    }

    private void open(SurfaceTexture surface) {
        texture.setTransform(
                PreviewTransform.of(displayDegrees, texture.getWidth(), texture.getHeight()));
        if (closed || changing || session.isPresent() || choice.isEmpty()) {
            return;
        }
        CameraChoice chosen = choice.get();
        surface.setDefaultBufferSize(chosen.size().getWidth(), chosen.size().getHeight());
        session =
                Optional.of(
                        new Camera2Session(
                                cameras, chosen, new Surface(surface), new SessionEvents(chosen)));
    }

    /** Gives the camera back before another one is opened: many phones open one at a time. */
    private void reopen() {
        if (session.isEmpty()) {
            choose();
            return;
        }
        Camera2Session leaving = session.get();
        session = Optional.empty();
        changing = true;
        leaving.close(() -> main.post(this::reopened));
    }

    /** An activity that is turned upside down goes on, but its camera's picture has to turn. */
    private void turned() {
        if (!closed && !changing && turns.degrees() != displayDegrees) {
            reopen();
        }
    }

    private void reopened() {
        changing = false;
        if (!closed) {
            choose();
        }
    }

    private void tell(CameraState state) {
        if (!closed) {
            listener.ifPresent(l -> l.onState(state));
        }
    }

    private void closeSession() {
        session.ifPresent(s -> s.close(() -> {}));
        session = Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
        turns.unwatch();
        closeSession();
    }

    /** What one session tells is heard as long as it is the one in use. */
    private final class SessionEvents implements Camera2Session.Events {
        private final CameraChoice chosen;

        SessionEvents(CameraChoice chosen) {
            this.chosen = chosen;
        }

        @Override
        public void onFrame(Frame frame) {
            listener.ifPresentOrElse(l -> l.onFrame(frame), frame::close);
        }

        @Override
        public void onState(CameraState state) {
            whenInUse(() -> tell(state));
        }

        @Override
        public void onOpened() {
            whenInUse(() -> listener.ifPresent(l -> l.onAbilities(chosen.abilities())));
        }

        private void whenInUse(Runnable told) {
            main.post(
                    () -> {
                        if (!closed && session.isPresent() && choice.equals(Optional.of(chosen))) {
                            told.run();
                        }
                    });
        }
    }

    private final class Camera2Controls implements CameraControls {

        @Override
        public void face(Facing facing) {
            boolean can = choice.filter(c -> c.abilities().switches()).isPresent();
            if (closed || !can) {
                return;
            }
            wanted = facing;
            if (!changing && choice.get().facing() != facing) {
                reopen();
            }
        }

        @Override
        public void torch(boolean on) {
            session.ifPresent(s -> s.set(settings -> settings.torch(on)));
        }

        @Override
        public void zoom(float ratio) {
            session.ifPresent(s -> s.set(settings -> settings.zoom(ratio)));
        }

        @Override
        public void focus(float x, float y) {
            session.ifPresent(s -> s.focus(x, y));
        }
    }

    /** Opens the camera when there is somewhere to show it. */
    private final class TextureListener implements TextureView.SurfaceTextureListener {

        @Override
        public void onSurfaceTextureAvailable(SurfaceTexture surface, int width, int height) {
            open(surface);
        }

        @Override
        public void onSurfaceTextureSizeChanged(SurfaceTexture surface, int width, int height) {
            texture.setTransform(PreviewTransform.of(displayDegrees, width, height));
        }

        @Override
        public boolean onSurfaceTextureDestroyed(SurfaceTexture surface) {
            closeSession();
            return true;
        }

        @Override
        public void onSurfaceTextureUpdated(SurfaceTexture surface) {}
    }
}
