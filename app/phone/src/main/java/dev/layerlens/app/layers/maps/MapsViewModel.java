package dev.layerlens.app.layers.maps;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MutableLiveData;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.explain.Values;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.Scale;
import dev.layerlens.card.explain.Scales;
import java.util.Optional;
import java.util.function.Function;

/** How maps are looked at, the same on every layer, and what all layers have in common. */
public final class MapsViewModel extends ViewModel {
    private final MutableLiveData<MapsChoice> choice = new MutableLiveData<>(MapsChoice.FIRST);
    private Optional<NetworkScale> network = Optional.empty();

    /** The scale of a walk's network: it takes a look at every layer. */
    private record NetworkScale(long walk, Scale scale) {}

    LiveData<MapsChoice> choice() {
        return choice;
    }

    void choose(MapsChoice wanted) {
        if (!wanted.equals(choice.getValue())) {
            choice.setValue(wanted);
        }
    }

    /**
     * What makes the maps of a layer out of its values.
     *
     * @return empty if the choice needs the network's scale, which is not known yet
     */
    Optional<Function<Values, LayerMaps>> maps(Walk walk, LayerCard layer) {
        MapsChoice wanted = choice.getValue();
        Optional<Scale> all = network.filter(n -> n.walk() == walk.id()).map(NetworkScale::scale);
        boolean lacks = wanted.reach() == Scales.Reach.NETWORK && all.isEmpty();
        Scale scale = all.orElse(Scale.NONE);
        return lacks
                ? Optional.empty()
                : Optional.of(values -> LayerMaps.of(values.of(layer), wanted, scale));
    }

    /** Remembers what the scales of a walk's layers have in common. */
    void setNetwork(Walk walk, Scale scale) {
        network = Optional.of(new NetworkScale(walk.id(), scale));
    }
}
