package dev.layerlens.app.layers.walk;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.explain.Walkthrough;

/** The walk through the frozen picture, which all its screens share. */
public final class LayersViewModel extends ViewModel {
    private final Walkthrough walkthrough;
    private final Pictures pictures;

    public LayersViewModel(Walkthrough walkthrough, Pictures pictures) {
        this.walkthrough = walkthrough;
        this.pictures = pictures;
    }

    /** Puts another picture in place of the frozen one. */
    public Pictures pictures() {
        return pictures;
    }

    /** How far the walk is. */
    public LiveData<WalkState> state() {
        return walkthrough.state();
    }

    /** Answers what screens ask about the walk. */
    public Walkthrough walk() {
        return walkthrough;
    }

    @Override
    protected void onCleared() {
        walkthrough.close();
    }
}
