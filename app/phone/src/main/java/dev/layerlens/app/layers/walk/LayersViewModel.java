package dev.layerlens.app.layers.walk;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.classify.Lens;
import dev.layerlens.app.explain.Explanation;
import dev.layerlens.app.explain.Walkthrough;
import java.util.Optional;

/** The frozen picture and what every layer made of it. */
public final class LayersViewModel extends ViewModel {
    private final Lens lens;
    private final Walkthrough walk;
    private final MediatorLiveData<LayersState> state =
            new MediatorLiveData<>(new LayersState.Empty());

    public LayersViewModel(Lens lens, Walkthrough walk) {
        this.lens = lens;
        this.walk = walk;
        state.addSource(lens.frozen(), this::explain);
    }

    /** The walk through the network, to be asked by every screen of it. */
    public Walkthrough walk() {
        return walk;
    }

    @Override
    protected void onCleared() {
        walk.close();
    }

    public LiveData<LayersState> state() {
        return state;
    }

    /** Takes the newest picture unless one is frozen already. */
    public void open() {
        if (!lens.isFrozen()) {
            lens.freeze();
        }
    }

    private void explain(Optional<Classification> frozen) {
        if (frozen.isEmpty()) {
            state.setValue(new LayersState.Empty());
            return;
        }
        Classification picture = frozen.get();
        state.setValue(new LayersState.Working(picture));
        lens.study(
                picture,
                (model, rgb) ->
                        state.postValue(
                                new LayersState.Ready(
                                        picture,
                                        LayerRow.of(
                                                picture.model().card(),
                                                Explanation.of(model, rgb)))));
    }
}
