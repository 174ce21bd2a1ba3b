package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.scrollTo;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.RootMatchers.isDialog;
import static androidx.test.espresso.matcher.ViewMatchers.isChecked;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.isNotChecked;
import static androidx.test.espresso.matcher.ViewMatchers.withEffectiveVisibility;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertEquals;

import android.Manifest;
import android.content.res.Configuration;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.Espresso;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class SettingsTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private static Matcher<View> bestAnswer() {
        return allOf(withId(R.id.answer_name), isDescendantOfA(withId(R.id.answer_1)));
    }

    private void go(int screen) {
        app.view(withId(screen)).perform(click());
    }

    @Test
    public void asManyAnswersAreShownAsWereAskedFor() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.answer_3)).check(matches(isDisplayed()));
            app.view(withId(R.id.answer_4))
                    .check(matches(withEffectiveVisibility(Visibility.GONE)));
            go(R.id.go_to_settings);
            app.view(withId(R.id.answers)).perform(scrollTo(), Sliders.tapAt(5));
            app.view(withId(R.id.answers_text)).check(matches(withText("5 answers are shown")));
            go(R.id.go_to_look);
            app.view(withId(R.id.answer_5)).check(matches(isDisplayed()));
            go(R.id.go_to_settings);
            app.view(withId(R.id.answers)).perform(scrollTo(), Sliders.tapAt(1));
            go(R.id.go_to_look);
            app.view(bestAnswer()).check(matches(withText("triangle")));
            app.view(withId(R.id.answer_2))
                    .check(matches(withEffectiveVisibility(Visibility.GONE)));
        }
    }

    /** Of the empty sheet the model itself is not sure. */
    @Test
    public void theUsersThresholdTakesThePlaceOfTheModels() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            screen.onActivity(a -> app.camera().show(Drawings.emptySheet()));
            String notSure = app.text(R.string.not_sure, "");
            app.view(bestAnswer()).check(matches(withText(startsWith(notSure))));
            go(R.id.go_to_settings);
            app.view(withId(R.id.models_threshold))
                    .perform(scrollTo())
                    .check(matches(isChecked()))
                    .perform(click());
            app.view(withId(R.id.threshold)).perform(scrollTo(), Sliders.tapAt(0));
            go(R.id.go_to_look);
            app.view(bestAnswer()).check(matches(withText(not(startsWith(notSure)))));
            go(R.id.go_to_settings);
            app.view(withId(R.id.models_threshold)).perform(scrollTo(), click());
            go(R.id.go_to_look);
            app.view(bestAnswer()).check(matches(withText(startsWith(notSure))));
        }
    }

    @Test
    public void whatModelsRunOnIsSetAndSaidWithItsReason() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            go(R.id.go_to_settings);
            app.view(withId(R.id.threads_part))
                    .check(matches(withEffectiveVisibility(Visibility.GONE)));
            app.view(withId(R.id.backend_cpu)).perform(scrollTo(), click());
            app.view(withId(R.id.threads)).perform(scrollTo(), Sliders.tapAt(4));
            app.view(withId(R.id.threads_text)).check(matches(withText("CPU with 4 threads")));
            String inUse =
                    app.text(
                            R.string.backend_now,
                            "CPU with 4 threads",
                            app.text(R.string.cpu_wished));
            app.view(withId(R.id.backend_now)).check(matches(withText(inUse)));
            go(R.id.go_to_look);
            app.view(withId(R.id.backend)).perform(click());
            app.view(withId(R.id.root));
            onView(withId(R.id.latency_reason))
                    .inRoot(isDialog())
                    .check(matches(withText(R.string.cpu_wished)));
        }
    }

    @Test
    public void settingsSurviveTurningThePhoneAndTheNextStart() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            go(R.id.go_to_settings);
            app.view(withId(R.id.smoothing)).perform(scrollTo(), click());
            screen.recreate();
            app.view(withId(R.id.smoothing)).check(matches(isNotChecked()));
        }
        app.restart();
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            go(R.id.go_to_settings);
            app.view(withId(R.id.smoothing)).check(matches(isNotChecked()));
        }
    }

    @Test
    public void darkColoursAreThereAtOnceAndLightOnesAgain() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            go(R.id.go_to_settings);
            app.view(withId(R.id.theme_dark)).perform(scrollTo(), click());
            app.view(withId(R.id.theme_dark)).check(matches(isChecked()));
            assertNight(screen, Configuration.UI_MODE_NIGHT_YES);
            app.view(withId(R.id.theme_light)).perform(scrollTo(), click());
            assertNight(screen, Configuration.UI_MODE_NIGHT_NO);
        }
    }

    private void assertNight(ActivityScenario<MainActivity> screen, int wanted) {
        app.view(withId(R.id.settings_page)).check(matches(isDisplayed()));
        screen.onActivity(
                a ->
                        assertEquals(
                                wanted,
                                a.getResources().getConfiguration().uiMode
                                        & Configuration.UI_MODE_NIGHT_MASK));
    }

    @Test
    public void backLeadsToLook() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            go(R.id.go_to_settings);
            Espresso.pressBack();
            app.view(bestAnswer()).check(matches(isDisplayed()));
        }
    }
}
