package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.RootMatchers.isDialog;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.robolectric.Shadows.shadowOf;

import android.Manifest;
import android.app.Application;
import androidx.test.core.app.ActivityScenario;
import androidx.test.core.app.ApplicationProvider;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.app.camera.CameraAbilities;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.camera.Facing;
import java.io.IOException;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** Draws Look in all its states to {@code target/screenshots}, to be looked at. */
@RunWith(AndroidJUnit4.class)
public final class LookScreenshotsTest {
    private static final String PHONE = "w411dp-h823dp-xhdpi";

    @Rule public final AppRule app = new AppRule(Scenes.coffee(), "models/everyday.tflite");

    private final Application system = ApplicationProvider.getApplicationContext();

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
    @Config(qualifiers = "ko-w360dp-h640dp-xhdpi", fontScale = 2)
    public void onASmallKoreanPhoneInLargeType() throws IOException {
        drawAll("small");
    }

    @Test
    @Config(qualifiers = "w900dp-h1200dp-mdpi")
    public void onATablet() throws IOException {
        drawAll("tablet");
    }

    @Test
    @Config(qualifiers = "w1200dp-h900dp-land-mdpi")
    public void onATabletOnItsSide() throws IOException {
        drawAll("tablet-landscape");
    }

    /** There is no Arabic text, but everything has to be mirrored. */
    @Test
    @Config(qualifiers = "ar-ldrtl-" + PHONE)
    public void fromRightToLeft() throws IOException {
        drawAll("right-to-left");
    }

    private void drawAll(String name) throws IOException {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            keep(screen, "camera-asked", name);
        }
        shadowOf(system).grantPermissions(Manifest.permission.CAMERA);
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(
                    a ->
                            app.camera()
                                    .can(new CameraAbilities(Facing.BACK, true, true, true, 1, 4)));
            keep(screen, "coffee", name);
            screen.onActivity(a -> app.camera().show(Drawings.emptySheet()));
            keep(screen, "unsure", name);
            screen.onActivity(a -> app.camera().say(CameraState.MISSING));
            keep(screen, "no-camera", name);
            screen.onActivity(a -> app.camera().show(Scenes.banana()));
            app.view(withId(R.id.heat)).perform(click());
            app.view(withId(R.id.freeze)).perform(click());
            keep(screen, "frozen", name);
            app.view(withId(R.id.backend)).perform(click());
            keep(screen, "latency", name);
        }
        try (ActivityScenario<MainActivity> screen =
                ActivityScenario.launch(OpenedPictures.share(OpenedPictures.text()))) {
            keep(screen, "refused", name);
            onView(withText(R.string.close)).inRoot(isDialog()).perform(click());
        }
    }

    private void keep(ActivityScenario<MainActivity> screen, String state, String name)
            throws IOException {
        app.settle();
        Screenshots.keep(screen, state + "-" + name);
    }
}
