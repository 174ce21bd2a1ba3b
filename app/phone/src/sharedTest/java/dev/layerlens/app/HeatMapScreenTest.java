package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.isChecked;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.not;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.graphics.Bitmap;
import android.graphics.Color;
import android.view.View;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.look.ViewfinderLayout;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.hamcrest.TypeSafeMatcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class HeatMapScreenTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.cornerCircle());

    private Optional<Bitmap> heat(ActivityScenario<MainActivity> screen) {
        app.view(withId(R.id.viewfinder)).check(matches(isDisplayed()));
        AtomicReference<Optional<Bitmap>> heat = new AtomicReference<>(Optional.empty());
        screen.onActivity(a -> heat.set(a.<ViewfinderLayout>findViewById(R.id.viewfinder).heat()));
        return heat.get();
    }

    private static Matcher<View> marked() {
        return new TypeSafeMatcher<>() {
            @Override
            protected boolean matchesSafely(View view) {
                return view.isActivated();
            }

            @Override
            public void describeTo(Description description) {
                description.appendText("marked");
            }
        };
    }

    @Test
    public void theHeatMapLiesWhereTheThingIs() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            assertEquals(Optional.empty(), heat(screen));
            app.view(withId(R.id.heat)).perform(click());
            Bitmap map = heat(screen).orElseThrow();
            int hottest = 0;
            for (int i = 0; i < map.getWidth() * map.getHeight(); i++) {
                hottest = alpha(map, i) > alpha(map, hottest) ? i : hottest;
            }
            int column = hottest % map.getWidth();
            int row = hottest / map.getWidth();
            assertTrue("column " + column, column < map.getWidth() / 2);
            assertTrue("row " + row, row < map.getHeight() / 2);
            app.view(withId(R.id.heat)).perform(click());
            assertEquals(Optional.empty(), heat(screen));
        }
    }

    private static int alpha(Bitmap map, int cell) {
        return Color.alpha(map.getPixel(cell % map.getWidth(), cell / map.getWidth()));
    }

    @Test
    public void aTapOnAnAnswerShowsWhereThatOneIsSeen() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.heat)).perform(click());
            app.view(withId(R.id.answer_1)).check(matches(marked()));
            Bitmap best = heat(screen).orElseThrow();
            app.view(withId(R.id.answer_2)).perform(click());
            app.view(withId(R.id.answer_2)).check(matches(marked()));
            app.view(withId(R.id.answer_1)).check(matches(not(marked())));
            assertTrue("another map", !heat(screen).orElseThrow().sameAs(best));
            app.view(withId(R.id.answer_2)).perform(click());
            app.view(withId(R.id.answer_1)).check(matches(marked()));
        }
    }

    @Test
    public void theHeatMapStaysOnAFrozenPictureAndWhenThePhoneIsTurned() {
        try (ActivityScenario<MainActivity> screen = ActivityScenario.launch(MainActivity.class)) {
            app.view(withId(R.id.heat)).perform(click());
            Bitmap live = heat(screen).orElseThrow();
            app.view(withId(R.id.freeze)).perform(click());
            screen.recreate();
            app.view(withId(R.id.heat)).check(matches(allOf(isChecked(), isDisplayed())));
            assertTrue("the same map", heat(screen).orElseThrow().sameAs(live));
        }
    }
}
