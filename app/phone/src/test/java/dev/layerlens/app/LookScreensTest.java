package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.Espresso.pressBack;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.RootMatchers.isDialog;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Application;
import androidx.lifecycle.Lifecycle;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.camera.CameraAbilities;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Facing;
import java.io.IOException;
import java.util.Locale;
import org.junit.Rule;
import org.junit.runner.RunWith;

/** Look in all its states, in all guises. */
@RunWith(AndroidJUnit4.class)
public final class LookScreensTest extends Guises {
    private static final CameraAbilities ALL =
            new CameraAbilities(Facing.BACK, true, true, true, 1, 4);

    @Rule public final AppRule app = new AppRule(Scenes.coffee(), "models/everyday.tflite");

    private final Application system = ApplicationProvider.getApplicationContext();

    @Override
    void tour() throws IOException {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            stop(screen, "camera-asked");
        }
        shadowOf(system).grantPermissions(Manifest.permission.CAMERA);
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            live(screen);
            frozen(screen);
        }
        try (ActivityScenario<MainActivity> screen =
                ActivityScenario.launch(OpenedPictures.share(OpenedPictures.text()))) {
            stop(screen, "picture-refused");
            onView(withText(R.string.close)).inRoot(isDialog()).perform(click());
        }
    }

    private void live(ActivityScenario<MainActivity> screen) {
        screen.onActivity(a -> app.camera().can(ALL));
        stop(screen, "coffee");
        screen.onActivity(a -> app.camera().show(Drawings.emptySheet()));
        stop(screen, "unsure");
        for (CameraState state : CameraState.values()) {
            screen.onActivity(a -> app.camera().say(state));
            stop(screen, "camera-" + state.name().toLowerCase(Locale.ROOT));
        }
    }

    private void frozen(ActivityScenario<MainActivity> screen) {
        screen.onActivity(a -> app.camera().show(Scenes.banana()));
        app.view(withId(R.id.heat)).perform(click());
        app.view(withId(R.id.freeze)).perform(Rows.bringIntoView(), click());
        stop(screen, "frozen");
        app.view(withId(R.id.backend)).perform(click());
        stop(screen, "latency");
        pressBack();
    }

    private void stop(ActivityScenario<MainActivity> screen, String name) {
        app.settle();
        assertThat(screen.getState()).isEqualTo(Lifecycle.State.RESUMED);
        look(name);
    }
}
