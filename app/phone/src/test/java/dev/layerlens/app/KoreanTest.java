package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.startsWith;

import android.Manifest;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.annotation.Config;

/** On a Korean phone the app speaks Korean, and so do its models. */
@RunWith(AndroidJUnit4.class)
@Config(qualifiers = "ko-rKR")
public final class KoreanTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    @Test
    public void answersLayersModelsAndSettingsAreKorean() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(allOf(withId(R.id.answer_name), isDescendantOfA(withId(R.id.answer_1))))
                    .check(matches(withText("삼각형")));
            app.view(withId(R.id.freeze)).check(matches(withText("멈춤")));
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers))
                    .perform(Rows.scrollTo(hasDescendant(withText(startsWith("1단계")))));
            app.view(withId(R.id.go_to_models)).perform(click());
            app.modelCard("shapes")
                    .check(matches(hasDescendant(withText(startsWith("8가지를 압니다: 원")))));
            app.view(withId(R.id.go_to_settings)).perform(click());
            app.view(withId(R.id.answers_text)).check(matches(withText("답을 3개 보여 줍니다")));
        }
    }
}
