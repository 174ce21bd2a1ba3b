package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.doesNotExist;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.graphics.Bitmap;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.Espresso;
import androidx.test.espresso.ViewAssertion;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.explain.MapStrip;
import dev.layerlens.app.layers.overview.MapStripView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class LayersTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    @Test
    public void aConvolutionShowsItsShapeAndMapsThatAreNotBlank() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers)).perform(Rows.scrollTo(Rows.layer("stem.conv")));
            app.view(allOf(withId(R.id.layer_shape), isDescendantOfA(Rows.layer("stem.conv"))))
                    .check(matches(withText("32 x 32 x 16")));
            app.view(allOf(withId(R.id.layer_maps), isDescendantOfA(Rows.layer("stem.conv"))))
                    .check(showsManyColours());
        }
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
    public void anActivationSaysHowManyOfItsValuesAreZero() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers)).perform(Rows.scrollTo(Rows.layer("stem.relu")));
            app.view(allOf(withId(R.id.layer_note), isDescendantOfA(Rows.layer("stem.relu"))))
                    .check(matches(withText(containsString("% zero"))));
        }
    }

    @Test
    public void everyLayerHasARowAndTheAnswerComesLast() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.settle();
            List<String> rows = new ArrayList<>();
            screen.onActivity(activity -> rows.addAll(spoken(activity)));
            app.container()
                    .lens()
                    .frozen()
                    .getValue()
                    .orElseThrow()
                    .model()
                    .card()
                    .layers()
                    .forEach(
                            layer ->
                                    assertEquals(
                                            layer.name(),
                                            1,
                                            rows.stream()
                                                    .filter(
                                                            r ->
                                                                    r.contains(
                                                                            ", "
                                                                                    + layer.name()
                                                                                    + ","))
                                                    .count()));
            app.view(withId(R.id.layers)).perform(Rows.scrollToEnd());
            app.view(allOf(withId(R.id.answer_bars), hasDescendant(withText("triangle"))))
                    .check(matches(isDisplayed()));
        }
    }

    /** What is said of every row, from the top to the bottom. */
    private static List<String> spoken(MainActivity activity) {
        RecyclerView list = activity.findViewById(R.id.layers);
        RecyclerView.Adapter<?> adapter = list.getAdapter();
        return spoken(list, adapter);
    }

    private static <H extends RecyclerView.ViewHolder> List<String> spoken(
            RecyclerView list, RecyclerView.Adapter<H> adapter) {
        List<String> spoken = new ArrayList<>();
        for (int i = 0; i < adapter.getItemCount(); i++) {
            H row = adapter.createViewHolder(list, adapter.getItemViewType(i));
            adapter.bindViewHolder(row, i);
            spoken.add(String.valueOf(row.itemView.getContentDescription()));
        }
        return spoken;
    }

    @Test
    public void aStageFoldsIntoOneRowAndUnfoldsAgain() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers))
                    .perform(Rows.scrollTo(hasDescendant(withText("Stage 1"))));
            app.view(allOf(withId(R.id.group_title), withText("Stage 1"))).perform(click());
            app.view(allOf(withId(R.id.layer_title), withText(containsString("Stage 1 · "))))
                    .check(matches(isDisplayed()))
                    .perform(click());
            app.view(allOf(withId(R.id.group_title), withText("Stage 1")))
                    .check(matches(isDisplayed()));
        }
    }

    @Test
    public void aTapOpensTheLayersCardAndBackClosesItAgain() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers)).perform(Rows.scrollTo(Rows.layer("stem.conv")));
            app.view(Rows.layer("stem.conv")).perform(click());
            app.view(withId(R.id.layer_bar)).check(matches(isDisplayed()));
            Espresso.pressBack();
            app.view(withId(R.id.layer_bar)).check(doesNotExist());
            app.view(withId(R.id.layers)).check(matches(isDisplayed()));
            Espresso.pressBack();
            app.view(withId(R.id.viewfinder)).check(matches(isDisplayed()));
        }
    }

    @Test
    public void theAnswerLeadsToWhyItIsTheAnswer() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.why)).perform(click());
            app.view(withId(R.id.layers)).perform(Rows.scrollToEnd());
            app.view(withId(R.id.open_why)).perform(Rows.bringIntoView(), click());
            app.view(withId(R.id.why_bar)).check(matches(isDisplayed()));
        }
    }
}
