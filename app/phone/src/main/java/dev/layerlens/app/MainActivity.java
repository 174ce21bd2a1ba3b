package dev.layerlens.app;

import android.os.Bundle;
import androidx.activity.EdgeToEdge;
import androidx.appcompat.app.AppCompatActivity;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentManager;
import androidx.fragment.app.FragmentTransaction;
import androidx.lifecycle.ViewModelProvider;
import com.google.android.material.navigation.NavigationBarView;
import dev.layerlens.app.layers.LayersFragment;
import dev.layerlens.app.look.LookFragment;
import dev.layerlens.app.models.ModelsFragment;
import dev.layerlens.app.ui.Navigator;
import dev.layerlens.app.ui.Screen;
import dev.layerlens.app.ui.SystemBars;

/** Hosts the screens and the bar that leads from one to the other. */
public final class MainActivity extends AppCompatActivity implements Navigator {
    private NavigationBarView navigation;

    @Override
    protected void onCreate(Bundle state) {
        EdgeToEdge.enable(this);
        super.onCreate(state);
        setContentView(R.layout.activity_main);
        SystemBars.clearSides(findViewById(R.id.root));
        navigation = findViewById(R.id.navigation);
        navigation.setOnItemSelectedListener(
                item -> {
                    show(screen(item.getItemId()));
                    return true;
                });
        if (state == null) {
            show(Screen.LOOK);
        }
    }

    @Override
    public ViewModelProvider.Factory getDefaultViewModelProviderFactory() {
        return new ViewModels(((LayerLensApplication) getApplication()).container());
    }

    @Override
    public void open(Screen screen) {
        navigation.setSelectedItemId(item(screen));
    }

    /** A screen that is left keeps its state, and gives up its views and the camera. */
    private void show(Screen screen) {
        FragmentManager fragments = getSupportFragmentManager();
        FragmentTransaction change = fragments.beginTransaction().setReorderingAllowed(true);
        for (Fragment other : fragments.getFragments()) {
            if (!other.isDetached() && !screen.name().equals(other.getTag())) {
                change.detach(other);
            }
        }
        Fragment wanted = fragments.findFragmentByTag(screen.name());
        if (wanted == null) {
            change.add(R.id.screen, fragment(screen), screen.name());
        } else {
            change.attach(wanted);
        }
        change.commit();
    }

    private static Fragment fragment(Screen screen) {
        return switch (screen) {
            case LOOK -> new LookFragment();
            case LAYERS -> new LayersFragment();
            case MODELS -> new ModelsFragment();
        };
    }

    private static int item(Screen screen) {
        return switch (screen) {
            case LOOK -> R.id.go_to_look;
            case LAYERS -> R.id.go_to_layers;
            case MODELS -> R.id.go_to_models;
        };
    }

    private static Screen screen(int item) {
        for (Screen screen : Screen.values()) {
            if (item(screen) == item) {
                return screen;
            }
        }
        throw new IllegalArgumentException("no screen belongs to menu item " + item);
    }
}
