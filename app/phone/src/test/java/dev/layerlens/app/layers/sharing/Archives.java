package dev.layerlens.app.layers.sharing;

import android.view.ContextThemeWrapper;
import androidx.appcompat.app.AppCompatActivity;
import androidx.lifecycle.ViewModelProvider;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.WalkState;
import dev.layerlens.app.layers.walk.LayersViewModel;

/** Archives of the walk on the screen. */
public final class Archives {

    private Archives() {}

    /** Begins one, and cancels it at once. */
    public static void beginAndCancel(AppCompatActivity screen) {
        ViewModelProvider models = new ViewModelProvider(screen);
        LayersViewModel walk = models.get(LayersViewModel.class);
        SharingViewModel sharing = models.get(SharingViewModel.class);
        WalkState.Ready ready = (WalkState.Ready) walk.state().getValue();
        sharing.share(
                new ContextThemeWrapper(screen.getApplicationContext(), R.style.Theme_LayerLens),
                walk.walk(),
                ready.walk());
        sharing.cancel();
    }
}
