package dev.layerlens.app.layers.why;

import androidx.lifecycle.SavedStateHandle;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.Request;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.card.graph.Head;
import java.util.Optional;

/**
 * Asks what speaks for a class. The class that was chosen, and that covering was asked for, outlive
 * the process; another picture is asked about the same class, another model about its own answer.
 */
final class WhyViewModel extends WalkViewModel<WhyState> {
    private static final String LABEL = "label";
    private static final String MODEL = "model";
    private static final String COVERED = "covered";

    private final Walkthrough walkthrough;
    private final SavedStateHandle saved;
    private Request evidence = new Request();
    private Request covering = new Request();

    WhyViewModel(Walkthrough walkthrough, SavedStateHandle saved) {
        super(walkthrough, new WhyState.Waiting());
        this.walkthrough = walkthrough;
        this.saved = saved;
    }

    @Override
    void begin(Walk walk) {
        show(walk, label(walk));
        if (Boolean.TRUE.equals(saved.get(COVERED))) {
            cover();
        }
    }

    /** The class that was chosen for this model, or what it answered. */
    private int label(Walk walk) {
        Integer chosen = saved.get(LABEL);
        boolean same = walk.answer().model().path().equals(saved.get(MODEL));
        return chosen != null && same && chosen < walk.answer().probabilities().length
                ? chosen
                : walk.answer().top(1).get(0).index();
    }

    /** Asks about a class. */
    void choose(int label) {
        about().filter(about -> about.label() != label)
                .ifPresent(
                        about -> {
                            saved.set(LABEL, label);
                            saved.set(MODEL, about.walk().answer().model().path());
                            saved.set(COVERED, false);
                            show(about.walk(), label);
                        });
    }

    private void show(Walk walk, int label) {
        cancel();
        set(new WhyState.About(walk, label, Optional.empty(), new Cover.Not()));
        Optional<Head> head = walk.graph().head();
        if (head.isPresent()) {
            evidence =
                    walkthrough.ask(
                            walk,
                            Ablation.NONE,
                            values -> Evidence.of(values, walk.graph(), head.get(), label),
                            found -> about().ifPresent(a -> set(a.with(found))));
        }
    }

    /** Covers the picture patch by patch. */
    void cover() {
        about().ifPresent(
                        about -> {
                            saved.set(COVERED, true);
                            covering.cancel();
                            progress(0, 1);
                            covering =
                                    walkthrough.occlusion(
                                            about.walk(),
                                            about.label(),
                                            this::progress,
                                            map -> show(new Cover.Done(map)));
                        });
    }

    /** Covers no more. */
    void stopCovering() {
        saved.set(COVERED, false);
        covering.cancel();
        show(new Cover.Not());
    }

    private void progress(int done, int all) {
        show(new Cover.Running(done, all));
    }

    private void show(Cover cover) {
        about().ifPresent(about -> set(about.with(cover)));
    }

    private Optional<WhyState.About> about() {
        return state().getValue() instanceof WhyState.About about
                ? Optional.of(about)
                : Optional.empty();
    }

    @Override
    void cancel() {
        evidence.cancel();
        covering.cancel();
    }
}
