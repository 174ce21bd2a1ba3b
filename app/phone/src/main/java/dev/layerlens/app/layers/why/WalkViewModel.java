package dev.layerlens.app.layers.why;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.MediatorLiveData;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.explain.Walkthrough;

/**
 * What a screen knows of the walk: asked anew when another one begins, and forgotten when there is
 * none.
 *
 * @param <S> what is known
 */
abstract class WalkViewModel<S> extends ViewModel {
    private static final long NONE = -1;

    private final S waiting;
    private final MediatorLiveData<S> state;

    /** The walk that is asked about. */
    private long about = NONE;

    /**
     * @param waiting while there is no walk
     */
    WalkViewModel(Walkthrough walkthrough, S waiting) {
        this.waiting = waiting;
        state = new MediatorLiveData<>(waiting);
        state.addSource(walkthrough.state(), this::follow);
    }

    private void follow(WalkState now) {
        if (!(now instanceof WalkState.Ready ready)) {
            // the host says why, if it failed
            cancel();
            about = NONE;
            state.setValue(waiting);
        } else if (about != ready.walk().id()) {
            cancel();
            about = ready.walk().id();
            begin(ready.walk());
        }
    }

    /** What is known now. */
    final LiveData<S> state() {
        return state;
    }

    /** Says what is known from now on. */
    final void set(S known) {
        state.setValue(known);
    }

    /** Asks about another walk. */
    abstract void begin(Walk walk);

    /** Nobody waits for what was asked any more. */
    abstract void cancel();

    @Override
    protected void onCleared() {
        cancel();
    }
}
