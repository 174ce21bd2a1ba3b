package dev.layerlens.app.camerax;

import android.Manifest;
import android.content.Context;
import android.content.pm.PackageManager;
import android.hardware.display.DisplayManager;
import android.os.Handler;
import android.os.Looper;
import android.util.Size;
import android.view.View;
import androidx.camera.core.Camera;
import androidx.camera.core.CameraInfo;
import androidx.camera.core.CameraSelector;
import androidx.camera.core.ImageAnalysis;
import androidx.camera.core.ImageProxy;
import androidx.camera.core.Preview;
import androidx.camera.core.ResolutionInfo;
import androidx.camera.lifecycle.ProcessCameraProvider;
import androidx.camera.view.PreviewView;
import androidx.core.content.ContextCompat;
import androidx.lifecycle.LifecycleOwner;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.Observer;
import com.google.common.util.concurrent.ListenableFuture;
import dev.layerlens.app.camera.CameraControls;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Facing;
import dev.layerlens.app.camera.FrameSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** Frames from CameraX: a preview, and an analysis that drops what nobody has time for. */
final class CameraXFrameSource implements FrameSource {
    private static final long RETRY_MILLIS = 1_000;

    private final Context activity;
    private final Handler main = new Handler(Looper.getMainLooper());
    private final PreviewView view;
    private final CameraXControls controls;
    private final Preview preview = UseCases.preview();
    private final ImageAnalysis analysis = UseCases.analysis();
    private final ExecutorService frames = Executors.newSingleThreadExecutor();
    private final DisplayManager displays;
    private final TurnListener turns = new TurnListener();
    private final Runnable bind = this::bind;
    private final AtomicBoolean running = new AtomicBoolean();
    private Facing wanted;
    private Optional<Listener> listener = Optional.empty();
    private Optional<ProcessCameraProvider> provider = Optional.empty();
    private Runnable forget = () -> {};
    private volatile boolean closed;

    CameraXFrameSource(Context activity, Facing wanted) {
        this.activity = activity;
        this.wanted = wanted;
        displays = activity.getSystemService(DisplayManager.class);
        view = new PreviewView(activity);
        view.setImplementationMode(PreviewView.ImplementationMode.COMPATIBLE);
        view.setScaleType(PreviewView.ScaleType.FILL_CENTER);
        controls = new CameraXControls(view, this::face);
    }

    @Override
    public View preview() {
        return view;
    }

    @Override
    public CameraControls controls() {
        return controls;
    }

    @Override
    public void start(Listener started) {
        listener = Optional.of(started);
        if (ContextCompat.checkSelfPermission(activity, Manifest.permission.CAMERA)
                != PackageManager.PERMISSION_GRANTED) {
            started.onState(CameraState.DENIED);
            return;
        }
        started.onState(CameraState.STARTING);
        displays.registerDisplayListener(turns, main);
        ListenableFuture<ProcessCameraProvider> ready = ProcessCameraProvider.getInstance(activity);
        ready.addListener(() -> ready(ready), ContextCompat.getMainExecutor(activity));
    }

    private void ready(ListenableFuture<ProcessCameraProvider> ready) {
        if (closed) {
            return;
        }
        try {
            provider = Optional.of(ready.get());
            preview.setSurfaceProvider(view.getSurfaceProvider());
            bind();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            // CameraX cannot start on this device
            tell(CameraState.MISSING);
        }
    }

    private void bind() {
        provider.filter(p -> !closed).ifPresent(this::bind);
    }

    private void bind(ProcessCameraProvider cameras) {
        forget.run();
        cameras.unbind(preview, analysis);
        controls.closed();
        Optional<CameraInfo> chosen = CameraXChoice.of(cameras, wanted);
        if (chosen.isEmpty()) {
            tell(CameraState.MISSING);
            return;
        }
        Facing facing = CameraXChoice.facing(chosen.get());
        boolean switches =
                CameraXChoice.of(cameras, facing.other())
                        .filter(other -> CameraXChoice.facing(other) != facing)
                        .isPresent();
        running.set(false);
        analysis.setAnalyzer(frames, image -> deliver(image, facing == Facing.FRONT));
        try {
            CameraSelector selector = chosen.get().getCameraSelector();
            Camera camera =
                    cameras.bindToLifecycle((LifecycleOwner) activity, selector, preview, analysis);
            tellSize();
            watch(camera, facing, switches);
        } catch (IllegalArgumentException | IllegalStateException e) {
            // it was taken out just now, or gives no pair of streams at the moment
            tell(CameraState.LOST);
            main.postDelayed(bind, RETRY_MILLIS);
        }
    }

    private void watch(Camera camera, Facing facing, boolean switches) {
        LiveData<androidx.camera.core.CameraState> state = camera.getCameraInfo().getCameraState();
        Observer<androidx.camera.core.CameraState> observer =
                now -> changed(now, camera, facing, switches);
        forget = () -> state.removeObserver(observer);
        state.observe((LifecycleOwner) activity, observer);
    }

    private void changed(
            androidx.camera.core.CameraState now, Camera camera, Facing facing, boolean switches) {
        if (closed) {
            return;
        }
        running.set(false);
        tell(CameraXStates.of(now));
        if (now.getType() == androidx.camera.core.CameraState.Type.OPEN) {
            listener.ifPresent(l -> l.onAbilities(controls.opened(camera, facing, switches)));
        }
        main.removeCallbacks(bind);
        if (CameraXStates.isFinal(now)) {
            main.postDelayed(bind, RETRY_MILLIS);
        }
    }

    private void tellSize() {
        ResolutionInfo info = analysis.getResolutionInfo();
        if (info != null) {
            Size size = info.getResolution();
            boolean sideways = info.getRotationDegrees() % 180 != 0;
            int width = sideways ? size.getHeight() : size.getWidth();
            int height = sideways ? size.getWidth() : size.getHeight();
            listener.ifPresent(l -> l.onSize(width, height));
        }
    }

    private void deliver(ImageProxy image, boolean mirrored) {
        if (closed) {
            image.close();
            return;
        }
        if (!running.getAndSet(true)) {
            main.post(() -> tell(CameraState.RUNNING));
        }
        listener.ifPresentOrElse(
                l -> l.onFrame(CameraXFrames.frame(image, mirrored)), image::close);
    }

    private void tell(CameraState state) {
        if (!closed) {
            listener.ifPresent(l -> l.onState(state));
        }
    }

    private void face(Facing facing) {
        wanted = facing;
        tell(CameraState.STARTING);
        bind();
    }

    @Override
    public void close() {
        closed = true;
        main.removeCallbacks(bind);
        displays.unregisterDisplayListener(turns);
        forget.run();
        controls.closed();
        analysis.clearAnalyzer();
        provider.ifPresent(p -> p.unbind(preview, analysis));
        frames.shutdown();
    }

    /** An activity that is turned upside down goes on, but its frames have to turn. */
    private final class TurnListener implements DisplayManager.DisplayListener {

        @Override
        public void onDisplayAdded(int id) {}

        @Override
        public void onDisplayRemoved(int id) {}

        @Override
        public void onDisplayChanged(int id) {
            if (view.getDisplay() != null && view.getDisplay().getDisplayId() == id) {
                preview.setTargetRotation(view.getDisplay().getRotation());
                analysis.setTargetRotation(view.getDisplay().getRotation());
            }
        }
    }
}
