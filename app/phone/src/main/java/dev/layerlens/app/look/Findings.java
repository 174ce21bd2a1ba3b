package dev.layerlens.app.look;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.settings.Settings;
import dev.layerlens.app.settings.SettingsStore;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the model finds in the picture that is seen: the camera's newest, a frozen one, or one that
 * was opened. An opened picture is frozen as soon as it is answered.
 */
final class Findings {
    private final Lens lens;
    private final SettingsStore store;
    private final Supplier<Optional<PictureState.Shown>> opened;
    private final Readout readout = new Readout();
    private final MediatorLiveData<Optional<Reading>> reading =
            new MediatorLiveData<>(Optional.empty());
    private final MediatorLiveData<Optional<HeatMap>> heat =
            new MediatorLiveData<>(Optional.empty());
    private Optional<Integer> tapped = Optional.empty();

    /**
     * @param opened the picture that is looked at in the camera's place
     */
    Findings(Lens lens, SettingsStore store, Supplier<Optional<PictureState.Shown>> opened) {
        this.lens = lens;
        this.store = store;
        this.opened = opened;
        reading.addSource(lens.latest(), this::live);
        reading.addSource(lens.frozen(), frozen -> readAgain());
        reading.addSource(store.settings(), changed -> readAgain());
        heat.addSource(lens.latest(), latest -> heatAgain());
        heat.addSource(lens.frozen(), frozen -> heatAgain());
        heat.addSource(store.settings(), changed -> heatAgain());
    }

    /** What to say about the picture; empty until there is an answer. */
    LiveData<Optional<Reading>> reading() {
        return reading;
    }

    /** What lies over the picture's square. */
    LiveData<Optional<HeatMap>> heat() {
        return heat;
    }

    private void live(Optional<Classification> answer) {
        if (lens.isFrozen()) {
            return;
        }
        Optional<PictureState.Shown> picture = opened.get();
        if (picture.isPresent()) {
            // any other answer is a late one, to what the camera saw
            long nanos = picture.get().nanos();
            answer.filter(a -> a.timestampNanos() == nanos).ifPresent(a -> lens.freeze());
            return;
        }
        Optional<Reading> next = answer.flatMap(a -> readout.add(a, store.now()));
        if (answer.isEmpty() || next.isPresent()) {
            reading.setValue(next);
        }
    }

    /** What is seen, frozen or not, under the settings as they are. */
    private void readAgain() {
        Settings settings = store.now();
        reading.setValue(
                shown().map(
                                picture ->
                                        lens.frozen().getValue().isPresent()
                                                ? Readout.still(picture, settings)
                                                : Readout.unsmoothed(picture, settings)));
    }

    private void heatAgain() {
        Optional<HeatMap> next =
                store.now().heatMap() ? shown().flatMap(this::heat) : Optional.empty();
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
        return frozen.isPresent() || opened.get().isPresent() ? frozen : lens.latest().getValue();
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
}
