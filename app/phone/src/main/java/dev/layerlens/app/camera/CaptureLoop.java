package dev.layerlens.app.camera;

import android.hardware.camera2.CameraAccessException;
import android.hardware.camera2.CameraCaptureSession;
import android.hardware.camera2.CameraDevice;
import android.hardware.camera2.CameraMetadata;
import android.hardware.camera2.CaptureRequest;
import android.os.Handler;
import android.view.Surface;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What an opened Camera2 camera is asked for again and again, and what changes in it. Belongs to
 * the camera's thread.
 */
final class CaptureLoop {
    private static final long FOCUSED_MILLIS = 3_000;

    private final CameraChoice choice;
    private final List<Surface> targets;
    private final Handler handler;
    private final Runnable lost;
    private final Runnable focusAnywhere = this::focusAnywhere;
    private CaptureSettings settings;
    private Optional<CameraCaptureSession> session = Optional.empty();

    /**
     * @param targets where every picture goes
     * @param handler of the camera's thread
     * @param lost runs when the camera is gone
     */
    CaptureLoop(CameraChoice choice, List<Surface> targets, Handler handler, Runnable lost) {
        this.choice = choice;
        this.targets = targets;
        this.handler = handler;
        this.lost = lost;
        settings = new CaptureSettings(choice);
    }

    /** A camera has opened, with nothing set. */
    void reset() {
        settings = new CaptureSettings(choice);
    }

    /** Begins to ask. */
    void start(CameraCaptureSession started) {
        session = Optional.of(started);
        repeat();
    }

    /** Asks no more. */
    void stop() {
        handler.removeCallbacks(focusAnywhere);
        session = Optional.empty();
    }

    /** Changes a setting. */
    void set(Consumer<CaptureSettings> change) {
        change.accept(settings);
        repeat();
    }

    /** Focuses at a point of the upright frame for a while. */
    void focus(float x, float y) {
        if (settings.focus(x, y)) {
            handler.removeCallbacks(focusAnywhere);
            repeat();
            trigger(CameraMetadata.CONTROL_AF_TRIGGER_START);
            handler.postDelayed(focusAnywhere, FOCUSED_MILLIS);
        }
    }

    private void focusAnywhere() {
        if (settings.isFocused()) {
            trigger(CameraMetadata.CONTROL_AF_TRIGGER_CANCEL);
            settings.focusAnywhere();
            repeat();
        }
    }

    private void repeat() {
        session.ifPresent(
                s -> attempt(lost, () -> s.setRepeatingRequest(request(s).build(), null, handler)));
    }

    private void trigger(int afTrigger) {
        session.ifPresent(
                s ->
                        attempt(
                                lost,
                                () -> {
                                    CaptureRequest.Builder request = request(s);
                                    request.set(CaptureRequest.CONTROL_AF_TRIGGER, afTrigger);
                                    s.capture(request.build(), null, handler);
                                }));
    }

    private CaptureRequest.Builder request(CameraCaptureSession capturing)
            throws CameraAccessException {
        CaptureRequest.Builder request =
                capturing.getDevice().createCaptureRequest(CameraDevice.TEMPLATE_PREVIEW);
        targets.forEach(request::addTarget);
        settings.into(request);
        return request;
    }

    /** Something to ask of a camera. */
    interface CameraCall {
        void run() throws CameraAccessException;
    }

    /** Asks a camera, which can go at any moment. */
    static void attempt(Runnable lost, CameraCall call) {
        try {
            call.run();
        } catch (CameraAccessException | IllegalStateException | IllegalArgumentException e) {
            lost.run();
        }
    }
}
