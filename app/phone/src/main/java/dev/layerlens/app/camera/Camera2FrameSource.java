package dev.layerlens.app.camera;

import android.content.Context;
import android.graphics.SurfaceTexture;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraManager;
import android.os.Handler;
import android.os.Looper;
import android.view.Surface;
import android.view.TextureView;
import android.view.View;
import android.view.WindowManager;
import java.util.Optional;

/** Frames from the framework's own camera API. */
public final class Camera2FrameSource implements FrameSource {
    private final Handler main = new Handler(Looper.getMainLooper());
    private final CameraManager cameras;
    private final TextureView texture;
    private final int displayDegrees;
    private final Facing wanted;
    private Optional<Camera2Session> session = Optional.empty();
    private boolean closed;

    /**
     * @param context an activity
     * @param wanted which way the camera should look
     */
    // getDefaultDisplay(): what replaces it is absent before Android 11
    @SuppressWarnings("deprecation")
    public Camera2FrameSource(Context context, Facing wanted) {
        this.wanted = wanted;
        cameras = context.getSystemService(CameraManager.class);
        texture = new TextureView(context);
        displayDegrees =
                context.getSystemService(WindowManager.class).getDefaultDisplay().getRotation()
                        * 90;
    }

    @Override
    public View preview() {
        return texture;
    }

    @Override
    public void start(Listener listener) {
        Optional<CameraChoice> found = find();
        if (found.isEmpty()) {
            listener.onState(CameraState.MISSING);
            return;
        }
        CameraChoice choice = found.get();
        listener.onSize(choice.uprightWidth(), choice.uprightHeight());
        listener.onState(CameraState.STARTING);
        texture.setSurfaceTextureListener(new TextureListener(choice, listener));
    }

    @Override
    public CameraControls controls() {
        return new NoControls();
    }

    private Optional<CameraChoice> find() {
        try {
            return CameraChoice.find(cameras, wanted, displayDegrees);
        } catch (CameraAccessException e) {
            return Optional.empty();
        }
    }

    private void open(CameraChoice choice, SurfaceTexture surface, Listener listener) {
        if (closed || session.isPresent()) {
            return;
        }
        surface.setDefaultBufferSize(choice.size().getWidth(), choice.size().getHeight());
        session =
                Optional.of(
                        new Camera2Session(
                                cameras,
                                choice,
                                new Surface(surface),
                                listener::onFrame,
                                state -> main.post(() -> tell(listener, state))));
    }

    private void tell(Listener listener, CameraState state) {
        if (!closed) {
            listener.onState(state);
        }
    }

    @Override
    public void close() {
        closed = true;
        session.ifPresent(Camera2Session::close);
        session = Optional.empty();
    }

    /** Opens the camera when there is somewhere to show it. */
    private final class TextureListener implements TextureView.SurfaceTextureListener {
        private final CameraChoice choice;
        private final Listener listener;

        TextureListener(CameraChoice choice, Listener listener) {
            this.choice = choice;
            this.listener = listener;
        }

        @Override
        public void onSurfaceTextureAvailable(SurfaceTexture surface, int width, int height) {
            texture.setTransform(PreviewTransform.of(displayDegrees, width, height));
            open(choice, surface, listener);
        }

        @Override
        public void onSurfaceTextureSizeChanged(SurfaceTexture surface, int width, int height) {
            texture.setTransform(PreviewTransform.of(displayDegrees, width, height));
        }

        @Override
        public boolean onSurfaceTextureDestroyed(SurfaceTexture surface) {
            session.ifPresent(Camera2Session::close);
            session = Optional.empty();
            return true;
        }

        @Override
        public void onSurfaceTextureUpdated(SurfaceTexture surface) {}
    }
}
