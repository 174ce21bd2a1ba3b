package dev.layerlens.app.layers;

import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.activity.OnBackPressedCallback;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentManager;
import androidx.lifecycle.ViewModelProvider;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.layers.card.CardFragment;
import dev.layerlens.app.layers.maps.AllMapsFragment;
import dev.layerlens.app.layers.maps.MapFragment;
import dev.layerlens.app.layers.sharing.WalkSharing;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.layers.why.WhatIfFragment;
import dev.layerlens.app.layers.why.WhyFragment;
import dev.layerlens.app.ui.Navigator;
import dev.layerlens.app.ui.Screen;
import dev.layerlens.card.LayerCard;
import java.util.Optional;

/**
 * Hosts the screens of the walk: the overview, and what was opened from it. On a phone that lies
 * over the overview, on a tablet beside it. Both places are there on either, so that what is open
 * stays open when a window grows or shrinks.
 */
public final class LayersFragment extends Fragment implements Paths {
    private static final String NETWORK = "network";

    /** While there is nothing to walk through, back leads out, whatever was open before. */
    private final OnBackPressedCallback leave =
            new OnBackPressedCallback(false) {
                @Override
                public void handleOnBackPressed() {
                    goLook();
                }
            };

    private WalkSharing sharing;

    /** Path of the model whose layers the pages show. */
    private Optional<String> network = Optional.empty();

    public LayersFragment() {
        super(R.layout.fragment_layers);
    }

    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        network = Optional.ofNullable(state).map(kept -> kept.getString(NETWORK));
        FragmentManager pages = getChildFragmentManager();
        pages.addOnBackStackChangedListener(this::cover);
        pages.registerFragmentLifecycleCallbacks(new ShareAction(this), false);
    }

    @Override
    public void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        network.ifPresent(path -> state.putString(NETWORK, path));
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        LayersViewModel model = new ViewModelProvider(requireActivity()).get(LayersViewModel.class);
        root.findViewById(R.id.go_look).setOnClickListener(v -> goLook());
        root.findViewById(R.id.walk_again).setOnClickListener(v -> model.walk().tryAgain());
        model.walk().takePicture();
        model.state().observe(getViewLifecycleOwner(), this::show);
        requireActivity().getOnBackPressedDispatcher().addCallback(getViewLifecycleOwner(), leave);
        sharing = new WalkSharing(this);
        cover();
    }

    private void goLook() {
        ((Navigator) requireActivity()).open(Screen.LOOK);
    }

    /** Another network has other layers: pages about those of the last one are closed. */
    private void closeOthers(Walk walk) {
        Optional<String> now = Optional.of(walk.answer().model().path());
        FragmentManager pages = getChildFragmentManager();
        if (network.isPresent() && !network.equals(now) && !pages.isStateSaved()) {
            pages.popBackStackImmediate(null, FragmentManager.POP_BACK_STACK_INCLUSIVE);
        }
        network = now;
    }

    private void show(WalkState state) {
        if (state instanceof WalkState.Ready ready) {
            closeOthers(ready.walk());
        }
        boolean empty = state instanceof WalkState.NoPicture || state instanceof WalkState.Failed;
        View root = requireView();
        root.findViewById(R.id.empty).setVisibility(empty ? View.VISIBLE : View.GONE);
        root.<TextView>findViewById(R.id.empty_text)
                .setText(
                        state instanceof WalkState.Failed failed
                                ? reason(failed)
                                : getString(R.string.layers_empty));
        boolean again =
                state instanceof WalkState.Failed failed
                        && failed.cause() != WalkState.Cause.UNSUPPORTED;
        root.findViewById(R.id.walk_again).setVisibility(again ? View.VISIBLE : View.GONE);
        leave.setEnabled(empty);
        cover();
    }

    private String reason(WalkState.Failed failed) {
        int sentence =
                switch (failed.cause()) {
                    case UNREADABLE -> R.string.walk_unreadable;
                    case UNSUPPORTED -> R.string.walk_unsupported;
                    case NO_ROOM -> R.string.walk_no_room;
                    case CRASHED -> R.string.walk_crashed;
                    case CANNOT_RUN -> R.string.walk_cannot_run;
                };
        return getString(sentence, failed.answer().model().name(), failed.detail());
    }

    /** What lies below something else is neither read aloud nor reached with keys. */
    private void cover() {
        View root = getView();
        if (root == null) {
            return;
        }
        boolean empty = root.findViewById(R.id.empty).getVisibility() == View.VISIBLE;
        boolean open = getChildFragmentManager().getBackStackEntryCount() > 0;
        boolean beside = root.findViewById(R.id.choose_layer) != null;
        ViewGroup overview = root.findViewById(R.id.overview_pane);
        hideFromReaders(overview, empty || open && !beside);
        overview.setVisibility(open && !beside ? View.INVISIBLE : View.VISIBLE);
        hideFromReaders(root.findViewById(R.id.detail_pane), empty || !open);
        if (beside) {
            root.findViewById(R.id.choose_layer).setVisibility(open ? View.GONE : View.VISIBLE);
        }
    }

    private static void hideFromReaders(ViewGroup pane, boolean hidden) {
        pane.setImportantForAccessibility(
                hidden
                        ? View.IMPORTANT_FOR_ACCESSIBILITY_NO_HIDE_DESCENDANTS
                        : View.IMPORTANT_FOR_ACCESSIBILITY_AUTO);
        pane.setDescendantFocusability(
                hidden ? ViewGroup.FOCUS_BLOCK_DESCENDANTS : ViewGroup.FOCUS_AFTER_DESCENDANTS);
    }

    @Override
    public void startAt(String layer) {
        FragmentManager pages = getChildFragmentManager();
        if (!pages.isStateSaved()) {
            pages.popBackStack(null, FragmentManager.POP_BACK_STACK_INCLUSIVE);
        }
        openCard(layer);
    }

    @Override
    public void openCard(String layer) {
        open(CardFragment.of(layer));
    }

    @Override
    public void openMap(String layer, int channel) {
        open(MapFragment.of(layer, channel));
    }

    @Override
    public void openMaps(LayerCard layer) {
        open(AllMapsFragment.of(layer));
    }

    @Override
    public void openWhy() {
        open(new WhyFragment());
    }

    @Override
    public void openWhatIf(String layer) {
        open(WhatIfFragment.of(layer));
    }

    @Override
    public void share(View anchor) {
        sharing.ask(anchor);
    }

    @Override
    public void back() {
        getChildFragmentManager().popBackStack();
    }

    /** Opens a page; nothing happens while the system keeps the state of the screen. */
    private void open(Fragment page) {
        FragmentManager pages = getChildFragmentManager();
        if (pages.isStateSaved()) {
            return;
        }
        pages.beginTransaction()
                .setReorderingAllowed(true)
                .setCustomAnimations(
                        R.animator.page_open,
                        R.animator.page_close,
                        R.animator.page_open,
                        R.animator.page_close)
                .replace(R.id.detail_pane, page)
                .addToBackStack(null)
                .commit();
    }
}
