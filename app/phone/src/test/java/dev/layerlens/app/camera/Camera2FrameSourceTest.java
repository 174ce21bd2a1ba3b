package dev.layerlens.app.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Application;
import android.graphics.ImageFormat;
import android.graphics.Rect;
import android.graphics.SurfaceTexture;
import android.hardware.camera2.CameraCharacteristics;
import android.hardware.camera2.CameraManager;
import android.hardware.camera2.CameraMetadata;
import android.hardware.camera2.CaptureRequest;
import android.os.Looper;
import android.util.Size;
import android.view.TextureView;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;
import org.robolectric.shadows.ShadowCameraCharacteristics;
import org.robolectric.shadows.ShadowLooper;
import org.robolectric.shadows.StreamConfigurationMapBuilder;

/** On Robolectric's camera service, with frames from {@link CameraFrames}. */
@RunWith(AndroidJUnit4.class)
@Config(shadows = {CameraFrames.class, CapturedRequests.class})
public final class Camera2FrameSourceTest implements FrameSource.Listener {
    private static final Rect SENSOR = new Rect(0, 0, 4000, 3000);
    private static final String FRONT = "0";
    private static final String BACK = "1";

    private final Application context = ApplicationProvider.getApplicationContext();
    private final CameraManager cameras = context.getSystemService(CameraManager.class);
    private final List<CameraState> states = new CopyOnWriteArrayList<>();
    private final List<Frame> frames = new CopyOnWriteArrayList<>();
    private final List<CameraAbilities> abilities = new CopyOnWriteArrayList<>();
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

    @Override
    public void onAbilities(CameraAbilities told) {
        abilities.add(told);
    }

    @Before
    public void allowTheCamera() {
        shadowOf(context).grantPermissions(Manifest.permission.CAMERA);
    }

    private void addCamera(String id, int facing, Size... sizes) {
        CameraCharacteristics camera = ShadowCameraCharacteristics.newCameraCharacteristics();
        StreamConfigurationMapBuilder streams = StreamConfigurationMapBuilder.newBuilder();
        for (Size size : sizes) {
            streams.addOutputSize(ImageFormat.YUV_420_888, size);
        }
        boolean back = facing == CameraMetadata.LENS_FACING_BACK;
        ShadowCameraCharacteristics settings = shadowOf(camera);
        settings.set(CameraCharacteristics.LENS_FACING, facing);
        settings.set(CameraCharacteristics.SENSOR_ORIENTATION, back ? 90 : 270);
        settings.set(CameraCharacteristics.SCALER_STREAM_CONFIGURATION_MAP, streams.build());
        settings.set(CameraCharacteristics.SENSOR_INFO_ACTIVE_ARRAY_SIZE, SENSOR);
        settings.set(CameraCharacteristics.FLASH_INFO_AVAILABLE, back);
        settings.set(CameraCharacteristics.CONTROL_MAX_REGIONS_AF, back ? 1 : 0);
        settings.set(CameraCharacteristics.SCALER_AVAILABLE_MAX_DIGITAL_ZOOM, back ? 4f : 1f);
        shadowOf(cameras).addCamera(id, camera);
    }

    private void addBack() {
        addCamera(
                BACK,
                CameraMetadata.LENS_FACING_BACK,
                new Size(1920, 1080),
                new Size(GreyImage.WIDTH, GreyImage.HEIGHT));
    }

    private void startWithBothCameras() {
        addCamera(FRONT, CameraMetadata.LENS_FACING_FRONT, new Size(640, 480));
        addBack();
        start();
    }

    private void start() {
        source.start(this);
        TextureView preview = (TextureView) source.preview();
        SurfaceTexture surface = new SurfaceTexture(0);
        preview.setSurfaceTexture(surface);
        if (preview.getSurfaceTextureListener() != null) {
            preview.getSurfaceTextureListener().onSurfaceTextureAvailable(surface, 300, 400);
        }
        settle();
    }

    /** Lets the camera's thread and the main thread do all there is to do. */
    private static void settle() {
        for (int round = 0; round < 4; round++) {
            for (Looper looper : ShadowLooper.getAllLoopers()) {
                shadowOf(looper).idle();
            }
        }
    }

    private static void waitFor(Duration time) {
        for (Looper looper : ShadowLooper.getAllLoopers()) {
            shadowOf(looper).idleFor(time);
        }
        settle();
    }

    private static GreyImage deliver() {
        GreyImage image = new GreyImage();
        CameraFrames.newest().deliver(image);
        settle();
        return image;
    }

    /** Closes the camera and waits for the end of its thread. */
    @After
    public void close() throws InterruptedException {
        source.close();
        awaitEnd(cameraThreads());
    }

    /** Those of the sessions that have not ended. */
    private static List<Thread> cameraThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("camera"))
                .collect(Collectors.toList());
    }

    private static void awaitEnd(List<Thread> threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    public void withoutACameraItSaysSo() {
        source.start(this);
        assertThat(states).containsExactly(CameraState.MISSING);
    }

    @Test
    public void withoutPermissionItSaysSoAndOpensNothing() {
        shadowOf(context).denyPermissions(Manifest.permission.CAMERA);
        startWithBothCameras();
        assertThat(states).containsExactly(CameraState.DENIED);
        assertThat(CapturedRequests.repeated()).isEmpty();
    }

    @Test
    public void theCameraThatLooksAwayIsOpenedInASmallSize() {
        startWithBothCameras();
        assertThat(states).containsExactly(CameraState.STARTING);
        assertThat(upright).isEqualTo(new Size(GreyImage.HEIGHT, GreyImage.WIDTH));
        deliver();
        deliver();
        assertThat(states).containsExactly(CameraState.STARTING, CameraState.RUNNING);
    }

    @Test
    public void aFrameArrivesUprightAndItsBufferGoesBackOnce() {
        startWithBothCameras();
        GreyImage image = deliver();
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
        startWithBothCameras();
        CameraFrames buffers = CameraFrames.newest();
        deliver();
        close();
        assertThat(buffers.isClosed()).isFalse();
        frames.get(0).close();
        assertThat(buffers.isClosed()).isTrue();
    }

    @Test
    public void aCameraThatWasTakenAwayIsOpenedAgain() {
        startWithBothCameras();
        deliver();
        shadowOf(cameras).triggerDisconnect();
        settle();
        assertThat(states).endsWith(CameraState.RUNNING, CameraState.LOST);
        waitFor(Duration.ofSeconds(1));
        deliver();
        assertThat(states).endsWith(CameraState.LOST, CameraState.RUNNING);
        assertThat(abilities).as("told at every opening").hasSize(2);
    }

    @Test
    public void aCameraThatWasPulledOutIsLostUntilItIsBack() {
        startWithBothCameras();
        deliver();
        shadowOf(cameras).triggerDisconnect();
        shadowOf(cameras).removeCamera(BACK);
        waitFor(Duration.ofSeconds(3));
        assertThat(states).endsWith(CameraState.LOST);
        addBack();
        waitFor(Duration.ofSeconds(1));
        deliver();
        assertThat(states).endsWith(CameraState.LOST, CameraState.RUNNING);
    }

    @Test
    public void itTellsWhatTheCameraCan() {
        startWithBothCameras();
        assertThat(abilities)
                .containsExactly(new CameraAbilities(Facing.BACK, true, true, true, 1, 4));
    }

    @Test
    public void theOtherCameraTakesOverAndIsAMirror() throws InterruptedException {
        startWithBothCameras();
        deliver().close();
        frames.clear();
        List<Thread> first = cameraThreads();
        source.controls().face(Facing.FRONT);
        // Robolectric refuses to idle a looper that ends between being listed and being idled
        awaitEnd(first);
        settle();
        assertThat(abilities).endsWith(new CameraAbilities(Facing.FRONT, true, false, false, 1, 1));
        assertThat(states).endsWith(CameraState.STARTING);
        deliver();
        assertThat(states).endsWith(CameraState.RUNNING);
        Picture picture = frames.get(0).upright();
        // turned by 270 degrees its first row would be the left edge; in a mirror it is the right
        assertThat(picture.argb()[picture.width() - 1]).isEqualTo(0xffffffff);
        assertThat(picture.argb()[0]).isEqualTo(0xff646464);
    }

    @Test
    public void theLightStaysOnUntilItIsSwitchedOff() {
        startWithBothCameras();
        source.controls().torch(true);
        settle();
        assertThat(newest().get(CaptureRequest.FLASH_MODE))
                .isEqualTo(CameraMetadata.FLASH_MODE_TORCH);
        source.controls().torch(false);
        settle();
        assertThat(newest().get(CaptureRequest.FLASH_MODE)).isNull();
    }

    @Test
    public void zoomingCutsOutTheMiddleOfTheSensor() {
        startWithBothCameras();
        source.controls().zoom(2);
        settle();
        assertThat(newest().get(CaptureRequest.SCALER_CROP_REGION))
                .isEqualTo(new Rect(1000, 750, 3000, 2250));
        source.controls().zoom(100);
        settle();
        assertThat(newest().get(CaptureRequest.SCALER_CROP_REGION).width()).isEqualTo(1000);
    }

    @Test
    public void aTapFocusesThereForAWhile() {
        startWithBothCameras();
        source.controls().focus(0, 0);
        settle();
        assertThat(CapturedRequests.single()).hasSize(1);
        assertThat(CapturedRequests.single().get(0).get(CaptureRequest.CONTROL_AF_TRIGGER))
                .isEqualTo(CameraMetadata.CONTROL_AF_TRIGGER_START);
        // upright's top left is the sensor's bottom left
        Rect there = newest().get(CaptureRequest.CONTROL_AF_REGIONS)[0].getRect();
        assertThat(there).isEqualTo(new Rect(0, 2700, 300, 3000));
        waitFor(Duration.ofSeconds(3));
        assertThat(newest().get(CaptureRequest.CONTROL_AF_REGIONS)).isNull();
        assertThat(CapturedRequests.single().get(1).get(CaptureRequest.CONTROL_AF_TRIGGER))
                .isEqualTo(CameraMetadata.CONTROL_AF_TRIGGER_CANCEL);
    }

    private static CaptureRequest newest() {
        List<CaptureRequest> requests = CapturedRequests.repeated();
        return requests.get(requests.size() - 1);
    }
}
