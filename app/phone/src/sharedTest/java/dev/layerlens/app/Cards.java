package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.isAssignableFrom;
import static androidx.test.espresso.matcher.ViewMatchers.isDescendantOfA;
import static androidx.test.espresso.matcher.ViewMatchers.withId;

import android.graphics.Rect;
import android.text.Spanned;
import android.text.style.ClickableSpan;
import android.view.View;
import android.widget.TextView;
import androidx.core.widget.NestedScrollView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.PerformException;
import androidx.test.espresso.UiController;
import androidx.test.espresso.ViewAction;
import dev.layerlens.app.layers.walk.Paths;
import java.util.function.Predicate;
import org.hamcrest.Matcher;

/** The cards of layers, and what a finger does with them. */
final class Cards {

    private Cards() {}

    /** Freezes a picture and opens the card of a layer. */
    static void open(AppRule app, ActivityScenario<MainActivity> screen, String layer) {
        app.view(withId(R.id.go_to_layers)).perform(click());
        app.settle();
        show(screen, layer);
        app.settle();
    }

    /** Opens the card of a layer in place of whatever is open. */
    static void show(ActivityScenario<MainActivity> screen, String layer) {
        screen.onActivity(activity -> paths(activity).startAt(layer));
    }

    private static Paths paths(MainActivity activity) {
        return activity.getSupportFragmentManager().getFragments().stream()
                .filter(Paths.class::isInstance)
                .map(Paths.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Taps an underlined term. */
    static ViewAction tapTerm(String term) {
        return new TapTerm(term::equals);
    }

    /** Taps the first term that is underlined. */
    static ViewAction tapFirstTerm() {
        return new TapTerm(term -> true);
    }

    /** Scrolls until a view is near the top of the card. */
    static ViewAction bringToTop() {
        return new BringToTop();
    }

    private record BringToTop() implements ViewAction {

        @Override
        public Matcher<View> getConstraints() {
            return isDescendantOfA(withId(R.id.layer_scroll));
        }

        @Override
        public String getDescription() {
            return "bring to the top of the card";
        }

        @Override
        public void perform(UiController controller, View view) {
            NestedScrollView scroll = view.getRootView().findViewById(R.id.layer_scroll);
            Rect place = new Rect(0, 0, view.getWidth(), view.getHeight());
            scroll.offsetDescendantRectToMyCoords(view, place);
            scroll.scrollTo(0, place.top);
            controller.loopMainThreadUntilIdle();
        }
    }

    private record TapTerm(Predicate<String> wanted) implements ViewAction {

        @Override
        public Matcher<View> getConstraints() {
            return isAssignableFrom(TextView.class);
        }

        @Override
        public String getDescription() {
            return "tap a term";
        }

        @Override
        public void perform(UiController controller, View view) {
            Spanned text = (Spanned) ((TextView) view).getText();
            for (ClickableSpan span : text.getSpans(0, text.length(), ClickableSpan.class)) {
                int from = text.getSpanStart(span);
                if (wanted.test(text.subSequence(from, text.getSpanEnd(span)).toString())) {
                    span.onClick(view);
                    controller.loopMainThreadUntilIdle();
                    return;
                }
            }
            throw new PerformException.Builder()
                    .withActionDescription(getDescription())
                    .withViewDescription(text.toString())
                    .withCause(new AssertionError("no such term is underlined"))
                    .build();
        }
    }
}
