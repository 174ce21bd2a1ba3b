package dev.layerlens.app.layers.maps;

import androidx.fragment.app.Fragment;
import androidx.lifecycle.DefaultLifecycleObserver;
import androidx.lifecycle.LifecycleOwner;
import androidx.lifecycle.ViewModelProvider;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.Request;
import dev.layerlens.app.explain.Values;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.card.LayerCard;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks for the maps of a layer as often as there is another picture, another model or another
 * choice of order and colours. Between two pictures there is nothing to be shown.
 */
final class MapsQuestion<T> implements DefaultLifecycleObserver {
    private final String layer;
    private final Function<LayerMaps, T> work;
    private final Listener<T> listener;
    private final MapsViewModel model;
    private final Walkthrough walkthrough;
    private Optional<Request> asked = Optional.empty();

    /** Who wants to know. */
    interface Listener<T> {

        /** There is nothing to show now. */
        void clear();

        /** What was made of the maps. */
        void show(Walk walk, LayerCard layer, T made);
    }

    /**
     * Asks for as long as the view of a fragment lives.
     *
     * @param work what to make of the maps, away from the main thread
     */
    MapsQuestion(
            Fragment fragment, String layer, Function<LayerMaps, T> work, Listener<T> listener) {
        this.layer = layer;
        this.work = work;
        this.listener = listener;
        ViewModelProvider models = new ViewModelProvider(fragment.requireActivity());
        model = models.get(MapsViewModel.class);
        walkthrough = models.get(LayersViewModel.class).walk();
        LifecycleOwner view = fragment.getViewLifecycleOwner();
        view.getLifecycle().addObserver(this);
        walkthrough.state().observe(view, state -> begin());
        model.choice().observe(view, choice -> ask());
    }

    private void begin() {
        listener.clear();
        ask();
    }

    private void ask() {
        cancel();
        if (walkthrough.state().getValue() instanceof WalkState.Ready ready) {
            ready.walk().layers().stream()
                    .filter(l -> l.name().equals(layer))
                    .findFirst()
                    .ifPresent(l -> ask(ready.walk(), l));
        }
    }

    private void ask(Walk walk, LayerCard card) {
        Optional<Function<Values, LayerMaps>> maps = model.maps(walk, card);
        Request request =
                maps.isPresent()
                        ? walkthrough.ask(
                                walk,
                                Ablation.NONE,
                                maps.get().andThen(work),
                                made -> listener.show(walk, card, made))
                        : walkthrough.networkScale(
                                walk,
                                (done, all) -> {},
                                scale -> {
                                    model.setNetwork(walk, scale);
                                    ask(walk, card);
                                });
        asked = Optional.of(request);
    }

    private void cancel() {
        asked.ifPresent(Request::cancel);
        asked = Optional.empty();
    }

    @Override
    public void onDestroy(LifecycleOwner view) {
        cancel();
    }
}
