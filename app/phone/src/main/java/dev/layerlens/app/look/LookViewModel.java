package dev.layerlens.app.look;

import android.content.Context;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.Transformations;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.camera.CameraAbilities;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameSource;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.classify.LatencySplit;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.settings.Settings;
import dev.layerlens.app.settings.SettingsStore;
import java.util.Optional;

/** What the Look screen shows: the newest reading, or the one of a frozen picture. */
public final class LookViewModel extends ViewModel {
    private final Lens lens;
    private final FrameSource.Factory sources;
    private final SettingsStore store;
    private final Readout readout = new Readout();
    private final CameraSettings cameraSettings = new CameraSettings();
    private final MutableLiveData<CameraState> camera = new MutableLiveData<>(CameraState.STARTING);
    private final LiveData<Optional<Picture>> still;
    private final MediatorLiveData<Optional<Reading>> reading =
            new MediatorLiveData<>(Optional.empty());
    private final MediatorLiveData<Optional<HeatMap>> heat =
            new MediatorLiveData<>(Optional.empty());
    private Optional<Integer> tapped = Optional.empty();

    public LookViewModel(Lens lens, FrameSource.Factory sources, SettingsStore store) {
        this.lens = lens;
        this.sources = sources;
        this.store = store;
        still = Transformations.map(lens.frozen(), f -> f.map(Classification::picture));
        reading.addSource(lens.latest(), this::live);
        reading.addSource(lens.frozen(), frozen -> frozen.ifPresent(this::still));
        reading.addSource(store.settings(), changed -> readAgain());
        heat.addSource(lens.latest(), latest -> heatAgain());
        heat.addSource(lens.frozen(), frozen -> heatAgain());
        heat.addSource(store.settings(), changed -> heatAgain());
    }

    private void live(Optional<Classification> frame) {
        if (isFrozen()) {
            return;
        }
        Optional<Reading> next = frame.flatMap(f -> readout.add(f, settings()));
        if (frame.isEmpty() || next.isPresent()) {
            reading.setValue(next);
        }
    }

    private void still(Classification picture) {
        reading.setValue(Optional.of(Readout.still(picture, settings())));
    }

    /** The same picture under other settings. */
    private void readAgain() {
        shown().ifPresent(
                        picture ->
                                reading.setValue(
                                        Optional.of(
                                                isFrozen()
                                                        ? Readout.still(picture, settings())
                                                        : Readout.unsmoothed(
                                                                picture, settings()))));
    }

    private void heatAgain() {
        Optional<HeatMap> next =
                settings().heatMap() ? shown().flatMap(this::heat) : Optional.empty();
        if (next.isPresent() || heat.getValue().isPresent()) {
            heat.setValue(next);
        }
    }

    private Optional<HeatMap> heat(Classification picture) {
        int best = picture.top(1).get(0).index();
        return picture.activationMaps()
                .map(maps -> HeatMap.of(maps, tapped.filter(c -> c < maps.classes()).orElse(best)));
    }

    /** The picture that is seen, as far as it was answered. */
    private Optional<Classification> shown() {
        Optional<Classification> frozen = lens.frozen().getValue();
        return frozen.isPresent() ? frozen : lens.latest().getValue();
    }

    Settings settings() {
        return store.now();
    }

    /** What to say about the picture; empty until there is an answer. */
    LiveData<Optional<Reading>> reading() {
        return reading;
    }

    /** What lies over the picture's square. */
    LiveData<Optional<HeatMap>> heat() {
        return heat;
    }

    /** Whether the model can say where it sees things. */
    boolean canHeat() {
        return shown().flatMap(Classification::activationMaps).isPresent();
    }

    void setHeatMap(boolean wanted) {
        tapped = Optional.empty();
        store.change(s -> s.withHeatMap(wanted));
    }

    /** Shows where the model sees a class; the best one again if it is shown already. */
    void heatOf(int index) {
        tapped = tapped.filter(c -> c == index).isPresent() ? Optional.empty() : Optional.of(index);
        heatAgain();
    }

    /** The frozen picture, if one is looked at. */
    LiveData<Optional<Picture>> still() {
        return still;
    }

    LiveData<ModelState> model() {
        return lens.state();
    }

    LiveData<CameraState> camera() {
        return camera;
    }

    /** The camera reports a new state. */
    void cameraIs(CameraState state) {
        camera.setValue(state);
    }

    /** A source of frames for a screen that is being shown; the screen closes it. */
    FrameSource source(Context activity) {
        FrameSource source = sources.create(activity, cameraSettings.facing());
        cameraSettings.take(source.controls());
        return source;
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

    /** Takes a frame, on any thread, and will close it. */
    void offer(Frame frame) {
        if (isFrozen()) {
            frame.close();
        } else {
            lens.offer(frame);
        }
    }

    /** Whether a still picture is shown. */
    boolean isFrozen() {
        return lens.isFrozen();
    }

    /** Holds on to the picture, or lets it go. */
    void toggleFreeze() {
        if (isFrozen()) {
            lens.resume();
        } else {
            lens.freeze();
        }
    }

    /** Holds on to the picture, to look at it more closely. */
    void freeze() {
        if (!isFrozen()) {
            lens.freeze();
        }
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
