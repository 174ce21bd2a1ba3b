package dev.layerlens.app;

import static androidx.test.espresso.action.ViewActions.click;
import static androidx.test.espresso.matcher.ViewMatchers.isAssignableFrom;
import static androidx.test.espresso.matcher.ViewMatchers.withId;

import android.text.Spanned;
import android.text.style.ClickableSpan;
import android.view.View;
import android.widget.TextView;
import androidx.test.core.app.ActivityScenario;
import androidx.test.espresso.PerformException;
import androidx.test.espresso.UiController;
import androidx.test.espresso.ViewAction;
import dev.layerlens.app.layers.walk.Paths;
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
        return new TapTerm(term);
    }

    private record TapTerm(String term) implements ViewAction {

        @Override
        public Matcher<View> getConstraints() {
            return isAssignableFrom(TextView.class);
        }

        @Override
        public String getDescription() {
            return "tap the term " + term;
        }

        @Override
        public void perform(UiController controller, View view) {
            Spanned text = (Spanned) ((TextView) view).getText();
            for (ClickableSpan span : text.getSpans(0, text.length(), ClickableSpan.class)) {
                int from = text.getSpanStart(span);
                if (text.subSequence(from, text.getSpanEnd(span)).toString().equals(term)) {
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
