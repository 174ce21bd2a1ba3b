package dev.layerlens.app;

import android.content.Intent;
import android.os.Bundle;
import android.view.KeyEvent;
import androidx.activity.EdgeToEdge;
import androidx.activity.OnBackPressedCallback;
import androidx.appcompat.app.AppCompatActivity;
import androidx.appcompat.app.AppCompatDelegate;
import androidx.fragment.app.Fragment;
import androidx.fragment.app.FragmentManager;
import androidx.fragment.app.FragmentTransaction;
import androidx.lifecycle.ViewModelProvider;
import com.google.android.material.navigation.NavigationBarView;
import dev.layerlens.app.camera.SharedPicture;
import dev.layerlens.app.layers.LayersFragment;
import dev.layerlens.app.look.LookFragment;
import dev.layerlens.app.look.LookViewModel;
import dev.layerlens.app.models.ModelsFragment;
import dev.layerlens.app.settings.Settings;
import dev.layerlens.app.settings.SettingsFragment;
import dev.layerlens.app.settings.Theme;
import dev.layerlens.app.ui.Navigator;
import dev.layerlens.app.ui.Screen;
import dev.layerlens.app.ui.SystemBars;

/** Hosts the screens and the bar that leads from one to the other. */
public final class MainActivity extends AppCompatActivity implements Navigator {
    private final OnBackPressedCallback backToLook =
            new OnBackPressedCallback(false) {
                @Override
                public void handleOnBackPressed() {
                    open(Screen.LOOK);
                }
            };
    private NavigationBarView navigation;

    @Override
    protected void onCreate(Bundle state) {
        AppContainer container = ((LayerLensApplication) getApplication()).container();
        getDelegate().setLocalNightMode(night(container.settings().now().theme()));
        EdgeToEdge.enable(this);
        // before any screen is restored: what comes later is asked first
        getOnBackPressedDispatcher().addCallback(backToLook);
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
            receive(getIntent());
        }
        container.settings().settings().observe(this, this::heed);
    }

    @Override
    protected void onNewIntent(Intent intent) {
        super.onNewIntent(intent);
        receive(intent);
    }

    /** What another app shares is looked at, once. */
    private void receive(Intent intent) {
        boolean old = (intent.getFlags() & Intent.FLAG_ACTIVITY_LAUNCHED_FROM_HISTORY) != 0;
        if (SharedPicture.isIn(intent) && !old) {
            if (navigation.getSelectedItemId() != item(Screen.LOOK)) {
                open(Screen.LOOK);
            }
            new ViewModelProvider(this)
                    .get(LookViewModel.class)
                    .openPicture(SharedPicture.in(intent));
        }
    }

    /** Back leads to Look before it leads out; the bar knows where one is after a restart. */
    @Override
    protected void onPostCreate(Bundle state) {
        super.onPostCreate(state);
        backToLook.setEnabled(navigation.getSelectedItemId() != item(Screen.LOOK));
    }

    /** What was set counts at once. */
    private void heed(Settings settings) {
        ((LayerLensApplication) getApplication()).container().lens().setWish(settings.backend());
        getDelegate().setLocalNightMode(night(settings.theme()));
    }

    private static int night(Theme theme) {
        return switch (theme) {
            case SYSTEM -> AppCompatDelegate.MODE_NIGHT_FOLLOW_SYSTEM;
            case LIGHT -> AppCompatDelegate.MODE_NIGHT_NO;
            case DARK -> AppCompatDelegate.MODE_NIGHT_YES;
        };
    }

    @Override
    public ViewModelProvider.Factory getDefaultViewModelProviderFactory() {
        return new ViewModels(((LayerLensApplication) getApplication()).container());
    }

    /** A volume key freezes the picture: the thumb is there already. */
    @Override
    public boolean onKeyDown(int key, KeyEvent event) {
        boolean volume = key == KeyEvent.KEYCODE_VOLUME_DOWN || key == KeyEvent.KEYCODE_VOLUME_UP;
        Fragment look = getSupportFragmentManager().findFragmentByTag(Screen.LOOK.name());
        if (volume && look instanceof LookFragment shown && shown.isResumed()) {
            if (event.getRepeatCount() == 0) {
                shown.toggleFreeze();
            }
            return true;
        }
        return super.onKeyDown(key, event);
    }

    @Override
    public void open(Screen screen) {
        navigation.setSelectedItemId(item(screen));
    }

    /** A screen that is left keeps its state, and gives up its views and the camera. */
    private void show(Screen screen) {
        backToLook.setEnabled(screen != Screen.LOOK);
        FragmentManager fragments = getSupportFragmentManager();
        FragmentTransaction change = fragments.beginTransaction().setReorderingAllowed(true);
        for (Fragment other : fragments.getFragments()) {
            if (!other.isDetached() && !screen.name().equals(other.getTag())) {
                change.detach(other);
            }
        }
        Fragment wanted = fragments.findFragmentByTag(screen.name());
        if (wanted == null) {
            wanted = fragment(screen);
            change.add(R.id.screen, wanted, screen.name());
        } else {
            change.attach(wanted);
        }
        // back goes to its pages first
        change.setPrimaryNavigationFragment(wanted).commit();
    }

    private static Fragment fragment(Screen screen) {
        return switch (screen) {
            case LOOK -> new LookFragment();
            case LAYERS -> new LayersFragment();
            case MODELS -> new ModelsFragment();
            case SETTINGS -> new SettingsFragment();
        };
    }

    private static int item(Screen screen) {
        return switch (screen) {
            case LOOK -> R.id.go_to_look;
            case LAYERS -> R.id.go_to_layers;
            case MODELS -> R.id.go_to_models;
            case SETTINGS -> R.id.go_to_settings;
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
