package dev.layerlens.app.look;

import android.content.Context;
import android.net.Uri;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.Transformations;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.camera.CameraAbilities;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameSource;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.camera.PictureReader;
import dev.layerlens.app.camera.PictureRefusal;
import dev.layerlens.app.camera.StillSource;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.classify.LatencySplit;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.settings.Settings;
import dev.layerlens.app.settings.SettingsStore;
import dev.layerlens.app.share.Outbox;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What the Look screen shows: the camera's picture, a frozen one, or one that was opened. */
public final class LookViewModel extends ViewModel {
    private final Lens lens;
    private final FrameSource.Factory sources;
    private final SettingsStore store;
    private final OpenedPicture opened;
    private final Outbox outbox;
    private final Findings findings;
    private final CameraSettings cameraSettings = new CameraSettings();
    private final MutableLiveData<CameraState> camera = new MutableLiveData<>(CameraState.STARTING);
    private final LiveData<Optional<Picture>> still;

    /**
     * @param pictures reads what other apps lend
     * @param outbox takes what is shared
     * @param borrowers threads that wait for other apps
     */
    public LookViewModel(
            Lens lens,
            FrameSource.Factory sources,
            SettingsStore store,
            PictureReader pictures,
            Outbox outbox,
            Executor borrowers) {
        this.lens = lens;
        this.sources = sources;
        this.store = store;
        this.outbox = outbox;
        opened = new OpenedPicture(pictures, borrowers);
        findings = new Findings(lens, store, opened::shown);
        still = Transformations.map(lens.frozen(), f -> f.map(Classification::picture));
    }

    Settings settings() {
        return store.now();
    }

    LiveData<ModelState> model() {
        return lens.state();
    }

    /** What to say about the picture; empty until there is an answer. */
    LiveData<Optional<Reading>> reading() {
        return findings.reading();
    }

    /** What lies over the picture's square. */
    LiveData<Optional<HeatMap>> heat() {
        return findings.heat();
    }

    /** Whether the model can say where it sees things. */
    boolean canHeat() {
        return findings.canHeat();
    }

    void setHeatMap(boolean wanted) {
        findings.setHeatMap(wanted);
    }

    /** Shows where the model sees a class; the best one again if it is shown already. */
    void heatOf(int index) {
        findings.heatOf(index);
    }

    /** A source of frames for a screen that is being shown; the screen closes it. */
    FrameSource source(Context activity) {
        FrameSource source =
                opened.shown()
                        .<FrameSource>map(p -> new StillSource(activity, p.picture(), p.nanos()))
                        .orElseGet(() -> sources.create(activity, cameraSettings.facing()));
        cameraSettings.take(source.controls());
        cameraIs(CameraState.STARTING);
        lens.forget();
        return source;
    }

    LiveData<CameraState> camera() {
        return camera;
    }

    /** The camera reports what it is doing: what it saw before is not seen any more. */
    void cameraIs(CameraState state) {
        if (state != camera.getValue()) {
            camera.setValue(state);
            lens.forget();
        }
    }

    /** Takes a frame, on any thread, and will close it. */
    void offer(Frame frame) {
        if (isFrozen()) {
            frame.close();
        } else {
            lens.offer(frame);
        }
    }

    /** What can be set at the camera. */
    LiveData<CameraAbilities> abilities() {
        return cameraSettings.abilities();
    }

    /** A camera has opened. */
    void cameraCan(CameraAbilities abilities) {
        cameraSettings.opened(abilities);
    }

    boolean isLit() {
        return cameraSettings.lit();
    }

    void setTorch(boolean on) {
        cameraSettings.setTorch(on);
    }

    void switchCamera() {
        if (!isFrozen()) {
            cameraSettings.switchCamera();
        }
    }

    void zoomBy(float factor) {
        cameraSettings.zoomBy(factor);
    }

    void focus(float x, float y) {
        cameraSettings.focus(x, y);
    }

    /** How far the picture is that takes the camera's place. */
    LiveData<PictureState> picture() {
        return opened.state();
    }

    /** The picture in the camera's place. */
    Optional<Picture> openedPicture() {
        return opened.shown().map(PictureState.Shown::picture);
    }

    /** Where it comes from, to open it again after the process was ended. */
    Optional<Uri> pictureAddress() {
        return opened.address();
    }

    /**
     * Looks at a picture in the camera's place.
     *
     * @param address lent by another app; empty if it shared none
     */
    public void openPicture(Optional<Uri> address) {
        lens.forget();
        lens.resume();
        address.ifPresentOrElse(opened::open, () -> opened.refuse(PictureRefusal.NOTHING));
    }

    /** There is nothing to choose a picture with. */
    void galleryIsMissing() {
        opened.refuse(PictureRefusal.NO_GALLERY);
    }

    /** It was told why a picture cannot be looked at. */
    void refusalSeen() {
        opened.close();
    }

    /** The frozen picture, if one is looked at. */
    LiveData<Optional<Picture>> still() {
        return still;
    }

    /** Whether a still picture is shown, and answered. */
    boolean isFrozen() {
        return lens.isFrozen();
    }

    /** Whether a still picture is shown. */
    boolean isStill() {
        return isFrozen() || openedPicture().isPresent();
    }

    /** Holds on to what the camera sees. */
    void freeze() {
        if (!isStill()) {
            lens.freeze();
        }
    }

    /** Looks through the camera again. */
    void goLive() {
        if (picture().getValue() instanceof PictureState.None) {
            lens.resume();
        } else {
            lens.forget();
            lens.resume();
            // the camera opens now, and its frames are wanted
            opened.close();
        }
    }

    /** What is shared leaves through it. */
    Outbox outbox() {
        return outbox;
    }

    /** Where the time of the newest frames went. */
    LatencySplit latency() {
        return lens.latency();
    }

    /** Runs the race between the backends once more. */
    void raceAgain() {
        lens.raceAgain();
    }

    void tryGpuAgain() {
        lens.tryGpuAgain();
    }
}
