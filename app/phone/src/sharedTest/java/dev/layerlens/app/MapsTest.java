package dev.layerlens.app;

import static androidx.test.espresso.Espresso.pressBack;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.scrollTo;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityNodeProvider;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.card.explain.FeatureMaps;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Feature maps in a grid, with fingers and ears, and what outlasts the screen. */
@RunWith(AndroidJUnit4.class)
public final class MapsTest {
    private static final String LAYER = "stem.relu";

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private final Walking walking = new Walking(app);
    private final Maps maps = new Maps(app);

    private void showsOrder(ToDoubleFunction<Integer> key) {
        int[] expected =
                IntStream.range(0, 16)
                        .boxed()
                        .sorted(
                                (a, b) ->
                                        Double.compare(key.applyAsDouble(b), key.applyAsDouble(a)))
                        .mapToInt(c -> c)
                        .toArray();
        maps.onGrid(
                grid -> {
                    assertTrue(grid.isFilled());
                    for (int i = 0; i < expected.length; i++) {
                        assertEquals("at place " + i, expected[i], grid.channel(i));
                    }
                });
    }

    private static double mean(FeatureMaps values, int channel) {
        double sum = 0;
        for (float value : values.map(channel)) {
            sum += value;
        }
        return sum / values.cells();
    }

    private static double peak(FeatureMaps values, int channel) {
        double peak = 0;
        for (float value : values.map(channel)) {
            peak = Math.max(peak, Math.abs(value));
        }
        return peak;
    }

    @Test
    public void mapsAreSortedByNumberMeanAndPeak() {
        try (ActivityScenario<MainActivity> screen = walking.maps(LAYER)) {
            FeatureMaps values = walking.values(LAYER);
            showsOrder(c -> -c);
            app.view(withId(R.id.sort_mean)).perform(scrollTo(), click());
            showsOrder(c -> mean(values, c));
            app.view(withId(R.id.sort_peak)).perform(scrollTo(), click());
            showsOrder(c -> peak(values, c));
        }
    }

    @Test
    public void theLegendSaysWhatTheColoursMean() {
        try (ActivityScenario<MainActivity> screen = walking.maps(LAYER)) {
            FeatureMaps values = walking.values(LAYER);
            double largest =
                    IntStream.range(0, 16).mapToDouble(c -> peak(values, c)).max().getAsDouble();
            app.view(withId(R.id.legend_from)).check(matches(withText("0")));
            app.view(withId(R.id.legend_to))
                    .check(
                            (view, missing) ->
                                    assertEquals(largest, Readings.number(view), largest / 200));
            app.view(withId(R.id.reach_map)).perform(scrollTo(), click());
            app.view(withId(R.id.legend_to)).check(matches(withText(R.string.own_peak)));
            app.view(withId(R.id.reach_network)).perform(scrollTo(), click());
            app.view(withId(R.id.legend_to))
                    .check(
                            (view, missing) ->
                                    assertEquals(walking.largest(), Readings.number(view), 0.5));
            app.view(withId(R.id.reach_note))
                    .check(matches(withText(R.string.reach_network_note_signed)));
        }
    }

    @Test
    public void aCardShowsTheFirstMapsAndLeadsToAll() {
        try (ActivityScenario<MainActivity> screen = walking.card("stage3.block1.relu2")) {
            maps.onGrid(grid -> assertTrue(grid.isFilled()));
            app.view(withId(R.id.all_maps))
                    .check(matches(withText("All 64 maps")))
                    .perform(Rows.bringIntoView(), click());
            app.view(withId(R.id.maps_bar)).check(matches(hasDescendant(withText("64 maps"))));
        }
    }

    @Test
    public void aTapOnAMapEnlargesItAndBackLeadsToTheGrid() {
        try (ActivityScenario<MainActivity> screen = walking.maps(LAYER)) {
            maps.grid().perform(Fingers.tap(Maps.map(5)));
            app.view(withId(R.id.map_bar)).check(matches(hasDescendant(withText("Channel 5"))));
            app.view(withId(R.id.map_summary)).perform(scrollTo()).check(matches(isDisplayed()));
            pressBack();
            app.view(withId(R.id.maps_bar)).check(matches(hasDescendant(withText("16 maps"))));
        }
    }

    @Test
    public void aFingerHeldOnAMapReadsItsValue() {
        try (ActivityScenario<MainActivity> screen = walking.maps(LAYER)) {
            float value = walking.values(LAYER).at(16, 16, 6);
            maps.grid().perform(Fingers.hold(Maps.map(6)));
            maps.onGrid(
                    grid -> {
                        String reading = grid.reading().orElseThrow();
                        assertTrue(reading, reading.startsWith("Channel 6, row 16, column 16: "));
                        assertEquals(value, Readings.number(reading), Math.abs(value) / 100 + 1e-6);
                    });
            maps.grid().check(matches(isDisplayed()));
        }
    }

    @Test
    public void whatIsLookedAtOutlastsTheScreen() {
        try (ActivityScenario<MainActivity> screen = walking.maps(LAYER)) {
            app.view(withId(R.id.sort_peak)).perform(scrollTo(), click());
            maps.grid().perform(Fingers.tap(Maps.map(7)));
            maps.picture().perform(Fingers.tap(Maps.cell(4, 9)), Fingers.pinch(100, 300));
            app.view(withId(R.id.next_channel)).perform(scrollTo(), click());
            float[] zoom = new float[1];
            maps.onPicture(p -> zoom[0] = p.zoom());
            String[] title = new String[1];
            app.view(withId(R.id.map_bar)).check((v, missing) -> title[0] = Readings.title(v));
            assertNotEquals("Channel 7", title[0]);
            screen.recreate();
            app.view(withId(R.id.map_bar)).check(matches(hasDescendant(withText(title[0]))));
            app.view(withId(R.id.cell_value))
                    .check(matches(withText(startsWith("Row 4, column 9: "))));
            maps.onPicture(p -> assertEquals(zoom[0], p.zoom(), 1e-3));
            pressBack();
            FeatureMaps values = walking.values(LAYER);
            showsOrder(c -> peak(values, c));
        }
    }

    @Test
    public void aScreenReaderReachesEveryMapWithASentence() {
        try (ActivityScenario<MainActivity> screen = walking.maps(LAYER)) {
            maps.onGrid(
                    grid -> {
                        AccessibilityNodeProvider nodes = grid.getAccessibilityNodeProvider();
                        for (int channel = 0; channel < 16; channel++) {
                            String words =
                                    nodes.createAccessibilityNodeInfo(channel)
                                            .getContentDescription()
                                            .toString();
                            assertTrue(words, words.startsWith("Channel " + channel + ", "));
                            assertTrue(words, words.endsWith(" active") || words.endsWith(" zero"));
                        }
                        assertTrue(
                                nodes.performAction(9, AccessibilityNodeInfo.ACTION_CLICK, null));
                    });
            app.view(withId(R.id.map_bar)).check(matches(hasDescendant(withText("Channel 9"))));
        }
    }
}
