package dev.layerlens.app.layers.why;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import androidx.lifecycle.SavedStateHandle;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.Request;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.card.graph.Head;
import java.util.Optional;

/**
 * Asks what speaks for a class. The class that was chosen, and that covering was asked for, outlive
 * the process; another picture is asked about the same class, another model about its own answer.
 */
final class WhyViewModel extends ViewModel {
    private static final String LABEL = "label";
    private static final String MODEL = "model";
    private static final String COVERED = "covered";

    private final Walkthrough walkthrough;
    private final SavedStateHandle saved;
    private final MediatorLiveData<WhyState> state = new MediatorLiveData<>(new WhyState.Waiting());
    private Request evidence = new Request();
    private Request covering = new Request();

    WhyViewModel(Walkthrough walkthrough, SavedStateHandle saved) {
        this.walkthrough = walkthrough;
        this.saved = saved;
        state.addSource(walkthrough.state(), this::walk);
    }

    LiveData<WhyState> state() {
        return state;
    }

    private void walk(WalkState now) {
        if (now instanceof WalkState.Ready ready) {
            begin(ready.walk());
            return;
        }
        // the host says why, if it failed
        cancel();
        state.setValue(new WhyState.Waiting());
    }

    private void begin(Walk walk) {
        Optional<WhyState.About> before = about();
        if (before.isPresent() && before.get().walk().id() == walk.id()) {
            return;
        }
        boolean again = before.isEmpty() && Boolean.TRUE.equals(saved.get(COVERED));
        show(walk, label(walk));
        saved.set(COVERED, again);
        if (again) {
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
        state.setValue(new WhyState.About(walk, label, Optional.empty(), new Cover.Not()));
        Optional<Head> head = walk.graph().head();
        if (head.isPresent()) {
            evidence =
                    walkthrough.ask(
                            walk,
                            Ablation.NONE,
                            values -> Evidence.of(values, walk.graph(), head.get(), label),
                            found -> about().ifPresent(a -> state.setValue(a.with(found))));
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
                                            map -> set(new Cover.Done(map)));
                        });
    }

    /** Covers no more. */
    void stopCovering() {
        saved.set(COVERED, false);
        covering.cancel();
        set(new Cover.Not());
    }

    private void progress(int done, int all) {
        set(new Cover.Running(done, all));
    }

    private void set(Cover cover) {
        about().ifPresent(about -> state.setValue(about.with(cover)));
    }

    private Optional<WhyState.About> about() {
        return state.getValue() instanceof WhyState.About about
                ? Optional.of(about)
                : Optional.empty();
    }

    private void cancel() {
        evidence.cancel();
        covering.cancel();
    }

    @Override
    protected void onCleared() {
        cancel();
    }
}
