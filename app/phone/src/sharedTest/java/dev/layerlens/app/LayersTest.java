package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.doesNotExist;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.hasSibling;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withParent;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.graphics.Bitmap;
import android.view.View;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.Espresso;
import androidx.test.espresso.ViewAssertion;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.explain.MapStrip;
import dev.layerlens.app.layers.overview.MapStripView;
import java.util.HashSet;
import java.util.Set;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class LayersTest {
    private static final String SIZE = "(32 - 3 + 2) / 1 + 1 = 32";

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private static Matcher<View> convolution() {
        return allOf(
                hasDescendant(withText("Convolution · 32 x 32 x 16")),
                hasDescendant(withText(SIZE)));
    }

    @Test
    public void aConvolutionShowsItsArithmeticAndMapsThatAreNotBlank() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers)).perform(Rows.scrollTo(convolution()));
            app.view(allOf(withId(R.id.layer_formula), withText(SIZE), withName("stem.conv")))
                    .check(matches(isDisplayed()));
            app.view(
                            allOf(
                                    withId(R.id.layer_maps),
                                    hasSibling(withText(SIZE)),
                                    withName("stem.conv")))
                    .check(showsManyColours());
        }
    }

    /** A view in the row of the layer with this name. */
    private static Matcher<View> withName(String name) {
        return withParent(hasDescendant(allOf(withId(R.id.layer_name), withText(name))));
    }

    private static ViewAssertion showsManyColours() {
        return (view, missing) -> {
            if (missing != null) {
                throw missing;
            }
            MapStrip strip = ((MapStripView) view).strip().orElseThrow();
            assertEquals(16, strip.channels());
            assertTrue("maps: " + strip.maps(), strip.maps() >= 4);
            Bitmap maps = strip.bitmap();
            for (int map = 0; map < 4; map++) {
                Set<Integer> colours = new HashSet<>();
                for (int i = 0; i < 32 * 32; i++) {
                    colours.add(maps.getPixel(map * 32 + i % 32, i / 32));
                }
                assertTrue("colours in map " + map + ": " + colours, colours.size() > 20);
            }
        };
    }

    @Test
    public void theFrozenPictureIsPinnedWithItsAnswer() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.answer)).check(matches(withText("triangle")));
            app.view(withId(R.id.picture)).check(matches(isDisplayed()));
        }
    }

    @Test
    public void aFoldedLayerSaysWhichLayersMapsItShows() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers))
                    .perform(Rows.scrollTo(hasDescendant(withText("stem.conv"))));
            app.view(allOf(withId(R.id.layer_note), withName("stem.conv")))
                    .check(matches(withText(containsString("stem.norm"))));
        }
    }

    @Test
    public void everyLayerOfTheCardHasARow() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers))
                    .perform(Rows.scrollTo(hasDescendant(withText("softmax"))));
            int layers =
                    app.container()
                            .lens()
                            .frozen()
                            .getValue()
                            .orElseThrow()
                            .model()
                            .card()
                            .layers()
                            .size();
            app.view(withId(R.id.layers))
                    .check(
                            (view, missing) ->
                                    assertEquals(
                                            layers,
                                            ((RecyclerView) view).getAdapter().getItemCount()));
        }
    }

    @Test
    public void aTapOpensTheLayersCardAndBackClosesItAgain() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers)).perform(Rows.scrollTo(convolution()));
            app.view(allOf(withId(R.id.layer_title), hasSibling(withText("stem.conv"))))
                    .perform(click());
            app.view(withId(R.id.layer_bar)).check(matches(isDisplayed()));
            Espresso.pressBack();
            app.view(withId(R.id.layer_bar)).check(doesNotExist());
            app.view(withId(R.id.layers)).check(matches(isDisplayed()));
            Espresso.pressBack();
            app.view(withId(R.id.viewfinder)).check(matches(isDisplayed()));
        }
    }
}
