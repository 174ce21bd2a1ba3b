package dev.layerlens.app;

import static androidx.test.espresso.Espresso.pressBack;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.pressKey;
import static androidx.test.espresso.action.ViewActions.scrollTo;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.graphics.Rect;
import android.view.KeyEvent;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.view.accessibility.AccessibilityNodeProvider;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.ViewInteraction;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.platform.app.InstrumentationRegistry;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.layers.maps.MapGridView;
import dev.layerlens.app.layers.maps.MapPictureView;
import dev.layerlens.card.explain.FeatureMaps;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Feature maps in a grid and large over the picture, with fingers, keys and ears. */
@RunWith(AndroidJUnit4.class)
public final class MapsTest {
    private static final String LAYER = "stem.relu";

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private final Walks walks = new Walks(app);

    private ViewInteraction grid() {
        return app.view(withId(R.id.map_grid));
    }

    private ViewInteraction picture() {
        return app.view(withId(R.id.map_picture));
    }

    private void onGrid(Consumer<MapGridView> look) {
        grid().check((view, missing) -> look.accept((MapGridView) view));
    }

    private void onPicture(Consumer<MapPictureView> look) {
        picture().check((view, missing) -> look.accept((MapPictureView) view));
    }

    /** The middle of a channel's map. */
    private static Function<View, float[]> map(int channel) {
        return view -> {
            Rect place = ((MapGridView) view).placeOf(channel);
            return new float[] {place.exactCenterX(), place.exactCenterY()};
        };
    }

    /** The middle of a cell of the large map. */
    private static Function<View, float[]> cell(int row, int column) {
        return view -> ((MapPictureView) view).touchOf(row, column);
    }

    private void showsOrder(ToDoubleFunction<Integer> key) {
        int[] expected =
                IntStream.range(0, 16)
                        .boxed()
                        .sorted(
                                (a, b) ->
                                        Double.compare(key.applyAsDouble(b), key.applyAsDouble(a)))
                        .mapToInt(c -> c)
                        .toArray();
        onGrid(
                grid -> {
                    assertTrue(grid.isFilled());
                    for (int i = 0; i < expected.length; i++) {
                        assertEquals("at place " + i, expected[i], grid.channel(i));
                    }
                });
    }

    private static double mean(FeatureMaps maps, int channel) {
        double sum = 0;
        for (float value : maps.map(channel)) {
            sum += value;
        }
        return sum / maps.cells();
    }

    private static double peak(FeatureMaps maps, int channel) {
        double peak = 0;
        for (float value : maps.map(channel)) {
            peak = Math.max(peak, Math.abs(value));
        }
        return peak;
    }

    @Test
    public void mapsAreSortedByNumberMeanAndPeak() {
        try (ActivityScenario<MainActivity> screen = walks.maps(LAYER)) {
            FeatureMaps maps = walks.values(LAYER);
            showsOrder(c -> -c);
            app.view(withId(R.id.sort_mean)).perform(scrollTo(), click());
            showsOrder(c -> mean(maps, c));
            app.view(withId(R.id.sort_peak)).perform(scrollTo(), click());
            showsOrder(c -> peak(maps, c));
        }
    }

    @Test
    public void theLegendSaysWhatTheColoursMean() {
        try (ActivityScenario<MainActivity> screen = walks.maps(LAYER)) {
            FeatureMaps maps = walks.values(LAYER);
            double largest =
                    IntStream.range(0, 16).mapToDouble(c -> peak(maps, c)).max().getAsDouble();
            app.view(withId(R.id.legend_from)).check(matches(withText("0")));
            app.view(withId(R.id.legend_to))
                    .check(
                            (view, missing) ->
                                    assertEquals(largest, Walks.number(view), largest / 200));
            app.view(withId(R.id.reach_map)).perform(scrollTo(), click());
            app.view(withId(R.id.legend_to)).check(matches(withText(R.string.own_peak)));
            app.view(withId(R.id.reach_network)).perform(scrollTo(), click());
            app.view(withId(R.id.legend_to))
                    .check(
                            (view, missing) ->
                                    assertEquals(walks.largest(), Walks.number(view), 0.5));
            app.view(withId(R.id.reach_note))
                    .check(matches(withText(R.string.reach_network_note_signed)));
        }
    }

    @Test
    public void aCardShowsTheFirstMapsAndLeadsToAll() {
        try (ActivityScenario<MainActivity> screen = walks.card("stage3.block1.relu2")) {
            onGrid(grid -> assertTrue(grid.isFilled()));
            app.view(withId(R.id.all_maps))
                    .check(matches(withText("All 64 maps")))
                    .perform(Rows.bringIntoView(), click());
            app.view(withId(R.id.maps_bar)).check(matches(hasDescendant(withText("64 maps"))));
        }
    }

    @Test
    public void aTapOnAMapEnlargesItAndBackLeadsToTheGrid() {
        try (ActivityScenario<MainActivity> screen = walks.maps(LAYER)) {
            grid().perform(Fingers.tap(map(5)));
            app.view(withId(R.id.map_bar)).check(matches(hasDescendant(withText("Channel 5"))));
            app.view(withId(R.id.map_summary)).perform(scrollTo()).check(matches(isDisplayed()));
            pressBack();
            app.view(withId(R.id.maps_bar)).check(matches(hasDescendant(withText("16 maps"))));
        }
    }

    @Test
    public void aFingerHeldOnAMapReadsItsValue() {
        try (ActivityScenario<MainActivity> screen = walks.maps(LAYER)) {
            float value = walks.values(LAYER).at(16, 16, 6);
            grid().perform(Fingers.hold(map(6)));
            onGrid(
                    grid -> {
                        String reading = grid.reading().orElseThrow();
                        assertTrue(reading, reading.startsWith("Channel 6, row 16, column 16: "));
                        assertEquals(value, Walks.number(reading), Math.abs(value) / 100 + 1e-6);
                    });
            grid().check(matches(isDisplayed()));
        }
    }

    @Test
    public void aCellOutlinesWhatItSees() {
        try (ActivityScenario<MainActivity> screen = walks.map("stage1.block1.relu1", 3)) {
            app.view(withId(R.id.cell_value)).check(matches(withText(R.string.cell_hint)));
            picture().perform(Fingers.tap(cell(10, 20)));
            app.view(withId(R.id.cell_value))
                    .check(matches(withText(startsWith("Row 10, column 20: "))));
            // two convolutions of 3 x 3
            app.view(withId(R.id.cell_sees))
                    .check(matches(withText(startsWith("Sees 5 x 5 pixels"))));
            onPicture(p -> assertEquals(25, Walks.area(p.outlined().orElseThrow().seen())));
            picture().perform(Fingers.tap(cell(0, 20)));
            app.view(withId(R.id.cell_sees))
                    .check(matches(withText(containsString("10 of them outside"))));
            onPicture(p -> assertEquals(15, Walks.area(p.outlined().orElseThrow().seen())));
        }
    }

    @Test
    public void twoFingersEnlargeOneMovesAndAFingerHeldReads() {
        try (ActivityScenario<MainActivity> screen = walks.map(LAYER, 2)) {
            FeatureMaps maps = walks.values(LAYER);
            picture().perform(Fingers.pinch(100, 300));
            onPicture(p -> assertTrue("zoom " + p.zoom(), p.zoom() > 1.3));
            float[] before = new float[2];
            onPicture(p -> before[0] = p.touchOf(16, 16)[0]);
            picture()
                    .perform(
                            Fingers.drag(v -> new float[] {300, 300}, v -> new float[] {200, 300}));
            onPicture(p -> assertTrue(p.touchOf(16, 16)[0] < before[0] - 30));
            picture().perform(Fingers.hold(cell(16, 16)));
            onPicture(
                    p -> {
                        String reading = p.reading().orElseThrow();
                        assertTrue(reading, reading.startsWith("Row 16, column 16: "));
                        assertEquals(maps.at(16, 16, 2), Walks.number(reading), 0.01);
                    });
            picture().perform(Fingers.doubleTap(cell(16, 16)));
            onPicture(p -> assertEquals(1, p.zoom(), 0));
            picture().perform(Fingers.doubleTap(cell(16, 16)));
            onPicture(p -> assertEquals(3, p.zoom(), 0.01));
        }
    }

    @Test
    public void whatIsLookedAtOutlastsTheScreen() {
        try (ActivityScenario<MainActivity> screen = walks.maps(LAYER)) {
            app.view(withId(R.id.sort_peak)).perform(scrollTo(), click());
            grid().perform(Fingers.tap(map(7)));
            picture().perform(Fingers.tap(cell(4, 9)), Fingers.pinch(100, 300));
            app.view(withId(R.id.next_channel)).perform(scrollTo(), click());
            float[] zoom = new float[1];
            onPicture(p -> zoom[0] = p.zoom());
            String[] title = new String[1];
            app.view(withId(R.id.map_bar)).check((v, missing) -> title[0] = Walks.title(v));
            assertNotEquals("Channel 7", title[0]);
            screen.recreate();
            app.view(withId(R.id.map_bar)).check(matches(hasDescendant(withText(title[0]))));
            app.view(withId(R.id.cell_value))
                    .check(matches(withText(startsWith("Row 4, column 9: "))));
            onPicture(p -> assertEquals(zoom[0], p.zoom(), 1e-3));
            pressBack();
            FeatureMaps maps = walks.values(LAYER);
            showsOrder(c -> peak(maps, c));
        }
    }

    /** Presses keys, one after the other, after the focus has come to a view. */
    private void press(ActivityScenario<MainActivity> screen, int id, int... keys) {
        app.settle();
        screen.onActivity(
                activity -> {
                    assertTrue(activity.findViewById(id).requestFocus());
                    for (int key : keys) {
                        activity.dispatchKeyEvent(new KeyEvent(KeyEvent.ACTION_DOWN, key));
                        activity.dispatchKeyEvent(new KeyEvent(KeyEvent.ACTION_UP, key));
                    }
                });
        app.settle();
    }

    @Test
    public void keysLeadFromCellToCellAndFromMapToMap() {
        InstrumentationRegistry.getInstrumentation().setInTouchMode(false);
        try (ActivityScenario<MainActivity> screen = walks.maps(LAYER)) {
            // fingers take the focus from what is not written into, keys give it back
            grid().perform(pressKey(KeyEvent.KEYCODE_TAB));
            press(
                    screen,
                    R.id.map_grid,
                    KeyEvent.KEYCODE_DPAD_RIGHT,
                    KeyEvent.KEYCODE_DPAD_DOWN,
                    KeyEvent.KEYCODE_DPAD_CENTER);
            // three maps fit in a row of this screen
            app.view(withId(R.id.map_bar)).check(matches(hasDescendant(withText("Channel 4"))));
            picture().perform(pressKey(KeyEvent.KEYCODE_TAB));
            press(
                    screen,
                    R.id.map_picture,
                    KeyEvent.KEYCODE_DPAD_RIGHT,
                    KeyEvent.KEYCODE_DPAD_RIGHT,
                    KeyEvent.KEYCODE_DPAD_DOWN);
            app.view(withId(R.id.cell_value))
                    .check(matches(withText(startsWith("Row 1, column 1: "))));
        }
    }

    @Test
    public void aScreenReaderReachesEveryMapWithASentence() {
        try (ActivityScenario<MainActivity> screen = walks.maps(LAYER)) {
            onGrid(
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

    @Test
    public void whereTheInfluenceReallyIsIsFoundAndForgotten() {
        try (ActivityScenario<MainActivity> screen = walks.map(LAYER, 2)) {
            picture().perform(Fingers.tap(cell(16, 16)));
            app.view(withId(R.id.influence)).perform(scrollTo(), click());
            onPicture(
                    p -> {
                        assertEquals(3, p.over().orElseThrow().getWidth());
                        assertEquals(3, p.over().orElseThrow().getHeight());
                    });
            app.view(withId(R.id.influence)).check(matches(withText(R.string.influence_back)));
            app.view(withId(R.id.influence)).perform(scrollTo(), click());
            onPicture(p -> assertTrue(p.over().isEmpty()));
            app.view(withId(R.id.influence)).perform(scrollTo(), click());
            picture().perform(scrollTo(), Fingers.tap(cell(3, 3)));
            onPicture(p -> assertTrue("of another cell", p.over().isEmpty()));
            app.view(withId(R.id.influence)).check(matches(not(withText(R.string.influence_back))));
        }
    }
}
