package dev.layerlens.app.layers.maps;

import android.view.View;
import android.widget.TextView;
import androidx.lifecycle.LifecycleOwner;
import com.google.android.material.button.MaterialButton;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.CellOf;
import dev.layerlens.app.explain.Request;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.card.explain.OcclusionMap;
import java.util.Optional;

/**
 * Where the value of the chosen cell really comes from: covers the picture patch by patch when it
 * is asked to. What was found is forgotten with the cell that it was found of.
 */
final class InfluencePanel {
    private final LifecycleOwner view;
    private final Walkthrough walk;
    private final MapWords words;
    private final MapState state;
    private final Runnable changed;
    private final View row;
    private final TextView note;
    private final LinearProgressIndicator progress;
    private final MaterialButton button;
    private Optional<Asked> asked = Optional.empty();
    private Optional<OcclusionMap> found = Optional.empty();

    /** What is being computed, or was. */
    private record Asked(long walk, CellOf cell, Request request) {
        boolean isAbout(long id, CellOf other) {
            return walk == id && cell.equals(other);
        }
    }

    /**
     * @param view whoever waits for what is computed
     * @param root contains the panel
     * @param changed is called when something else is to be seen
     */
    InfluencePanel(
            LifecycleOwner view,
            View root,
            Walkthrough walk,
            MapWords words,
            MapState state,
            Runnable changed) {
        this.view = view;
        this.walk = walk;
        this.words = words;
        this.state = state;
        this.changed = changed;
        row = root.findViewById(R.id.influence_row);
        note = root.findViewById(R.id.influence_note);
        progress = root.findViewById(R.id.influence_progress);
        button = root.findViewById(R.id.influence);
        button.setOnClickListener(
                v -> {
                    state.setInfluence(!state.influence());
                    changed.run();
                });
    }

    /** Nothing is computed any more, and what was found is forgotten. */
    void clear() {
        asked.ifPresent(a -> a.request().cancel());
        asked = Optional.empty();
        found = Optional.empty();
    }

    /** Shows how far the influence of the chosen cell is; the map of it if it is to be seen. */
    Optional<OcclusionMap> show(SeenMaps seen) {
        row.setVisibility(state.hasCell() ? View.VISIBLE : View.GONE);
        if (!state.hasCell()) {
            clear();
            return Optional.empty();
        }
        CellOf cell = new CellOf(seen.layer(), state.row(), state.column(), state.channel());
        if (asked.filter(a -> a.isAbout(seen.walk().id(), cell)).isEmpty()) {
            clear();
        }
        if (state.influence() && asked.isEmpty()) {
            ask(seen, cell);
        } else if (!state.influence() && found.isEmpty()) {
            clear();
        }
        showState();
        return state.influence() ? found : Optional.empty();
    }

    private void ask(SeenMaps seen, CellOf cell) {
        progress.setProgressCompat(0, false);
        Request request =
                walk.influence(
                                seen.walk(),
                                cell,
                                this::advance,
                                map -> {
                                    found = Optional.of(map);
                                    changed.run();
                                })
                        .until(view);
        asked = Optional.of(new Asked(seen.walk().id(), cell, request));
    }

    private void advance(int done, int all) {
        progress.setMax(all);
        progress.setProgressCompat(done, true);
        note.setText(words.progress((double) done / all));
    }

    private void showState() {
        boolean running = state.influence() && found.isEmpty();
        progress.setVisibility(running ? View.VISIBLE : View.GONE);
        if (running) {
            note.setText(words.progress(0));
            button.setText(R.string.cancel);
        } else if (state.influence()) {
            note.setText(words.influence(found.get()));
            button.setText(R.string.influence_back);
        } else {
            note.setText(R.string.influence_explained);
            button.setText(R.string.influence);
        }
    }
}
