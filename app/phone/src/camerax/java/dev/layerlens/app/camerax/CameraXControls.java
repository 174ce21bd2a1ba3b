package dev.layerlens.app.camerax;

import androidx.camera.core.Camera;
import androidx.camera.core.CameraControl;
import androidx.camera.core.FocusMeteringAction;
import androidx.camera.core.MeteringPoint;
import androidx.camera.core.ZoomState;
import androidx.camera.view.PreviewView;
import com.google.common.util.concurrent.ListenableFuture;
import dev.layerlens.app.camera.CameraAbilities;
import dev.layerlens.app.camera.CameraControls;
import dev.layerlens.app.camera.Facing;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** What can be set at the camera that CameraX has bound. Belongs to the main thread. */
final class CameraXControls implements CameraControls {
    private static final long FOCUSED_SECONDS = 3;

    private final PreviewView view;
    private final Consumer<Facing> turn;
    private CameraAbilities abilities = CameraAbilities.none();
    private Optional<CameraControl> control = Optional.empty();

    /**
     * @param view where the preview is shown
     * @param turn opens the camera that looks the given way
     */
    CameraXControls(PreviewView view, Consumer<Facing> turn) {
        this.view = view;
        this.turn = turn;
    }

    /**
     * A camera has opened: nothing is set any more.
     *
     * @param switches whether another camera looks the other way
     */
    CameraAbilities opened(Camera camera, Facing facing, boolean switches) {
        ZoomState range = camera.getCameraInfo().getZoomState().getValue();
        abilities =
                new CameraAbilities(
                        facing,
                        switches,
                        camera.getCameraInfo().hasFlashUnit(),
                        camera.getCameraInfo().isFocusMeteringSupported(focusAction(0.5f, 0.5f)),
                        range == null ? 1 : range.getMinZoomRatio(),
                        range == null ? 1 : range.getMaxZoomRatio());
        control = Optional.of(camera.getCameraControl());
        torch(false);
        zoom(1);
        return abilities;
    }

    /** There is nothing to set until the next camera opens. */
    void closed() {
        control = Optional.empty();
    }

    @Override
    public void face(Facing facing) {
        if (abilities.switches() && facing != abilities.facing()) {
            turn.accept(facing);
        }
    }

    @Override
    public void torch(boolean on) {
        if (abilities.torch()) {
            order(c -> c.enableTorch(on));
        }
    }

    @Override
    public void zoom(float ratio) {
        if (abilities.zoom()) {
            order(c -> c.setZoomRatio(abilities.nearestZoom(ratio)));
        }
    }

    @Override
    public void focus(float x, float y) {
        if (abilities.focus()) {
            order(c -> c.startFocusAndMetering(focusAction(x, y)));
        }
    }

    /**
     * An order that fails was overtaken by the next one, or by the camera's end: nothing is left to
     * do.
     */
    private void order(Function<CameraControl, ListenableFuture<?>> order) {
        control.ifPresent(
                c -> {
                    ListenableFuture<?> unused = order.apply(c);
                });
    }

    private FocusMeteringAction focusAction(float x, float y) {
        MeteringPoint point =
                view.getMeteringPointFactory()
                        .createPoint(x * view.getWidth(), y * view.getHeight());
        return new FocusMeteringAction.Builder(point)
                .setAutoCancelDuration(FOCUSED_SECONDS, TimeUnit.SECONDS)
                .build();
    }
}
