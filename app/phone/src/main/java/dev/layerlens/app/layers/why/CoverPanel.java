package dev.layerlens.app.layers.why;

import android.view.View;
import android.widget.TextView;
import com.google.android.material.progressindicator.LinearProgressIndicator;
import dev.layerlens.app.R;
import dev.layerlens.card.explain.FeatureMaps;
import java.util.Optional;

/** What becomes of the answer when the picture is covered: a button, a bar, then a map. */
final class CoverPanel {
    private final View start;
    private final View running;
    private final LinearProgressIndicator bar;
    private final TextView progress;
    private final HeatView map;
    private final TextView scale;
    private final TextView outcome;
    private final WhyWords words;

    CoverPanel(View root, WhyWords words, WhyViewModel model) {
        start = root.findViewById(R.id.cover);
        running = root.findViewById(R.id.cover_running);
        bar = root.findViewById(R.id.cover_bar);
        progress = root.findViewById(R.id.cover_progress);
        map = root.findViewById(R.id.cover_map);
        scale = root.findViewById(R.id.cover_scale);
        outcome = root.findViewById(R.id.cover_outcome);
        this.words = words;
        start.setOnClickListener(v -> model.cover());
        root.findViewById(R.id.cover_stop).setOnClickListener(v -> model.stopCovering());
    }

    /** Shows how far it is. */
    void show(String name, Cover cover) {
        visible(start, cover instanceof Cover.Not);
        visible(running, cover instanceof Cover.Running);
        boolean done = cover instanceof Cover.Done;
        visible(map, done);
        visible(scale, done);
        visible(outcome, done);
        if (cover instanceof Cover.Running now) {
            bar.setMax(Math.max(1, now.all()));
            bar.setProgressCompat(now.done(), false);
            progress.setText(words.progress(now));
        } else if (cover instanceof Cover.Done found) {
            FeatureMaps drops = found.map().pixels();
            map.lay(Optional.of(Heat.bitmap(drops)));
            String sentence = words.covered(name, found.map());
            map.setContentDescription(sentence);
            outcome.setText(sentence);
            scale.setText(words.drops(Heat.scale(drops)));
        }
    }

    private static void visible(View view, boolean visible) {
        view.setVisibility(visible ? View.VISIBLE : View.GONE);
    }
}
