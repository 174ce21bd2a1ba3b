package dev.layerlens.app.layers.overview;

import android.os.Bundle;
import android.view.View;
import androidx.fragment.app.Fragment;
import androidx.lifecycle.ViewModelProvider;
import androidx.recyclerview.widget.RecyclerView;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.layers.walk.LayersViewModel;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.SystemBars;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.spine.Group;
import dev.layerlens.card.spine.Spine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The network as a column of rows, from the picture at the top to the answer at the end. */
public final class OverviewFragment extends Fragment implements OverviewAdapter.Actions {
    private static final String FOLDED = "folded";

    /** Networks with more layers are seen at a glance only if their stages are folded. */
    private static final int MANY = 60;

    private LayersViewModel model;
    private Optional<Set<String>> folded = Optional.empty();
    private Optional<Items> items = Optional.empty();
    private Optional<Contributions> parts = Optional.empty();
    private OverviewAdapter rows;
    private PinnedHead head;
    private PictureMenu picture;

    public OverviewFragment() {
        super(R.layout.fragment_overview);
    }

    @Override
    public void onCreate(Bundle state) {
        super.onCreate(state);
        model = new ViewModelProvider(requireActivity()).get(LayersViewModel.class);
        picture = new PictureMenu(this, model);
        folded =
                Optional.ofNullable(state)
                        .map(kept -> kept.getStringArrayList(FOLDED))
                        .map(HashSet::new);
    }

    @Override
    public void onSaveInstanceState(Bundle state) {
        super.onSaveInstanceState(state);
        folded.ifPresent(ids -> state.putStringArrayList(FOLDED, new ArrayList<>(ids)));
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        Figures figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        head = new PinnedHead(root.findViewById(R.id.pinned), figures);
        rows = new OverviewAdapter(figures, new Strips(model.walk()), this);
        // where the list was scrolled to is restored when there is a picture to walk through
        rows.setStateRestorationPolicy(
                RecyclerView.Adapter.StateRestorationPolicy.PREVENT_WHEN_EMPTY);
        RecyclerView list = root.findViewById(R.id.layers);
        list.setAdapter(rows);
        list.setHasFixedSize(true);
        // what folds is gone at once: strips that slide over each other show nothing
        list.setItemAnimator(null);
        root.<StageScroller>findViewById(R.id.stages).attach(list, this::stageAt);
        root.findViewById(R.id.change_picture).setOnClickListener(picture::ask);
        root.findViewById(R.id.share_walk).setOnClickListener(Paths.of(this)::share);
        SystemBars.clearTop(root.findViewById(R.id.pinned));
        model.state().observe(getViewLifecycleOwner(), this::show);
    }

    private void show(WalkState state) {
        View waiting = requireView().findViewById(R.id.computing);
        waiting.setVisibility(state instanceof WalkState.Computing ? View.VISIBLE : View.GONE);
        if (state instanceof WalkState.Ready ready) {
            show(ready.walk());
            return;
        }
        items = Optional.empty();
        rows.clear();
        if (state instanceof WalkState.Computing computing) {
            head.show(computing.answer(), 0);
        }
    }

    private void show(Walk walk) {
        items = Optional.of(new Items(getResources(), walk));
        if (folded.isEmpty()) {
            folded = Optional.of(atFirst(walk.spine()));
        }
        head.show(walk.answer(), walk.layers().size());
        parts = Optional.empty();
        refresh(walk);
        if (walk.graph().head().filter(end -> !end.classMaps()).isPresent()) {
            model.walk()
                    .contributions(
                            walk,
                            walk.answer().top(1).get(0).index(),
                            known -> {
                                parts = Optional.of(known);
                                refresh(walk);
                            })
                    .until(getViewLifecycleOwner());
        }
    }

    /** Shows the rows as they are now. */
    private void refresh(Walk walk) {
        items.ifPresent(all -> rows.show(walk, all.all(folded.orElseGet(HashSet::new), parts)));
    }

    /** What is folded before anybody folds or unfolds something. */
    private static Set<String> atFirst(Spine spine) {
        Set<String> folded = new HashSet<>();
        if (spine.layers().size() > MANY) {
            spine.groups().stream()
                    .filter(group -> group.level() == 0 && group.blocks() > 0)
                    .map(Group::id)
                    .forEach(folded::add);
        }
        return folded;
    }

    /** The stage that a row lies in. */
    private String stageAt(int position) {
        List<Item> shown = rows.getCurrentList();
        if (items.isEmpty() || position < 0 || position >= shown.size()) {
            return "";
        }
        return items.get().stage(shown.get(position));
    }

    @Override
    public void open(LayerCard layer) {
        Paths.of(this).startAt(layer.name());
    }

    @Override
    public void fold(Group group) {
        Set<String> ids = folded.orElseGet(HashSet::new);
        if (!ids.remove(group.id())) {
            ids.add(group.id());
        }
        folded = Optional.of(ids);
        if (model.state().getValue() instanceof WalkState.Ready ready) {
            refresh(ready.walk());
        }
    }

    @Override
    public void why() {
        Paths.of(this).openWhy();
    }
}
