package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.withContentDescription;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;
import static org.junit.Assert.assertTrue;

import android.graphics.Bitmap;
import android.view.View;
import dev.layerlens.app.explain.Ablation;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.app.layers.why.HeatView;
import dev.layerlens.app.ui.Figures;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.PatchOnPicture;
import java.util.Locale;
import org.hamcrest.Matcher;

/** The pages of a walk, held against what the walk itself answers. */
final class CheckedPages {
    private static final Figures FIGURES = new Figures(Locale.ENGLISH);

    private final AppRule app;
    private final Walking walking;
    private final Maps maps;

    CheckedPages(AppRule app, Walking walking) {
        this.app = app;
        this.walking = walking;
        this.maps = new Maps(app);
    }

    /** All maps of a layer. */
    void maps(LayerCard layer) {
        walking.go(paths -> paths.openMaps(layer));
        app.view(withId(R.id.maps_bar))
                .check(matches(hasDescendant(withText(layer.channels() + " maps"))));
        maps.onGrid(
                grid -> {
                    assertTrue(grid.isFilled());
                    assertEquals(layer.channels(), grid.channels());
                });
    }

    /** One map, and what a cell in its middle sees. */
    void map(LayerCard layer) {
        maps.grid().perform(Fingers.tap(Maps.map(1)));
        app.view(withId(R.id.map_bar))
                .check(matches(hasDescendant(withText(app.text(R.string.channel, 1)))));
        int row = layer.height() / 2;
        int column = layer.width() / 3;
        maps.picture().perform(Fingers.tap(Maps.cell(row, column)));
        float value = walking.values(layer.name()).at(row, column, 1);
        app.view(withId(R.id.cell_value))
                .check(
                        (view, e) ->
                                assertEquals(
                                        value,
                                        Readings.number(view),
                                        Math.abs(value) / 100 + 1e-6));
        Walk walk = walking.walk();
        PatchOnPicture patch =
                PatchOnPicture.of(walk.graph(), layer.name(), row, column, walk.crop());
        maps.onPicture(p -> assertEquals(patch, p.outlined().orElseThrow()));
        app.view(withId(R.id.cell_sees))
                .check(
                        matches(
                                withText(
                                        app.text(
                                                R.string.sees,
                                                patch.seen().height(),
                                                patch.seen().width()))));
    }

    /** The first channel without which another percentage is shown. */
    private int telling(LayerCard layer) {
        String whole = percent(walking.without(Ablation.NONE).before());
        for (int channel = 0; channel < layer.channels(); channel++) {
            if (!percent(without(layer, channel)).equals(whole)) {
                return channel;
            }
        }
        throw new AssertionError("no channel of " + layer.name() + " counts");
    }

    private float[] without(LayerCard layer, int channel) {
        return walking.without(Ablation.NONE.without(layer.name(), channel, layer.channels()))
                .after();
    }

    private static String percent(float[] probabilities) {
        float largest = 0;
        for (float probability : probabilities) {
            largest = Math.max(largest, probability);
        }
        return FIGURES.percent(largest);
    }

    private String side(int id) {
        return walking.get(
                a ->
                        text(a.findViewById(id), R.id.side_name)
                                + " "
                                + text(a.findViewById(id), R.id.side_percent));
    }

    /** Opened from a card: a channel is switched off and on again. */
    void whatIf(LayerCard layer) {
        app.view(withId(R.id.open_what_if)).perform(Rows.bringIntoView(), click());
        String whole = name() + " " + percent(walking.without(Ablation.NONE).before());
        assertEquals(whole, side(R.id.answer_before));
        assertEquals(whole, side(R.id.answer_after));
        int channel = telling(layer);
        Matcher<View> map =
                allOf(
                        withId(R.id.channel_map),
                        withContentDescription(
                                startsWith(app.text(R.string.what_if_channel, channel))));
        app.view(withId(R.id.board)).perform(Rows.scrollTo(hasDescendant(map)));
        app.view(map).perform(click());
        assertEquals(whole, side(R.id.answer_before));
        assertNotEquals(whole, side(R.id.answer_after));
        assertTrue(
                side(R.id.answer_after),
                side(R.id.answer_after).endsWith(" " + percent(without(layer, channel))));
        app.view(withId(R.id.board)).perform(Rows.scrollTo(hasDescendant(withId(R.id.reset))));
        app.view(withId(R.id.reset)).perform(Rows.bringIntoView(), click());
        assertEquals(whole, side(R.id.answer_after));
    }

    /** Opened from the overview. */
    void why() {
        app.view(withId(R.id.layers)).perform(Rows.scrollToEnd());
        app.view(withId(R.id.open_why)).perform(Rows.bringIntoView(), click());
        app.view(withId(R.id.why_class)).check(matches(withText(startsWith(name() + ", "))));
        app.view(withId(R.id.seen_map)).check((view, e) -> showsSomething((HeatView) view));
        double logit = walking.contributions(best()).logit();
        app.view(withId(R.id.sum_logit))
                .check((view, e) -> assertEquals(logit, Readings.number(view), 0.006));
        app.view(withId(R.id.cover)).perform(Rows.bringIntoView(), click());
        app.view(withId(R.id.cover_outcome)).check(matches(withText(containsString(name()))));
        app.view(withId(R.id.cover_map)).check((view, e) -> showsSomething((HeatView) view));
    }

    private static void showsSomething(HeatView view) {
        Bitmap heat = view.heat().orElseThrow();
        int[] pixels = new int[heat.getWidth() * heat.getHeight()];
        heat.getPixels(pixels, 0, heat.getWidth(), 0, 0, heat.getWidth(), heat.getHeight());
        int first = pixels[0];
        for (int pixel : pixels) {
            if (pixel != first) {
                return;
            }
        }
        throw new AssertionError("the map has one colour");
    }

    private static String text(View root, int id) {
        return Readings.text(root.findViewById(id));
    }

    private int best() {
        return walking.walk().answer().top(1).get(0).index();
    }

    private String name() {
        return walking.walk().answer().top(1).get(0).label().english();
    }
}
