package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.replaceText;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.RootMatchers.isDialog;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.withEffectiveVisibility;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.graphics.Bitmap;
import android.graphics.Color;
import android.view.View;
import android.view.ViewGroup;
import android.widget.TextView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.ViewInteraction;
import androidx.test.espresso.matcher.ViewMatchers.Visibility;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.classify.Classification;
import dev.layerlens.app.layers.walk.Paths;
import dev.layerlens.app.layers.why.HeatView;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.graph.LayerGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** How the answer came together, on a picture whose circle lies in the upper left corner. */
@RunWith(AndroidJUnit4.class)
public final class WhyTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.cornerCircle());

    private final Walking walking = new Walking(app);

    private ActivityScenario<MainActivity> open() {
        ActivityScenario<MainActivity> screen = walking.open();
        walking.go(Paths::openWhy);
        return screen;
    }

    private Optional<Bitmap> heat(ActivityScenario<MainActivity> screen, int view) {
        app.settle();
        AtomicReference<Optional<Bitmap>> heat = new AtomicReference<>(Optional.empty());
        screen.onActivity(a -> heat.set(a.<HeatView>findViewById(view).heat()));
        return heat.get();
    }

    /** In the sheet that lies over the screen. */
    private ViewInteraction over(Matcher<View> matcher) {
        return app.view(matcher).inRoot(isDialog());
    }

    private String answer() {
        app.settle();
        Classification frozen = app.container().lens().frozen().getValue().orElseThrow();
        return frozen.top(1).get(0).label().english();
    }

    @Test
    public void theAnswerIsSeenWhereTheThingIs() {
        try (ActivityScenario<MainActivity> screen = open()) {
            app.view(withId(R.id.why_class)).check(matches(withText(startsWith(answer() + ", "))));
            isAtTheUpperLeft(heat(screen, R.id.seen_map).orElseThrow());
        }
    }

    /** Where red is strongest. */
    private static void isAtTheUpperLeft(Bitmap map) {
        int strongest = -1;
        int place = 0;
        for (int i = 0; i < map.getWidth() * map.getHeight(); i++) {
            int cell = map.getPixel(i % map.getWidth(), i / map.getWidth());
            if (Color.red(cell) > Color.blue(cell) && Color.alpha(cell) > strongest) {
                strongest = Color.alpha(cell);
                place = i;
            }
        }
        assertTrue("column " + place % map.getWidth(), place % map.getWidth() < map.getWidth() / 2);
        assertTrue("row " + place / map.getWidth(), place / map.getWidth() < map.getHeight() / 2);
    }

    @Test
    public void thePartsAddUpToTheLogit() {
        try (ActivityScenario<MainActivity> screen = open()) {
            app.settle();
            List<Double> amounts = new ArrayList<>();
            AtomicReference<String> logit = new AtomicReference<>("");
            screen.onActivity(
                    a -> {
                        ViewGroup parts = a.findViewById(R.id.parts);
                        for (int i = 0; i < parts.getChildCount(); i++) {
                            TextView amount = parts.getChildAt(i).findViewById(R.id.part_amount);
                            amounts.add(Readings.number(amount));
                        }
                        logit.set(a.<TextView>findViewById(R.id.sum_logit).getText().toString());
                    });
            assertEquals("ten parts, the others, the bias, and the rounding", 13, amounts.size());
            for (int i = 1; i < 10; i++) {
                assertTrue(Math.abs(amounts.get(i)) <= Math.abs(amounts.get(i - 1)));
            }
            double sum = amounts.stream().mapToDouble(amount -> amount).sum();
            double shown = Readings.number(logit.get());
            assertEquals(sum, shown, 0.005 * (amounts.size() + 1));
            LayerGraph graph = walking.walk().graph();
            LayerCard dense = graph.layer(graph.head().orElseThrow().dense());
            float step = dense.quantization().orElseThrow().scale();
            assertEquals("steps of the file", Math.round(shown / step) * step, shown, 0.006);
        }
    }

    @Test
    public void anotherClassIsFoundByTyping() {
        try (ActivityScenario<MainActivity> screen = open()) {
            Bitmap circle = heat(screen, R.id.seen_map).orElseThrow();
            app.view(withId(R.id.why_class)).perform(click());
            over(withId(R.id.class_search)).perform(replaceText("nothing of the kind"));
            over(withId(R.id.class_none)).check(matches(isDisplayed()));
            over(withId(R.id.class_search)).perform(replaceText("Tria"));
            over(allOf(withId(R.id.class_name), withText("triangle"))).perform(click());
            app.view(withId(R.id.why_class)).check(matches(withText(startsWith("triangle, "))));
            assertFalse(heat(screen, R.id.seen_map).orElseThrow().sameAs(circle));
        }
    }

    @Test
    public void coveringThePictureShowsWhatTheAnswerDependsOn() {
        try (ActivityScenario<MainActivity> screen = open()) {
            app.view(withId(R.id.cover)).perform(Rows.bringIntoView(), click());
            app.view(withId(R.id.cover_outcome))
                    .check(
                            matches(
                                    withText(
                                            startsWith(
                                                    answer()
                                                            + " depends most on what is at the"))));
            isAtTheUpperLeft(heat(screen, R.id.cover_map).orElseThrow());
        }
    }

    @Test
    public void coveringCanBeStopped() {
        try (ActivityScenario<MainActivity> screen = open()) {
            app.settle();
            screen.onActivity(
                    a -> {
                        a.findViewById(R.id.cover).performClick();
                        assertTrue(a.findViewById(R.id.cover_running).isShown());
                        a.findViewById(R.id.cover_stop).performClick();
                    });
            app.view(withId(R.id.cover))
                    .check(matches(withEffectiveVisibility(Visibility.VISIBLE)));
            app.view(withId(R.id.cover_map))
                    .check(matches(withEffectiveVisibility(Visibility.GONE)));
        }
    }

    @Test
    public void nothingOfAnotherPictureIsLeft() {
        try (ActivityScenario<MainActivity> screen = open()) {
            app.view(withId(R.id.cover)).perform(Rows.bringIntoView(), click());
            Bitmap corner = heat(screen, R.id.seen_map).orElseThrow();
            walking.look(Drawings.triangle());
            app.view(withId(R.id.why_class)).check(matches(withText(startsWith("triangle, "))));
            app.view(withId(R.id.cover_outcome))
                    .check(matches(withText(containsString("triangle"))));
            assertNotEquals(
                    "another map", true, heat(screen, R.id.seen_map).orElseThrow().sameAs(corner));
        }
    }
}
