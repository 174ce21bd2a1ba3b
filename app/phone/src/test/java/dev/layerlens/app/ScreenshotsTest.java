package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.scrollTo;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;

import android.Manifest;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.camera.CameraAbilities;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Facing;
import java.io.IOException;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** Draws every screen to {@code target/screenshots}, to be looked at. */
@RunWith(AndroidJUnit4.class)
public final class ScreenshotsTest {
    private static final String PHONE = "w411dp-h823dp-xhdpi";

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    @Before
    public void holdStill() {
        Screenshots.holdStill();
    }

    @Test
    @Config(qualifiers = PHONE)
    public void byDay() throws IOException {
        drawAll("light");
    }

    @Test
    @Config(qualifiers = "w411dp-h823dp-night-xhdpi")
    public void byNight() throws IOException {
        drawAll("dark");
    }

    @Test
    @Config(qualifiers = "ko-" + PHONE)
    public void inKorean() throws IOException {
        drawAll("korean");
    }

    @Test
    @Config(qualifiers = "w823dp-h411dp-land-xhdpi")
    public void lyingOnItsSide() throws IOException {
        drawAll("landscape");
    }

    @Test
    @Config(qualifiers = PHONE, fontScale = 2)
    public void inLargeType() throws IOException {
        drawAll("large-type");
    }

    @Test
    @Config(qualifiers = "w900dp-h1200dp-mdpi")
    public void onATablet() throws IOException {
        drawAll("tablet");
    }

    /** There is no Arabic text, but everything has to be mirrored. */
    @Test
    @Config(qualifiers = "ar-ldrtl-" + PHONE)
    public void fromRightToLeft() throws IOException {
        drawAll("right-to-left");
    }

    private void drawAll(String name) throws IOException {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(a -> app.camera().show(Drawings.emptySheet()));
            draw(screen, "not-sure-" + name);
            screen.onActivity(a -> app.camera().show(Drawings.triangle()));
            draw(screen, "look-" + name);
            screen.onActivity(
                    a ->
                            app.camera()
                                    .can(new CameraAbilities(Facing.BACK, true, true, true, 1, 4)));
            app.view(withId(R.id.heat)).perform(click());
            draw(screen, "heat-" + name);
            screen.onActivity(a -> app.camera().say(CameraState.BUSY));
            draw(screen, "busy-" + name);
            app.view(withId(R.id.go_to_settings)).perform(click());
            draw(screen, "settings-" + name);
            app.view(withId(R.id.models_threshold)).perform(scrollTo(), click());
            app.view(withId(R.id.about_parts)).perform(scrollTo());
            draw(screen, "settings-end-" + name);
            app.view(withId(R.id.models_threshold)).perform(scrollTo(), click());
            app.view(withId(R.id.go_to_look)).perform(click());
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers))
                    .perform(Rows.scrollTo(hasDescendant(withText("stage1.block1.conv1"))));
            draw(screen, "layers-" + name);
            app.view(withId(R.id.go_to_models)).perform(click());
            draw(screen, "models-" + name);
            app.openCard("cifar10");
            draw(screen, "card-" + name);
            app.view(withId(R.id.card_rows))
                    .perform(Rows.scrollTo(hasDescendant(withText("Apache-2.0"))));
            draw(screen, "card-middle-" + name);
            app.view(withId(R.id.card_rows)).perform(Rows.scrollToEnd());
            draw(screen, "card-end-" + name);
        }
    }

    private void draw(ActivityScenario<MainActivity> screen, String name) throws IOException {
        app.settle();
        Screenshots.keep(screen, name);
    }
}
