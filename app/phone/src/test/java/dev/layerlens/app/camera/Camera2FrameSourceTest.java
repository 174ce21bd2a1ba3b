package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.content.Context;
import android.graphics.ImageFormat;
import android.graphics.SurfaceTexture;
import android.hardware.camera2.CameraCharacteristics;
import android.hardware.camera2.CameraManager;
import android.hardware.camera2.CameraMetadata;
import android.os.Looper;
import android.util.Size;
import android.view.TextureView;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.After;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowCameraCharacteristics;
import org.robolectric.shadows.ShadowLooper;
import org.robolectric.shadows.StreamConfigurationMapBuilder;

/** On Robolectric's camera service, with frames from {@link CameraFrames}. */
@RunWith(AndroidJUnit4.class)
@Config(shadows = CameraFrames.class)
public final class Camera2FrameSourceTest implements FrameSource.Listener {
    private final Context context = ApplicationProvider.getApplicationContext();
    private final CameraManager cameras = context.getSystemService(CameraManager.class);
    private final List<CameraState> states = new CopyOnWriteArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final Camera2FrameSource source = new Camera2FrameSource(context, Facing.BACK);
    private Size upright = new Size(0, 0);

    @Override
    public void onSize(int width, int height) {
        upright = new Size(width, height);
    }

    @Override
    public void onFrame(Frame frame) {
        frames.add(frame);
    }

    @Override
    public void onState(CameraState state) {
        states.add(state);
    }

    private void addCamera(String id, int facing, Size... sizes) {
        CameraCharacteristics camera = ShadowCameraCharacteristics.newCameraCharacteristics();
        StreamConfigurationMapBuilder streams = StreamConfigurationMapBuilder.newBuilder();
        for (Size size : sizes) {
            streams.addOutputSize(ImageFormat.YUV_420_888, size);
        }
        ShadowCameraCharacteristics settings = shadowOf(camera);
        settings.set(CameraCharacteristics.LENS_FACING, facing);
        settings.set(CameraCharacteristics.SENSOR_ORIENTATION, 90);
        settings.set(CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP, streams.build());
        shadowOf(cameras).addCamera(id, camera);
    }

    private void startWithBackCamera() {
        addCamera("0", CameraMetadata.LENS_FACING_FRONT, new Size(1280, 720));
        addCamera(
                "1",
                CameraMetadata.LENS_FACING_BACK,
                new Size(1920, 1080),
                new Size(GreyImage.WIDTH, GreyImage.HEIGHT));
        source.start(this);
        TextureView preview = (TextureView) source.preview();
        preview.getSurfaceTextureListener()
                .onSurfaceTextureAvailable(new SurfaceTexture(0), 300, 400);
        settle();
    }

    /** Lets the camera's thread and the main thread do all there is to do. */
    private static void settle() {
        for (int round = 0; round < 3; round++) {
            for (Looper looper : ShadowLooper.getAllLoopers()) {
                shadowOf(looper).idle();
            }
        }
    }

    /** Closes the camera and waits for the end of its thread. */
    @After
    public void close() throws InterruptedException {
        source.close();
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("camera")) {
                thread.join();
            }
        }
    }

    @Test
    public void aDeviceWithoutCamerasSaysSo() {
        source.start(this);
        assertThat(states).containsExactly(CameraState.MISSING);
    }

    @Test
    public void theCameraThatLooksAwayIsOpenedInASmallSize() {
        startWithBackCamera();
        assertThat(states).containsExactly(CameraState.STARTING, CameraState.RUNNING);
        assertThat(upright).isEqualTo(new Size(GreyImage.HEIGHT, GreyImage.WIDTH));
    }

    @Test
    public void aFrameArrivesUprightAndItsBufferGoesBackOnce() {
        startWithBackCamera();
        GreyImage image = new GreyImage();
        CameraFrames.newest().deliver(image);
        settle();
        assertThat(frames).hasSize(1);
        Frame frame = frames.get(0);
        assertThat(frame.timestampNanos()).isEqualTo(42);
        Picture picture = frame.upright();
        assertThat(picture.width()).isEqualTo(GreyImage.HEIGHT);
        // the sensor lies on its side: its first row is the right edge of what a person sees
        assertThat(picture.argb()[picture.width() - 1]).isEqualTo(0xffffffff);
        assertThat(picture.argb()[0]).isEqualTo(0xff646464);
        frame.close();
        assertThat(image.closings()).isEqualTo(1);
    }

    @Test
    public void theBuffersStayUntilTheLastFrameIsBack() throws InterruptedException {
        startWithBackCamera();
        CameraFrames buffers = CameraFrames.newest();
        buffers.deliver(new GreyImage());
        settle();
        close();
        assertThat(buffers.isClosed()).isFalse();
        frames.get(0).close();
        assertThat(buffers.isClosed()).isTrue();
    }

    @Test
    public void aCameraThatWasTakenAwayIsOpenedAgain() {
        startWithBackCamera();
        shadowOf(cameras).triggerDisconnect();
        settle();
        assertThat(states).endsWith(CameraState.LOST);
        for (Looper looper : ShadowLooper.getAllLoopers()) {
            shadowOf(looper).idleFor(Duration.ofSeconds(1));
        }
        settle();
        assertThat(states).endsWith(CameraState.LOST, CameraState.RUNNING);
    }
}
