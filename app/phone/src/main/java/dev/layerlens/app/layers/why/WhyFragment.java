package dev.layerlens.app.layers.why;

import android.os.Bundle;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.fragment.app.Fragment;
import com.google.android.material.appbar.MaterialToolbar;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.app.ui.SystemBars;
import dev.layerlens.card.graph.Head;
import java.util.Optional;

/**
 * How the answer came together: where a class was seen, what its probability depends on, and what
 * its logit is the sum of. What the network cannot tell is absent, with the reason.
 */
public final class WhyFragment extends Fragment {
    private WhyViewModel model;
    private WhyWords words;
    private SumPanel parts;
    private CoverPanel cover;

    /** The walk whose picture is on the screen. */
    private long shown = -1;

    public WhyFragment() {
        super(R.layout.fragment_why);
    }

    /** The class in question, and what is known of it. */
    static WhyViewModel model(Fragment screen) {
        return WalkViewModels.of(screen, WhyViewModel.class, WhyViewModel::new);
    }

    @Override
    public void onViewCreated(View root, Bundle state) {
        MaterialToolbar bar = root.findViewById(R.id.why_bar);
        SystemBars.clearTop(bar);
        bar.setNavigationOnClickListener(v -> Paths.of(this).back());
        model = model(this);
        words =
                new WhyWords(
                        getResources(),
                        new Figures(getResources().getConfiguration().getLocales().get(0)));
        parts = new SumPanel(root.findViewById(R.id.parts), words, this::enlarge);
        cover = new CoverPanel(root, words, model);
        shown = -1;
        root.findViewById(R.id.why_class).setOnClickListener(v -> ClassSheet.open(this));
        model.state().observe(getViewLifecycleOwner(), now -> show(root, now));
    }

    private void show(View root, WhyState state) {
        boolean about = state instanceof WhyState.About;
        visible(root.findViewById(R.id.why_page), about);
        visible(root.findViewById(R.id.why_message), !about);
        if (state instanceof WhyState.About known) {
            showAbout(root, known);
        }
    }

    private void showAbout(View root, WhyState.About about) {
        Walk walk = about.walk();
        if (walk.id() != shown) {
            shown = walk.id();
            Seen picture = Seen.of(walk);
            root.<HeatView>findViewById(R.id.seen_map).show(picture.bitmap());
            root.<HeatView>findViewById(R.id.cover_map).show(picture.bitmap());
        }
        String name = words.name(walk, about.label());
        root.<TextView>findViewById(R.id.why_class).setText(words.label(walk, about.label()));
        Optional<Head> head = walk.graph().head();
        TextView headless = root.findViewById(R.id.headless);
        visible(headless, head.isEmpty());
        visible(root.findViewById(R.id.evidence), head.isPresent());
        walk.graph().headless().ifPresent(why -> headless.setText(words.headless(why)));
        head.ifPresent(end -> showEvidence(root, name, end, about.evidence()));
        cover.show(name, about.cover());
    }

    private void showEvidence(View root, String name, Head head, Optional<Evidence> evidence) {
        root.<TextView>findViewById(R.id.sum_note).setText(words.parts(head));
        HeatView seen = root.findViewById(R.id.seen_map);
        seen.lay(evidence.map(e -> Heat.bitmap(e.activation().map())));
        ViewGroup sum = root.findViewById(R.id.sum);
        sum.setVisibility(evidence.isPresent() ? View.VISIBLE : View.INVISIBLE);
        TextView scale = root.findViewById(R.id.seen_scale);
        if (evidence.isEmpty()) {
            scale.setText(R.string.walk_computing);
            seen.setContentDescription(getString(R.string.frozen_picture));
            return;
        }
        Evidence found = evidence.get();
        scale.setText(words.colours(Heat.scale(found.activation().map())));
        seen.setContentDescription(words.seen(name, found.activation().map()));
        parts.show(found, head);
        root.<TextView>findViewById(R.id.sum_logit).setText(words.sum(found.sum()));
    }

    /** Enlarges the map that a feature is the mean of. */
    private void enlarge(int feature) {
        if (model.state().getValue() instanceof WhyState.About about) {
            about.walk()
                    .graph()
                    .head()
                    .ifPresent(head -> Paths.of(this).openMap(head.maps(), feature));
        }
    }

    private static void visible(View view, boolean visible) {
        view.setVisibility(visible ? View.VISIBLE : View.GONE);
    }
}
