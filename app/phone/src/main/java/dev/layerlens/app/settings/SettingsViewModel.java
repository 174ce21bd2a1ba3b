package dev.layerlens.app.settings;

import androidx.lifecycle.LiveData;
import androidx.lifecycle.ViewModel;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.inference.BackendWish;
import java.util.Optional;

/** What the Settings screen shows and changes. */
public final class SettingsViewModel extends ViewModel {
    /** What a threshold of one's own starts from. */
    private static final float OWN = 0.5f;

    private final SettingsStore store;
    private final LiveData<ModelState> running;

    /**
     * @param running the model in use, and what it runs on
     */
    public SettingsViewModel(SettingsStore store, LiveData<ModelState> running) {
        this.store = store;
        this.running = running;
    }

    LiveData<Settings> settings() {
        return store.settings();
    }

    /** The model in use, and what it runs on. */
    LiveData<ModelState> running() {
        return running;
    }

    /** Whether the model's own threshold counts, or the user's. */
    void setModelsThreshold(boolean wanted) {
        store.change(
                s ->
                        s.withThreshold(
                                wanted
                                        ? Optional.empty()
                                        : Optional.of(s.threshold().orElse(OWN))));
    }

    /** Who decides what models run on. */
    void setBackend(BackendWish.Kind kind) {
        store.change(s -> s.withBackend(new BackendWish(kind, s.backend().threads())));
    }

    void setThreads(int threads) {
        store.change(s -> s.withBackend(new BackendWish(s.backend().kind(), threads)));
    }

    void setThreshold(float probability) {
        store.change(s -> s.withThreshold(Optional.of(probability)));
    }

    void setAnswers(int count) {
        store.change(s -> s.withAnswers(count));
    }

    void setSmoothing(boolean wanted) {
        store.change(s -> s.withSmoothing(wanted));
    }

    void setTheme(Theme theme) {
        store.change(s -> s.withTheme(theme));
    }
}
