package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.pressKey;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.isNotEnabled;
import static androidx.test.espresso.matcher.ViewMatchers.withEffectiveVisibility;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.view.KeyEvent;
import android.view.View;
import androidx.lifecycle.Lifecycle;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.camera.CameraState;
import dev.layerlens.app.classify.ModelState;
import dev.layerlens.app.look.ViewfinderLayout;
import java.util.Optional;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class LookTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private static Matcher<View> bestAnswer() {
        return allOf(withId(R.id.answer_name), isDescendantOfA(withId(R.id.answer_1)));
    }

    @Test
    public void aDrawnTriangleIsCalledATriangle() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(bestAnswer()).check(matches(withText("triangle")));
            app.view(withId(R.id.notice)).check(matches(withEffectiveVisibility(Visibility.GONE)));
        }
    }

    /** The shapes model was never shown one, and is less sure of it than its file asks for. */
    @Test
    public void ofAnEmptySheetItIsNotSure() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(a -> app.camera().show(Drawings.emptySheet()));
            app.view(bestAnswer())
                    .check(matches(withText(startsWith(app.text(R.string.not_sure, "")))));
            screen.onActivity(a -> app.camera().show(Drawings.circle()));
            app.view(bestAnswer()).check(matches(withText("circle")));
        }
    }

    private String backend() {
        ModelState state = app.container().lens().state().getValue();
        return ((ModelState.Ready) state).backend().name();
    }

    @Test
    public void theChipNamesTheBackendInUseAndItsTime() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.backend)).check(matches(isDisplayed()));
            app.view(withId(R.id.backend))
                    .check(
                            matches(
                                    withText(
                                            allOf(
                                                    startsWith(backend() + " · "),
                                                    endsWith(" ms")))));
        }
    }

    @Test
    public void theAnswerFollowsTheCameraUntilThePictureIsFrozen() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(a -> app.camera().show(Drawings.circle()));
            app.view(bestAnswer()).check(matches(withText("circle")));
            app.view(withId(R.id.freeze)).perform(click());
            screen.onActivity(a -> app.camera().show(Drawings.triangle()));
            app.view(bestAnswer()).check(matches(withText("circle")));
            app.view(withId(R.id.freeze)).perform(click());
            screen.onActivity(a -> app.camera().show(Drawings.triangle()));
            app.view(bestAnswer()).check(matches(withText("triangle")));
        }
    }

    @Test
    public void aFrozenPictureSurvivesTurningThePhone() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.freeze)).perform(click());
            screen.recreate();
            app.view(withId(R.id.freeze)).check(matches(withText(R.string.live)));
            app.view(bestAnswer()).check(matches(allOf(withText("triangle"), isDisplayed())));
        }
    }

    @Test
    public void aVolumeKeyFreezesAndLetsGo() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.root)).perform(pressKey(KeyEvent.KEYCODE_VOLUME_DOWN));
            app.view(withId(R.id.freeze)).check(matches(withText(R.string.live)));
            app.view(withId(R.id.root)).perform(pressKey(KeyEvent.KEYCODE_VOLUME_UP));
            app.view(withId(R.id.freeze)).check(matches(withText(R.string.freeze)));
        }
    }

    @Test
    public void aCameraThatDoesNotRunSaysWhyAndComesBackByItself() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.heat)).perform(click());
            saysWhy(screen, CameraState.BUSY, R.string.camera_busy);
            saysWhy(screen, CameraState.LOST, R.string.camera_lost);
            saysWhy(screen, CameraState.MISSING, R.string.camera_missing);
        }
    }

    private void saysWhy(ActivityScenario<MainActivity> screen, CameraState state, int sentence) {
        screen.onActivity(a -> app.camera().say(state));
        app.view(withId(R.id.notice_text)).check(matches(allOf(withText(sentence), isDisplayed())));
        app.view(withId(R.id.notice_button))
                .check(matches(allOf(withText(R.string.choose_picture_instead), isDisplayed())));
        showsNothing(screen);
        screen.onActivity(a -> app.camera().show(Drawings.circle()));
        app.view(withId(R.id.notice)).check(matches(withEffectiveVisibility(Visibility.GONE)));
    }

    /** What was seen last is no answer to what is not seen now. */
    private void showsNothing(ActivityScenario<MainActivity> screen) {
        app.view(withId(R.id.answer_1)).check(matches(withEffectiveVisibility(Visibility.GONE)));
        app.view(withId(R.id.freeze)).check(matches(isNotEnabled()));
        app.view(withId(R.id.why)).check(matches(isNotEnabled()));
        screen.onActivity(
                a -> {
                    ViewfinderLayout viewfinder = a.findViewById(R.id.viewfinder);
                    assertTrue("pictures are hidden", viewfinder.isBlind());
                    assertEquals(Optional.empty(), viewfinder.heat());
                });
    }

    @Test
    public void aFrozenPictureDoesNotCareForTheCamera() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.freeze)).perform(click());
            screen.onActivity(a -> app.camera().say(CameraState.LOST));
            app.view(bestAnswer()).check(matches(allOf(withText("triangle"), isDisplayed())));
            app.view(withId(R.id.notice)).check(matches(withEffectiveVisibility(Visibility.GONE)));
            app.view(withId(R.id.freeze)).perform(click());
            app.view(withId(R.id.notice_text)).check(matches(withText(R.string.camera_lost)));
            showsNothing(screen);
        }
    }

    @Test
    public void everyFrameAndEveryCameraIsGivenBack() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            for (int i = 0; i < 20; i++) {
                screen.onActivity(a -> app.camera().show(Drawings.circle()));
            }
            app.view(bestAnswer()).check(matches(withText("circle")));
            assertEquals(0, app.camera().lent());
            assertEquals(1, app.camera().open());
            screen.moveToState(Lifecycle.State.CREATED);
            assertEquals(0, app.camera().open());
        }
    }
}
