package dev.layerlens.app.layers.why;

import androidx.fragment.app.Fragment;
import androidx.lifecycle.SavedStateHandle;
import androidx.lifecycle.SavedStateHandleSupport;
import androidx.lifecycle.ViewModel;
import androidx.lifecycle.ViewModelProvider;
import androidx.lifecycle.viewmodel.CreationExtras;
import dev.layerlens.app.explain.Walkthrough;
import dev.layerlens.app.layers.walk.LayersViewModel;
import java.util.function.BiFunction;

/** Makes a screen's view model out of the walk and what the system kept of the screen. */
final class WalkViewModels implements ViewModelProvider.Factory {
    private final Walkthrough walkthrough;
    private final BiFunction<Walkthrough, SavedStateHandle, ViewModel> maker;

    private WalkViewModels(
            Walkthrough walkthrough, BiFunction<Walkthrough, SavedStateHandle, ViewModel> maker) {
        this.walkthrough = walkthrough;
        this.maker = maker;
    }

    /** The view model of a screen, which lives as long as the screen. */
    static <T extends ViewModel> T of(
            Fragment screen,
            Class<T> kind,
            BiFunction<Walkthrough, SavedStateHandle, ViewModel> maker) {
        Walkthrough walkthrough =
                new ViewModelProvider(screen.requireActivity()).get(LayersViewModel.class).walk();
        return new ViewModelProvider(screen, new WalkViewModels(walkthrough, maker)).get(kind);
    }

    @Override
    public <T extends ViewModel> T create(Class<T> kind, CreationExtras extras) {
        SavedStateHandle saved = SavedStateHandleSupport.createSavedStateHandle(extras);
        return kind.cast(maker.apply(walkthrough, saved));
    }
}
