package dev.layerlens.app.camera;

import android.hardware.camera2.CameraCaptureSession;
import android.hardware.camera2.CaptureRequest;
import android.hardware.camera2.impl.CameraCaptureSessionImpl;
import android.os.Handler;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.annotation.Resetter;
import org.robolectric.shadows.ShadowCameraCaptureSessionImpl;

/** What Robolectric's camera is asked for. */
@Implements(CameraCaptureSessionImpl.class)
public class CapturedRequests extends ShadowCameraCaptureSessionImpl {
    private static final List<CaptureRequest> REPEATED = new CopyOnWriteArrayList<>();
    private static final List<CaptureRequest> SINGLE = new CopyOnWriteArrayList<>();

    /** Requests for a stream of frames, the newest last. */
    static List<CaptureRequest> repeated() {
        return REPEATED;
    }

    /** Requests for one frame, the newest last. */
    static List<CaptureRequest> single() {
        return SINGLE;
    }

    /** Forgets the requests of earlier tests. */
    @Resetter
    public static void reset() {
        REPEATED.clear();
        SINGLE.clear();
    }

    @Override
    @Implementation
    protected int setRepeatingRequest(
            CaptureRequest request, CameraCaptureSession.CaptureCallback heard, Handler on) {
        REPEATED.add(request);
        return 1;
    }

    @Override
    @Implementation
    protected int capture(
            CaptureRequest request, CameraCaptureSession.CaptureCallback heard, Handler on) {
        SINGLE.add(request);
        return 1;
    }
}
