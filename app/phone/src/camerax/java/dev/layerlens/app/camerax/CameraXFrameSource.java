package dev.layerlens.app.camerax;

import android.content.Context;
import android.util.Size;
import android.view.View;
import androidx.camera.core.Camera;
import androidx.camera.core.CameraInfoUnavailableException;
import androidx.camera.core.CameraSelector;
import androidx.camera.core.ImageAnalysis;
import androidx.camera.core.ImageProxy;
import androidx.camera.core.Preview;
import androidx.camera.core.resolutionselector.AspectRatioStrategy;
import androidx.camera.core.resolutionselector.ResolutionSelector;
import androidx.camera.core.resolutionselector.ResolutionStrategy;
import androidx.camera.lifecycle.ProcessCameraProvider;
import androidx.camera.view.PreviewView;
import androidx.core.content.ContextCompat;
import androidx.lifecycle.LifecycleOwner;
import com.google.common.util.concurrent.ListenableFuture;
import dev.layerlens.app.camera.CameraControls;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Facing;
import dev.layerlens.app.camera.FrameSource;
import dev.layerlens.app.camera.NoControls;
import dev.layerlens.app.camera.YuvFrame;
import dev.layerlens.app.camera.YuvPlanes;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Frames from CameraX: a preview, and an analysis that drops what nobody has time for. */
final class CameraXFrameSource implements FrameSource {
    /** Enough for every network we know, and quick to convert. */
    private static final Size WANTED = new Size(640, 480);

    private final Context activity;
    private final Facing wanted;
    private final PreviewView view;
    private final Preview preview;
    private final ImageAnalysis analysis;
    private final ExecutorService frames = Executors.newSingleThreadExecutor();
    private Optional<ProcessCameraProvider> provider = Optional.empty();
    private boolean closed;

    CameraXFrameSource(Context activity, Facing wanted) {
        this.wanted = wanted;
        this.activity = activity;
        view = new PreviewView(activity);
        view.setImplementationMode(PreviewView.ImplementationMode.COMPATIBLE);
        view.setScaleType(PreviewView.ScaleType.FILL_CENTER);
        // both in one ratio: the view is laid out in that of the analysed frames
        AspectRatioStrategy ratio = AspectRatioStrategy.RATIO_4_3_FALLBACK_AUTO_STRATEGY;
        preview =
                new Preview.Builder()
                        .setResolutionSelector(
                                new ResolutionSelector.Builder()
                                        .setAspectRatioStrategy(ratio)
                                        .build())
                        .build();
        ResolutionStrategy size =
                new ResolutionStrategy(
                        WANTED, ResolutionStrategy.FALLBACK_RULE_CLOSEST_HIGHER_THEN_LOWER);
        analysis =
                new ImageAnalysis.Builder()
                        .setBackpressureStrategy(ImageAnalysis.STRATEGY_KEEP_ONLY_LATEST)
                        .setOutputImageFormat(ImageAnalysis.OUTPUT_IMAGE_FORMAT_YUV_420_888)
                        .setResolutionSelector(
                                new ResolutionSelector.Builder()
                                        .setAspectRatioStrategy(ratio)
                                        .setResolutionStrategy(size)
                                        .build())
                        .build();
    }

    @Override
    public View preview() {
        return view;
    }

    @Override
    public void start(Listener listener) {
        listener.onState(CameraState.STARTING);
        ListenableFuture<ProcessCameraProvider> ready = ProcessCameraProvider.getInstance(activity);
        ready.addListener(
                () -> {
                    if (!closed) {
                        bind(ready, listener);
                    }
                },
                ContextCompat.getMainExecutor(activity));
    }

    private void bind(ListenableFuture<ProcessCameraProvider> ready, Listener listener) {
        try {
            ProcessCameraProvider opened = ready.get();
            provider = Optional.of(opened);
            preview.setSurfaceProvider(view.getSurfaceProvider());
            analysis.setAnalyzer(frames, image -> listener.onFrame(frame(image)));
            Camera camera =
                    opened.bindToLifecycle(
                            (LifecycleOwner) activity, selector(opened), preview, analysis);
            tellSize(listener);
            camera.getCameraInfo()
                    .getCameraState()
                    .observe((LifecycleOwner) activity, state -> tell(listener, state));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | CameraInfoUnavailableException | IllegalArgumentException e) {
            // no camera passes the selector, or CameraX itself cannot start on this device
            listener.onState(CameraState.MISSING);
        }
    }

    @Override
    public CameraControls controls() {
        return new NoControls();
    }

    private CameraSelector selector(ProcessCameraProvider cameras)
            throws CameraInfoUnavailableException {
        CameraSelector chosen =
                wanted == Facing.BACK
                        ? CameraSelector.DEFAULT_BACK_CAMERA
                        : CameraSelector.DEFAULT_FRONT_CAMERA;
        CameraSelector other =
                wanted == Facing.BACK
                        ? CameraSelector.DEFAULT_FRONT_CAMERA
                        : CameraSelector.DEFAULT_BACK_CAMERA;
        return cameras.hasCamera(chosen) ? chosen : other;
    }

    private void tellSize(Listener listener) {
        Optional.ofNullable(analysis.getResolutionInfo())
                .ifPresent(
                        info -> {
                            Size size = info.getResolution();
                            boolean sideways = info.getRotationDegrees() % 180 != 0;
                            listener.onSize(
                                    sideways ? size.getHeight() : size.getWidth(),
                                    sideways ? size.getWidth() : size.getHeight());
                        });
    }

    private void tell(Listener listener, androidx.camera.core.CameraState state) {
        if (!closed) {
            CameraState now =
                    switch (state.getType()) {
                        case OPEN -> CameraState.RUNNING;
                        case PENDING_OPEN -> CameraState.LOST;
                        case OPENING, CLOSING, CLOSED -> CameraState.STARTING;
                    };
            listener.onState(state.getError() == null ? now : CameraState.LOST);
        }
    }

    private static YuvFrame frame(ImageProxy image) {
        ImageProxy.PlaneProxy[] planes = image.getPlanes();
        return new YuvFrame(
                new YuvPlanes(
                        image.getWidth(),
                        image.getHeight(),
                        plane(planes[0]),
                        plane(planes[1]),
                        plane(planes[2])),
                image.getImageInfo().getRotationDegrees(),
                image.getImageInfo().getTimestamp(),
                image::close);
    }

    private static YuvPlanes.Plane plane(ImageProxy.PlaneProxy plane) {
        return new YuvPlanes.Plane(plane.getBuffer(), plane.getRowStride(), plane.getPixelStride());
    }

    @Override
    public void close() {
        closed = true;
        analysis.clearAnalyzer();
        provider.ifPresent(p -> p.unbind(preview, analysis));
        frames.shutdown();
    }
}
