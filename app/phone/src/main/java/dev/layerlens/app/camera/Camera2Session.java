package dev.layerlens.app.camera;

import android.annotation.SuppressLint;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraCaptureSession;
import android.hardware.camera2.CameraDevice;
import android.hardware.camera2.CameraManager;
import android.hardware.camera2.CaptureRequest;
import android.os.Handler;
import android.os.HandlerThread;
import android.view.Surface;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One opened camera that feeds a preview and a {@link FrameReader}. All of it happens on a thread
 * of its own; a camera that was lost is opened again after a while, until the session is closed.
 */
final class Camera2Session implements AutoCloseable {
    private static final long RETRY_MILLIS = 1_000;

    private final CameraManager cameras;
    private final CameraChoice choice;
    private final Surface preview;
    private final Consumer<CameraState> states;
    private final HandlerThread thread = new HandlerThread("camera");
    private final Handler handler;
    private final FrameReader reader;
    private Optional<CameraDevice> device = Optional.empty();
    private boolean opening;
    private boolean closed;

    /**
     * @param preview where the preview goes; the session releases it
     * @param frames gets every frame, on the camera's thread
     * @param states gets every change of state, on the camera's thread
     */
    Camera2Session(
            CameraManager cameras,
            CameraChoice choice,
            Surface preview,
            Consumer<Frame> frames,
            Consumer<CameraState> states) {
        this.cameras = cameras;
        this.choice = choice;
        this.preview = preview;
        this.states = states;
        thread.start();
        handler = new Handler(thread.getLooper());
        reader = new FrameReader(choice.size(), choice.rotationDegrees(), handler, frames);
        handler.post(this::open);
    }

    @SuppressLint("MissingPermission") // a missing permission ends in the SecurityException below
    private void open() {
        if (closed) {
            return;
        }
        try {
            opening = true;
            cameras.openCamera(choice.id(), new DeviceCallback(), handler);
        } catch (CameraAccessException | SecurityException | IllegalArgumentException e) {
            opening = false;
            lost();
        }
    }

    private void lost() {
        device.ifPresent(CameraDevice::close);
        device = Optional.empty();
        if (!closed) {
            states.accept(CameraState.LOST);
            handler.postDelayed(this::open, RETRY_MILLIS);
        }
    }

    // createCaptureSession(List, ...): what replaces it is absent before Android 9
    @SuppressWarnings("deprecation")
    private void configure(CameraDevice opened) {
        try {
            opened.createCaptureSession(
                    List.of(preview, reader.surface()), new SessionCallback(), handler);
        } catch (CameraAccessException | IllegalStateException | IllegalArgumentException e) {
            lost();
        }
    }

    private void repeat(CameraCaptureSession session) {
        try {
            CaptureRequest.Builder request =
                    session.getDevice().createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW);
            request.addTarget(preview);
            request.addTarget(reader.surface());
            session.setRepeatingRequest(request.build(), null, handler);
            states.accept(CameraState.RUNNING);
        } catch (CameraAccessException | IllegalStateException | IllegalArgumentException e) {
            lost();
        }
    }

    @Override
    public void close() {
        handler.post(
                () -> {
                    closed = true;
                    device.ifPresent(CameraDevice::close);
                    reader.close();
                    preview.release();
                    quitUnlessOpening();
                });
    }

    /** A camera that is still opening reports to this thread, which then closes it. */
    private void quitUnlessOpening() {
        if (closed && !opening) {
            thread.quitSafely();
        }
    }

    private final class DeviceCallback extends CameraDevice.StateCallback {

        @Override
        public void onOpened(CameraDevice opened) {
            opening = false;
            if (closed) {
                opened.close();
                quitUnlessOpening();
                return;
            }
            device = Optional.of(opened);
            configure(opened);
        }

        @Override
        public void onDisconnected(CameraDevice gone) {
            fail(gone);
        }

        @Override
        public void onError(CameraDevice broken, int error) {
            fail(broken);
        }

        private void fail(CameraDevice failed) {
            opening = false;
            failed.close();
            device = Optional.empty();
            lost();
            quitUnlessOpening();
        }
    }

    private final class SessionCallback extends CameraCaptureSession.StateCallback {

        @Override
        public void onConfigured(CameraCaptureSession session) {
            if (!closed) {
                repeat(session);
            }
        }

        @Override
        public void onConfigureFailed(CameraCaptureSession session) {
            lost();
        }
    }
}
