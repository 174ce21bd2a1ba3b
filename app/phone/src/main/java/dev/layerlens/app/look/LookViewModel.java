package dev.layerlens.app.look;

import android.content.Context;
import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.Transformations;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Facing;
import dev.layerlens.app.camera.Frame;
import dev.layerlens.app.camera.FrameSource;
import dev.layerlens.app.camera.Picture;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.classify.ModelState;
import java.util.Optional;

/** What the Look screen shows: the newest reading, or the one of a frozen picture. */
public final class LookViewModel extends ViewModel {
    private final Lens lens;
    private final FrameSource.Factory sources;
    private final Readout readout = new Readout();
    private final MutableLiveData<CameraState> camera = new MutableLiveData<>(CameraState.STARTING);
    private final LiveData<Optional<Picture>> still;
    private final MediatorLiveData<Optional<Reading>> reading =
            new MediatorLiveData<>(Optional.empty());

    public LookViewModel(Lens lens, FrameSource.Factory sources) {
        this.lens = lens;
        this.sources = sources;
        still = Transformations.map(lens.frozen(), f -> f.map(Classification::picture));
        reading.addSource(lens.latest(), this::live);
        reading.addSource(lens.frozen(), frozen -> frozen.ifPresent(this::still));
    }

    private void live(Optional<Classification> frame) {
        if (isFrozen()) {
            return;
        }
        Optional<Reading> next = frame.flatMap(readout::add);
        if (frame.isEmpty() || next.isPresent()) {
            reading.setValue(next);
        }
    }

    private void still(Classification picture) {
        reading.setValue(Optional.of(Readout.still(picture)));
    }

    /** What to say about the picture; empty until there is an answer. */
    public LiveData<Optional<Reading>> reading() {
        return reading;
    }

    /** The frozen picture, if one is looked at. */
    public LiveData<Optional<Picture>> still() {
        return still;
    }

    public LiveData<ModelState> model() {
        return lens.state();
    }

    public LiveData<CameraState> camera() {
        return camera;
    }

    /** The camera reports a new state. */
    void cameraIs(CameraState state) {
        camera.setValue(state);
    }

    /** A source of frames for a screen that is being shown; the screen closes it. */
    FrameSource source(Context activity) {
        return sources.create(activity, Facing.BACK);
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

    void tryGpuAgain() {
        lens.tryGpuAgain();
    }
}
