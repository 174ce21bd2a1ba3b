package dev.layerlens.app.camera;

import android.annotation.SuppressLint;
import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraCaptureSession;
import android.hardware.camera2.CameraDevice;
import android.hardware.camera2.CameraManager;
import android.os.Handler;
import android.os.HandlerThread;
import android.view.Surface;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One opened camera that feeds a preview and a {@link FrameReader}. All of it happens on a thread
 * of its own; a camera that is busy or was lost is opened again after a while, until the session is
 * closed.
 */
final class Camera2Session {
    private static final long RETRY_MILLIS = 1_000;

    private final CameraManager cameras;
    private final CameraChoice choice;
    private final Surface preview;
    private final Events events;
    private final HandlerThread thread = new HandlerThread("camera");
    private final Handler handler;
    private final FrameReader reader;
    private final CaptureLoop capturing;
    private Optional<CameraDevice> device = Optional.empty();
    private boolean opening;
    private boolean running;
    private boolean closed;

    /** What happens; all of it on the camera's thread. */
    interface Events {

        /** A frame came. */
        void onFrame(Frame frame);

        /** The camera does something else now. */
        void onState(CameraState state);

        /** The camera has opened, with nothing set. */
        void onOpened();
    }

    /**
     * @param preview where the preview goes; the session releases it
     */
    Camera2Session(CameraManager cameras, CameraChoice choice, Surface preview, Events events) {
        this.cameras = cameras;
        this.choice = choice;
        this.preview = preview;
        this.events = events;
        thread.start();
        handler = new Handler(thread.getLooper());
        reader = new FrameReader(choice, handler, this::deliver);
        capturing =
                new CaptureLoop(choice, List.of(preview, reader.surface()), handler, this::lost);
        handler.post(this::open);
    }

    private void deliver(Frame frame) {
        if (!running) {
            running = true;
            events.onState(CameraState.RUNNING);
        }
        events.onFrame(frame);
    }

    @SuppressLint("MissingPermission") // a missing permission ends in the SecurityException below
    private void open() {
        if (closed) {
            return;
        }
        try {
            opening = true;
            cameras.openCamera(choice.id(), new DeviceCallback(), handler);
        } catch (CameraAccessException e) {
            opening = false;
            retry(CameraProblems.ofAccess(e.getReason()));
        } catch (SecurityException e) {
            opening = false;
            retry(CameraState.DENIED);
        } catch (IllegalArgumentException e) {
            // a camera that was taken out has no name any more
            opening = false;
            retry(CameraState.LOST);
        }
    }

    private void lost() {
        retry(CameraState.LOST);
    }

    private void retry(CameraState reason) {
        capturing.stop();
        device.ifPresent(CameraDevice::close);
        device = Optional.empty();
        running = false;
        if (!closed) {
            events.onState(reason);
            handler.postDelayed(this::open, RETRY_MILLIS);
        }
    }

    // createCaptureSession(List, ...): what replaces it is absent before Android 9
    @SuppressWarnings("deprecation")
    private void configure(CameraDevice opened) {
        capturing.reset();
        events.onOpened();
        CaptureLoop.attempt(
                this::lost,
                () ->
                        opened.createCaptureSession(
                                List.of(preview, reader.surface()),
                                new SessionCallback(),
                                handler));
    }

    /** Changes a setting of the running camera; from any thread. */
    void set(Consumer<CaptureSettings> change) {
        handler.post(() -> capturing.set(change));
    }

    /** Focuses at a point of the upright frame for a while; from any thread. */
    void focus(float x, float y) {
        handler.post(() -> capturing.focus(x, y));
    }

    /**
     * Gives the camera back.
     *
     * @param then runs on the camera's thread when another camera may be opened
     */
    void close(Runnable then) {
        handler.post(
                () -> {
                    closed = true;
                    capturing.stop();
                    device.ifPresent(CameraDevice::close);
                    reader.close();
                    preview.release();
                    then.run();
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
            // who has it now, if anybody, comes out when it is opened again
            fail(gone, CameraState.LOST);
        }

        @Override
        public void onError(CameraDevice broken, int error) {
            fail(broken, CameraProblems.ofDevice(error));
        }

        private void fail(CameraDevice failed, CameraState reason) {
            opening = false;
            failed.close();
            device = Optional.empty();
            retry(reason);
            quitUnlessOpening();
        }
    }

    private final class SessionCallback extends CameraCaptureSession.StateCallback {

        @Override
        public void onConfigured(CameraCaptureSession session) {
            if (!closed) {
                capturing.start(session);
            }
        }

        @Override
        public void onConfigureFailed(CameraCaptureSession session) {
            lost();
        }
    }
}
