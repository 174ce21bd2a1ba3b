package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.replaceText;
import static androidx.test.espresso.assertion.ViewAssertions.doesNotExist;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.isChecked;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.isNotChecked;
import static androidx.test.espresso.matcher.ViewMatchers.withEffectiveVisibility;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertEquals;

import android.Manifest;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.Espresso;
import androidx.test.espresso.ViewInteraction;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
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

    @Test
    public void theChosenModelIsTheOneThatLooks() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.modelCard("shapes").check(matches(isChecked()));
            app.modelCard("cifar10").check(matches(isNotChecked())).perform(click());
            app.modelCard("cifar10").check(matches(isChecked()));
            app.modelCard("shapes").check(matches(isNotChecked()));
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
            app.modelCard("cifar10").perform(click());
            app.view(withId(R.id.go_to_layers)).perform(click());
            app.view(withId(R.id.network)).check(matches(withText(containsString("resnet20"))));
            app.view(withId(R.id.layers))
                    .perform(Rows.scrollTo(hasDescendant(withText("Stage 3"))));
        }
    }

    @Test
    public void theChoiceIsRememberedByTheNextStart() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.modelCard("cifar10").perform(click());
        }
        app.restart();
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.modelCard("cifar10").check(matches(isChecked()));
        }
    }

    private void openCard(String model) {
        app.view(withId(R.id.go_to_models)).perform(click());
        app.openCard(model);
    }

    private ViewInteraction row(Matcher<View> wanted) {
        app.view(withId(R.id.card_rows)).perform(Rows.scrollTo(wanted));
        return app.view(allOf(isDescendantOfA(withId(R.id.card_rows)), wanted));
    }

    @Test
    public void aModelCardSaysWhereTheModelIsWrongAndWhatItLearnedFrom() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            openCard("cifar10");
            app.view(withId(R.id.card_bar)).check(matches(hasDescendant(withText("cifar10"))));
            row(hasDescendant(withText(app.text(R.string.mix_up, "cat", "dog"))))
                    .check(matches(hasDescendant(withText(endsWith("1,000")))));
            row(hasDescendant(withText(containsString("Krizhevsky"))));
            row(withText(app.text(R.string.limits_heading)));
            row(hasDescendant(withText("model-tools/recipes/cifar10.conf")));
        }
    }

    @Test
    public void aClassIsFoundByPartOfItsName() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            openCard("cifar10");
            row(hasDescendant(withId(R.id.card_search)));
            app.view(withId(R.id.card_search)).perform(replaceText(" TRUC"));
            row(allOf(withId(R.id.card_class), hasDescendant(withText("truck"))));
            app.view(withText("ship")).check(doesNotExist());
            row(hasDescendant(withId(R.id.card_search)));
            app.view(withId(R.id.card_search)).perform(replaceText("mug"));
            row(withText(R.string.class_none));
        }
    }

    @Test
    public void anOpenCardSurvivesTurningThePhoneAndBackLeadsToTheList() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            openCard("shapes");
            screen.recreate();
            app.view(withId(R.id.card_bar)).check(matches(hasDescendant(withText("shapes"))));
            app.view(withId(R.id.models_page))
                    .check(matches(withEffectiveVisibility(Visibility.GONE)));
            Espresso.pressBack();
            app.view(withId(R.id.card_page))
                    .check(matches(withEffectiveVisibility(Visibility.GONE)));
            app.modelCard("shapes").check(matches(isChecked()));
        }
    }

    @Test
    public void aCardSaysHowOftenTheModelIsRightAndOnWhat() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.go_to_models)).perform(click());
            app.modelCard("cifar10")
                    .check(matches(hasDescendant(withText("on 10,000 pictures (CIFAR-10 test)"))));
            app.modelCard("shapes")
                    .check(matches(hasDescendant(withText(startsWith("Knows 8 things: circle")))));
        }
    }
}
