package dev.layerlens.app;

import static androidx.test.espresso.Espresso.onView;
import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.action.ViewActions.swipeLeft;
import static androidx.test.espresso.action.ViewActions.swipeRight;
import static androidx.test.espresso.assertion.ViewAssertions.matches;
import static androidx.test.espresso.matcher.RootMatchers.isDialog;
import static androidx.test.espresso.matcher.ViewMatchers.Visibility.GONE;
import static androidx.test.espresso.matcher.ViewMatchers.hasDescendant;
import static androidx.test.espresso.matcher.ViewMatchers.isDisplayed;
import static androidx.test.espresso.matcher.ViewMatchers.isEnabled;
import static androidx.test.espresso.matcher.ViewMatchers.withContentDescription;
import static androidx.test.espresso.matcher.ViewMatchers.withEffectiveVisibility;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static androidx.test.espresso.matcher.ViewMatchers.withText;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.Manifest;
import android.view.View;
import android.widget.TextView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.ext.junit.runners.AndroidJUnit4;
import androidx.test.rule.GrantPermissionRule;
import dev.layerlens.app.layers.card.BarsView;
import dev.layerlens.app.layers.card.HistogramView;
import dev.layerlens.app.layers.card.KernelTilesView;
import dev.layerlens.app.layers.card.drawing.CurveDrawing;
import dev.layerlens.app.layers.card.drawing.MixingDrawing;
import dev.layerlens.app.layers.card.drawing.OperationView;
import dev.layerlens.app.layers.card.drawing.SlidingDrawing;
import dev.layerlens.app.layers.card.drawing.SoftmaxDrawing;
import dev.layerlens.card.LayerCard;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.Rule;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class CardTest {
    @Rule
    public final GrantPermissionRule permission =
            GrantPermissionRule.grant(Manifest.permission.CAMERA);

    @Rule public final AppRule app = new AppRule(Drawings.triangle());

    private final Walking walking = new Walking(app);

    private void title(String title) {
        app.view(withId(R.id.card_title)).check(matches(withText(title)));
    }

    /** A row of the arithmetic or the numbers, as it is spoken. */
    private static Matcher<View> row(String... parts) {
        Matcher<View> row = isDisplayed();
        for (String part : parts) {
            row = allOf(row, withContentDescription(containsString(part)));
        }
        return row;
    }

    private void shows(String... parts) {
        Matcher<View> wanted = withContentDescription(containsString(parts[0]));
        for (String part : parts) {
            wanted = allOf(wanted, withContentDescription(containsString(part)));
        }
        app.view(wanted).perform(Rows.bringIntoView()).check(matches(row(parts)));
    }

    @Test
    public void aConvolutionTellsWhatItDoesAndItsArithmetic() {
        try (ActivityScenario<MainActivity> screen = walking.card("stem.conv")) {
            title("conv 3x3, 3 -> 16");
            app.view(withId(R.id.card_kind))
                    .check(matches(withText("First convolution · 32 x 32 x 16 · stem.conv")));
            app.view(withId(R.id.operation)).check((view, e) -> slides((OperationView) view));
            shows("Size of the output", "(W - F + 2P) / S + 1", "(32 - 3 + 2) / 1 + 1 = 32");
            shows("Parameters", "3 x 3 x 3 x 16 = 432", "Less than 1% of the whole network");
            shows("Multiply-adds", "32 x 32 x 3 x 3 x 3 x 16 = 442,368");
            shows("Memory of the output", "32 x 32 x 16 x 4 = 65,536 bytes");
            shows("Receptive field", "1 + (3 - 1) x 1 = 3", "A cell sees 3 x 3 pixels");
            app.view(withId(R.id.letters))
                    .check(matches(withText(containsString("F: side of the kernel"))));
        }
    }

    private static void slides(OperationView view) {
        SlidingDrawing drawing = (SlidingDrawing) view.drawing().orElseThrow();
        assertEquals(3, drawing.rows().kernel());
        assertEquals(32, drawing.columns().size());
        assertEquals(1, drawing.columns().before());
        assertEquals(3, drawing.in());
        assertEquals(16, drawing.out());
    }

    @Test
    public void numbersOfThisPictureAreThereWithTheirHistogram() {
        try (ActivityScenario<MainActivity> screen = walking.card("stem.relu")) {
            app.view(withId(R.id.histogram))
                    .perform(Rows.bringIntoView())
                    .check(
                            (view, e) -> {
                                HistogramView shown = (HistogramView) view;
                                assertTrue(shown.histogram().orElseThrow().bars() > 10);
                                assertEquals(0, shown.histogram().orElseThrow().zeroBar());
                            });
            app.view(withId(R.id.histogram))
                    .check(matches(withContentDescription(containsString("0% are below zero"))));
            shows("Share of zeros: ", "%");
            shows("Dead channels: ", "of 16");
            shows("Largest channel: channel ");
        }
    }

    @Test
    public void kernelsOfTheFirstConvolutionAreTilesAndAllCanBeShown() {
        try (ActivityScenario<MainActivity> screen = walking.card("stem.conv")) {
            app.view(withId(R.id.kernel_tiles))
                    .perform(Rows.bringIntoView())
                    .check(matches(isDisplayed()))
                    .check((view, e) -> assertEquals(16, ((KernelTilesView) view).shown()));
            app.view(withId(R.id.all_kernels)).check(matches(withEffectiveVisibility(GONE)));
            walking.show("stage2.block1.conv1");
            app.view(withId(R.id.kernels_text))
                    .check(matches(withText(containsString("reads 16 channels"))));
            app.view(withId(R.id.kernel_channel)).perform(Rows.bringIntoView(), Sliders.tapAt(5));
            app.view(withId(R.id.kernel_input))
                    .check(matches(withText("Channel 5 that they read")));
        }
    }

    @Test
    public void anActivationShowsItsCurveAndThatItCannotBeSwapped() {
        try (ActivityScenario<MainActivity> screen = walking.card("stem.relu")) {
            title("ReLU");
            app.view(withId(R.id.retraining))
                    .perform(Rows.bringIntoView())
                    .check(matches(withText(containsString("would have to be trained again"))));
            app.view(withId(R.id.operation))
                    .check(
                            (view, e) ->
                                    assertTrue(
                                            ((OperationView) view).drawing().orElseThrow()
                                                    instanceof CurveDrawing));
            app.view(withId(R.id.kernels)).check(matches(withEffectiveVisibility(GONE)));
            walking.show("stem.conv");
            app.view(withId(R.id.retraining)).check(matches(withEffectiveVisibility(GONE)));
        }
    }

    @Test
    public void aBatchNormShowsScaleAndShiftOrSaysWhereTheyAre() {
        try (ActivityScenario<MainActivity> screen = walking.card("stem.norm")) {
            app.view(withId(R.id.norms)).perform(Rows.bringIntoView());
            app.view(withId(R.id.norms_text))
                    .check(
                            (view, e) -> {
                                View bars = view.getRootView().findViewById(R.id.norm_scale);
                                String text = ((TextView) view).getText().toString();
                                if (bars.isShown()) {
                                    assertEquals(16, ((BarsView) bars).bars());
                                } else {
                                    assertTrue(text, text.contains("does not hold them"));
                                }
                            });
        }
    }

    @Test
    public void softmaxShowsTheScoresOfThisPicture() {
        try (ActivityScenario<MainActivity> screen = walking.card("dense")) {
            app.view(withId(R.id.operation))
                    .check(
                            (view, e) ->
                                    assertEquals(
                                            8,
                                            ((MixingDrawing)
                                                            ((OperationView) view)
                                                                    .drawing()
                                                                    .orElseThrow())
                                                    .out()));
            shows("Largest channel: ", ", ");
            walking.show("softmax");
            app.view(withId(R.id.operation))
                    .check(
                            (view, e) -> {
                                SoftmaxDrawing drawing =
                                        (SoftmaxDrawing)
                                                ((OperationView) view).drawing().orElseThrow();
                                assertEquals(4, drawing.scores().size());
                                assertTrue(drawing.scores().get(0) > drawing.scores().get(1));
                                assertTrue("" + drawing, drawing.shares().get(0) > 0.5);
                            });
            shows("Largest channel: ", "triangle");
        }
    }

    @Test
    public void buttonsAndSwipesLeadToTheLayersBeside() {
        try (ActivityScenario<MainActivity> screen = walking.card("normalize")) {
            app.view(withId(R.id.previous_layer)).check(matches(not(isEnabled())));
            app.view(withId(R.id.next_layer)).perform(click());
            title("conv 3x3, 3 -> 16");
            app.view(withId(R.id.layer_scroll)).perform(swipeLeft());
            title("batch norm, 16 channels");
            app.view(withId(R.id.layer_scroll)).perform(swipeRight());
            title("conv 3x3, 3 -> 16");
            app.view(withId(R.id.previous_layer)).perform(click());
            title("normalize");
            walking.show("softmax");
            app.view(withId(R.id.next_layer)).check(matches(not(isEnabled())));
        }
    }

    @Test
    public void aTermThatIsUnderlinedIsExplained() {
        try (ActivityScenario<MainActivity> screen = walking.card("stem.conv")) {
            app.view(withId(R.id.does)).perform(Fingers.tapTerm("filters"));
            app.settle();
            onView(withId(R.id.term_name)).inRoot(isDialog()).check(matches(withText("filter")));
            onView(withId(R.id.term_text)).inRoot(isDialog()).perform(Fingers.tapTerm("weights"));
            onView(withId(R.id.term_name)).inRoot(isDialog()).check(matches(withText("weight")));
        }
    }

    @Test
    public void aConvolutionLeadsToWhatIfAndOthersDoNot() {
        try (ActivityScenario<MainActivity> screen = walking.card("stem.relu")) {
            app.view(withId(R.id.open_what_if)).check(matches(withEffectiveVisibility(GONE)));
            walking.show("stem.conv");
            app.view(withId(R.id.open_what_if))
                    .perform(Rows.bringIntoView())
                    .check(matches(isDisplayed()));
        }
    }

    @Test
    public void everyLayerHasACard() {
        try (ActivityScenario<MainActivity> screen = walking.open()) {
            List<LayerCard> layers = walking.walk().layers();
            walking.show(layers.get(0).name());
            for (LayerCard layer : layers) {
                title(layer.title());
                app.view(withId(R.id.quantities))
                        .check(
                                matches(
                                        hasDescendant(
                                                withContentDescription(
                                                        containsString(
                                                                layer.height()
                                                                        + " x "
                                                                        + layer.width()
                                                                        + " x "
                                                                        + layer.channels())))));
                app.view(withId(R.id.numbers)).check((view, e) -> assertTrue(view.isShown()));
                app.view(withId(R.id.next_layer)).perform(click());
            }
        }
    }
}
