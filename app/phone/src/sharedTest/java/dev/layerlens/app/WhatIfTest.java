package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.isEnabled;
import static androidx.test.espresso.matcher.ViewMatchers.isNotChecked;
import static androidx.test.espresso.matcher.ViewMatchers.withContentDescription;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertFalse;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.graphics.Bitmap;
import android.view.View;
import android.widget.TextView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.explain.Branch;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.layers.why.MapRowView;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

/** Channels are switched off, and the answer follows at once. */
@RunWith(AndroidJUnit4.class)
public final class WhatIfTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private final Walking walking = new Walking(app);

    private Matcher<View> channel(int channel) {
        return allOf(
                withId(R.id.channel_map),
                withContentDescription(startsWith(app.text(R.string.what_if_channel, channel))));
    }

    private void header(int id) {
        app.view(withId(R.id.board)).perform(Rows.scrollTo(hasDescendant(withId(id))));
        app.view(withId(id)).perform(Rows.bringIntoView(), click());
    }

    private String after(ActivityScenario<MainActivity> screen) {
        app.settle();
        AtomicReference<String> after = new AtomicReference<>("");
        screen.onActivity(
                a -> {
                    View side = a.findViewById(R.id.answer_after);
                    after.set(
                            side.<TextView>findViewById(R.id.side_name).getText()
                                    + " "
                                    + side.<TextView>findViewById(R.id.side_percent).getText());
                });
        return after.get();
    }

    private List<Bitmap> maps(ActivityScenario<MainActivity> screen, int row) {
        app.settle();
        AtomicReference<List<Bitmap>> maps = new AtomicReference<>(List.of());
        screen.onActivity(a -> maps.set(a.<MapRowView>findViewById(row).maps()));
        return maps.get();
    }

    @Test
    public void aTapSwitchesAChannelOffAndResetSwitchesItOnAgain() {
        try (ActivityScenario<MainActivity> screen = walking.open()) {
            String stem = walking.first(LayerKind.CONVOLUTION).name();
            walking.go(paths -> paths.openWhatIf(stem));
            app.view(withId(R.id.off_count)).check(matches(withText(R.string.what_if_all_on)));
            app.view(withId(R.id.reset)).check(matches(not(isEnabled())));
            app.view(withId(R.id.board)).perform(Rows.scrollTo(hasDescendant(channel(0))));
            app.view(channel(0)).perform(click());
            app.view(channel(0)).check(matches(isNotChecked()));
            screen.recreate();
            app.view(withId(R.id.board)).perform(Rows.scrollTo(hasDescendant(channel(0))));
            app.view(channel(0)).check(matches(isNotChecked()));
            header(R.id.reset);
            app.view(withId(R.id.off_count)).check(matches(withText(R.string.what_if_all_on)));
        }
    }

    @Test
    public void withoutAnyChannelThePictureNoLongerMatters() {
        try (ActivityScenario<MainActivity> screen = walking.open()) {
            String stem = walking.first(LayerKind.CONVOLUTION).name();
            walking.go(paths -> paths.openWhatIf(stem));
            String whole = after(screen);
            assertTrue(whole, whole.startsWith("triangle "));
            List<Bitmap> before = maps(screen, R.id.maps_before);
            assertFalse(before.isEmpty());
            assertTrue(maps(screen, R.id.maps_after).get(0).sameAs(before.get(0)));
            header(R.id.all_off);
            String blind = after(screen);
            assertFalse(maps(screen, R.id.maps_after).get(0).sameAs(before.get(0)));
            walking.look(Drawings.circle());
            assertEquals("without any channel every picture is the same", blind, after(screen));
            header(R.id.reset);
            assertTrue(after(screen), after(screen).startsWith("circle "));
        }
    }

    @Test
    public void aTapMayLeaveOneChannelAndNoOther() {
        try (ActivityScenario<MainActivity> screen = walking.open()) {
            String stem = walking.first(LayerKind.CONVOLUTION).name();
            walking.go(paths -> paths.openWhatIf(stem));
            header(R.id.tap_leaves_one);
            app.view(withId(R.id.board)).perform(Rows.scrollTo(hasDescendant(channel(1))));
            app.view(channel(1)).perform(click());
            app.view(channel(0)).check(matches(isNotChecked()));
            app.view(channel(1)).check(matches(not(isNotChecked())));
        }
    }

    @Test
    public void aResidualBranchIsSwitchedOffAsAWhole() {
        try (ActivityScenario<MainActivity> screen = walking.open()) {
            Walk walk = walking.walk();
            Branch branch = walk.branches().get(0);
            walking.go(paths -> paths.openWhatIf(branch.mask().layer()));
            String whole = after(screen);
            header(R.id.branch);
            LayerCard join =
                    walk.spine()
                            .layers()
                            .get(walk.spine().join(branch.block()).orElseThrow().join());
            app.view(withId(R.id.off_count)).check(matches(withText(containsString(join.name()))));
            assertNotEquals(whole, after(screen));
            app.view(withId(R.id.board)).perform(Rows.scrollTo(hasDescendant(channel(0))));
            app.view(channel(0)).check(matches(isNotChecked()));
        }
    }

    @Test
    public void whereNothingCanBeSwitchedOffTheReasonStands() {
        try (ActivityScenario<MainActivity> screen = walking.open()) {
            walking.go(paths -> paths.openWhatIf("softmax"));
            app.view(withId(R.id.what_if_message))
                    .check(
                            matches(
                                    allOf(
                                            isDisplayed(),
                                            withText(
                                                    app.text(
                                                            R.string.what_if_not_here,
                                                            "softmax")))));
            app.view(withId(R.id.board)).check(matches(not(isDisplayed())));
        }
    }
}
