package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.pressKey;
import static androidx.test.espresso.action.ViewActions.scrollTo;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.view.KeyEvent;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.platform.app.InstrumentationRegistry;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Patch;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** One feature map over the picture, with fingers and keys. */
@RunWith(AndroidJUnit4.class)
public final class LargeMapTest {
    private static final String LAYER = "stem.relu";

    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private final Walking walking = new Walking(app);
    private final Maps maps = new Maps(app);

    private static int area(Patch patch) {
        return patch.height() * patch.width();
    }

    @Test
    public void aCellOutlinesWhatItSees() {
        try (ActivityScenario<MainActivity> screen = walking.map("stage1.block1.relu1", 3)) {
            app.view(withId(R.id.cell_value)).check(matches(withText(R.string.cell_hint)));
            maps.picture().perform(Fingers.tap(Maps.cell(10, 20)));
            app.view(withId(R.id.cell_value))
                    .check(matches(withText(startsWith("Row 10, column 20: "))));
            // two convolutions of 3 x 3
            app.view(withId(R.id.cell_sees))
                    .check(matches(withText(startsWith("Sees 5 x 5 pixels"))));
            maps.onPicture(p -> assertEquals(25, area(p.outlined().orElseThrow().seen())));
            maps.picture().perform(Fingers.tap(Maps.cell(0, 20)));
            app.view(withId(R.id.cell_sees))
                    .check(matches(withText(containsString("10 of them outside"))));
            maps.onPicture(p -> assertEquals(15, area(p.outlined().orElseThrow().seen())));
        }
    }

    @Test
    public void twoFingersEnlargeOneMovesAndAFingerHeldReads() {
        try (ActivityScenario<MainActivity> screen = walking.map(LAYER, 2)) {
            FeatureMaps values = walking.values(LAYER);
            maps.picture().perform(Fingers.pinch(100, 300));
            maps.onPicture(p -> assertTrue("zoom " + p.zoom(), p.zoom() > 1.3));
            float[] before = new float[2];
            maps.onPicture(p -> before[0] = p.touchOf(16, 16)[0]);
            maps.picture()
                    .perform(
                            Fingers.drag(v -> new float[] {300, 300}, v -> new float[] {200, 300}));
            maps.onPicture(p -> assertTrue(p.touchOf(16, 16)[0] < before[0] - 30));
            maps.picture().perform(Fingers.hold(Maps.cell(16, 16)));
            maps.onPicture(
                    p -> {
                        String reading = p.reading().orElseThrow();
                        assertTrue(reading, reading.startsWith("Row 16, column 16: "));
                        assertEquals(values.at(16, 16, 2), Readings.number(reading), 0.01);
                    });
            maps.picture().perform(Fingers.doubleTap(Maps.cell(16, 16)));
            maps.onPicture(p -> assertEquals(1, p.zoom(), 0));
            maps.picture().perform(Fingers.doubleTap(Maps.cell(16, 16)));
            maps.onPicture(p -> assertEquals(3, p.zoom(), 0.01));
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
        try (ActivityScenario<MainActivity> screen = walking.maps(LAYER)) {
            // fingers take the focus from what is not written into, keys give it back
            maps.grid().perform(pressKey(KeyEvent.KEYCODE_TAB));
            press(
                    screen,
                    R.id.map_grid,
                    KeyEvent.KEYCODE_DPAD_RIGHT,
                    KeyEvent.KEYCODE_DPAD_DOWN,
                    KeyEvent.KEYCODE_DPAD_CENTER);
            // three maps fit in a row of this screen
            app.view(withId(R.id.map_bar)).check(matches(hasDescendant(withText("Channel 4"))));
            maps.picture().perform(pressKey(KeyEvent.KEYCODE_TAB));
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
    public void whereTheInfluenceReallyIsIsFoundAndForgotten() {
        try (ActivityScenario<MainActivity> screen = walking.map(LAYER, 2)) {
            maps.picture().perform(Fingers.tap(Maps.cell(16, 16)));
            app.view(withId(R.id.influence)).perform(scrollTo(), click());
            maps.onPicture(
                    p -> {
                        assertEquals(3, p.over().orElseThrow().getWidth());
                        assertEquals(3, p.over().orElseThrow().getHeight());
                    });
            app.view(withId(R.id.influence)).check(matches(withText(R.string.influence_back)));
            app.view(withId(R.id.influence)).perform(scrollTo(), click());
            maps.onPicture(p -> assertTrue(p.over().isEmpty()));
            app.view(withId(R.id.influence)).perform(scrollTo(), click());
            maps.picture().perform(scrollTo(), Fingers.tap(Maps.cell(3, 3)));
            maps.onPicture(p -> assertTrue("of another cell", p.over().isEmpty()));
            app.view(withId(R.id.influence)).check(matches(not(withText(R.string.influence_back))));
        }
    }
}
