package dev.layerlens.app.layers.card;

import android.os.Bundle;
import android.view.View;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.ViewModelProvider;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.Request;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.LayerCard;
import java.util.Optional;

/** The card of one layer; swipes and buttons lead to the cards beside it. */
public final class CardFragment extends Fragment {
    private static final String LAYER = "layer";
    private static final String PLACE = "place";

    /** The layer that is shown; also while the view is gone. */
    private String layer = "";

    /** How far it was scrolled when the view went. */
    private int place;

    private Walkthrough walkthrough;
    private Optional<LayerPage> page = Optional.empty();
    private Optional<Request> asked = Optional.empty();
    private SwipeScrollView scroll;
    private CardBar bar;
    private CardSections sections;

    public CardFragment() {
        super(R.layout.fragment_card);
    }

    /** Of the layer with this name. */
    public static CardFragment of(String layer) {
        Bundle arguments = new Bundle();
        arguments.putString(LAYER, layer);
        CardFragment card = new CardFragment();
        card.setArguments(arguments);
        return card;
    }

    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        Bundle from = state == null ? requireArguments() : state;
        layer = from.getString(LAYER);
        place = from.getInt(PLACE);
    }

    @Override
    public void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        state.putString(LAYER, layer);
        state.putInt(PLACE, getView() == null ? place : scroll.place());
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        Figures figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        scroll = root.findViewById(R.id.layer_scroll);
        scroll.onSwipe(() -> turn(1), () -> turn(-1));
        bar = new CardBar(root.findViewById(R.id.layer_bar), Paths.of(this)::back, this::turn);
        sections = new CardSections(this, root, figures, this::slice);
        root.findViewById(R.id.open_what_if)
                .setOnClickListener(v -> Paths.of(this).openWhatIf(layer));
        walkthrough = new ViewModelProvider(requireActivity()).get(LayersViewModel.class).walk();
        walkthrough.state().observe(getViewLifecycleOwner(), this::show);
    }

    @Override
    public void onDestroyView() {
        place = scroll.place();
        page = Optional.empty();
        super.onDestroyView();
    }

    private void show(WalkState state) {
        View root = requireView();
        boolean ready = state instanceof WalkState.Ready;
        root.findViewById(R.id.card_waiting)
                .setVisibility(state instanceof WalkState.Computing ? View.VISIBLE : View.GONE);
        scroll.setVisibility(ready ? View.VISIBLE : View.INVISIBLE);
        if (!ready) {
            asked.ifPresent(Request::cancel);
            page.ifPresent(p -> place = scroll.place());
            page = Optional.empty();
            return;
        }
        Optional<LayerPage> found = LayerPage.of(((WalkState.Ready) state).walk(), layer);
        if (found.isEmpty()) {
            // another model was chosen, and it has no such layer
            Paths.of(this).back();
        } else if (!found.equals(page)) {
            show(found.get());
            scroll.stayAt(place);
        }
    }

    /** Shows the layer so many steps further on. */
    private void turn(int steps) {
        page.flatMap(p -> p.beside(steps))
                .ifPresent(
                        next -> {
                            layer = next.card().name();
                            show(next);
                            scroll.stayAt(0);
                            sections.slideIn(steps);
                        });
    }

    private void show(LayerPage shown) {
        page = Optional.of(shown);
        LayerCard card = shown.card();
        bar.show(shown);
        sections.show(shown);
        asked.ifPresent(Request::cancel);
        asked =
                Optional.of(
                        walkthrough
                                .ask(
                                        shown.walk(),
                                        Ablation.NONE,
                                        values -> CardFigures.of(values, shown.graph(), card),
                                        figures -> sections.show(shown, figures))
                                .until(getViewLifecycleOwner()));
    }

    /** Draws what the kernels do with another of their input channels. */
    private void slice(int channel) {
        page.ifPresent(
                p ->
                        walkthrough
                                .ask(
                                        p.walk(),
                                        Ablation.NONE,
                                        values -> KernelsShown.slice(p.graph(), p.card(), channel),
                                        tiles -> tiles.ifPresent(t -> sections.show(channel, t)))
                                .until(getViewLifecycleOwner()));
    }
}
