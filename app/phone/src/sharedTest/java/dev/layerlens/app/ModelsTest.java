package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.isChecked;
import static androidx.test.espresso.matcher.ViewMatchers.isNotChecked;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.Assert.assertEquals;

import android.Manifest;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class ModelsTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private static Matcher<View> card(String model) {
        return allOf(withId(R.id.model_card), hasDescendant(withText(model)));
    }

    @Test
    public void theChosenModelIsTheOneThatLooks() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.view(card("shapes")).check(matches(isChecked()));
            app.view(card("cifar10")).check(matches(isNotChecked())).perform(click());
            app.view(card("cifar10")).check(matches(isChecked()));
            app.view(card("shapes")).check(matches(isNotChecked()));
            app.view(withId(R.id.go_to_look)).perform(click());
            app.view(withId(R.id.freeze)).perform(click());
            assertEquals(
                    "cifar10",
                    app.container().lens().frozen().getValue().orElseThrow().model().card().name());
        }
    }

    @Test
    public void aFrozenPictureGetsTheAnswerAndTheLayersOfTheNewModel() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.go_to_models)).perform(click());
            app.view(card("cifar10")).perform(click());
            app.view(withId(R.id.go_to_layers)).perform(click());
            app.view(withId(R.id.network)).check(matches(withText(containsString("resnet20"))));
            app.view(withId(R.id.layers))
                    .perform(Rows.scrollTo(hasDescendant(withText("stage3.block3.conv2"))));
        }
    }

    @Test
    public void theChoiceIsRememberedByTheNextStart() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.view(card("cifar10")).perform(click());
        }
        app.restart();
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.view(card("cifar10")).check(matches(isChecked()));
        }
    }

    @Test
    public void aCardSaysHowOftenTheModelIsRightAndOnWhat() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.view(allOf(withId(R.id.model_accuracy_data), withText(containsString("10,000"))))
                    .check(matches(withText(containsString("CIFAR-10"))));
            app.view(allOf(withId(R.id.model_knows), withText(containsString("triangle"))))
                    .check(matches(withText(containsString("8"))));
        }
    }
}
