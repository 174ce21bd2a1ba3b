package dev.layerlens.app;

import android.graphics.Rect;
import android.os.SystemClock;
import android.text.Spanned;
import android.text.style.ClickableSpan;
import android.view.InputDevice;
import android.view.MotionEvent;
import android.view.MotionEvent.PointerCoords;
import android.view.MotionEvent.PointerProperties;
import android.view.View;
import android.widget.TextView;
import androidx.test.espresso.InjectEventSecurityException;
import androidx.test.espresso.PerformException;
import androidx.test.espresso.UiController;
import androidx.test.espresso.ViewAction;
import androidx.test.espresso.action.CoordinatesProvider;
import androidx.test.espresso.action.GeneralClickAction;
import androidx.test.espresso.action.GeneralSwipeAction;
import androidx.test.espresso.action.Press;
import androidx.test.espresso.action.Swipe;
import androidx.test.espresso.action.Tap;
import androidx.test.espresso.action.Tapper;
import androidx.test.espresso.matcher.ViewMatchers;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hamcrest.Matcher;

/** What fingers do at certain points of a view, and to words. */
final class Fingers {
    private static final int STEPS = 10;
    private static final int STEP_MILLIS = 16;

    private Fingers() {}

    /** Taps a point of a view. */
    static ViewAction tap(Function<View, float[]> point) {
        return click(Tap.SINGLE, point);
    }

    /** Taps a point of a view twice. */
    static ViewAction doubleTap(Function<View, float[]> point) {
        return click(Tap.DOUBLE, point);
    }

    /** Holds a point of a view. */
    static ViewAction hold(Function<View, float[]> point) {
        return click(Tap.LONG, point);
    }

    private static ViewAction click(Tapper how, Function<View, float[]> point) {
        return new OnPart(
                new GeneralClickAction(
                        how,
                        onScreen(point),
                        Press.PINPOINT,
                        InputDevice.SOURCE_TOUCHSCREEN,
                        MotionEvent.BUTTON_PRIMARY));
    }

    /** Drags from one point of a view to another. */
    static ViewAction drag(Function<View, float[]> from, Function<View, float[]> to) {
        return new GeneralSwipeAction(Swipe.SLOW, onScreen(from), onScreen(to), Press.PINPOINT);
    }

    /** Two fingers on both sides of a view's middle come from a distance to another. */
    static ViewAction pinch(float from, float to) {
        return new Pinch(from, to);
    }

    /** Taps an underlined term of a text. */
    static ViewAction tapTerm(String term) {
        return new TapTerm(term::equals);
    }

    /** Taps the first term of a text that is underlined. */
    static ViewAction tapFirstTerm() {
        return new TapTerm(term -> true);
    }

    /** A point of a view where it lies on the screen, scrolled to if it is not there. */
    private static CoordinatesProvider onScreen(Function<View, float[]> point) {
        return view -> {
            float[] inside = point.apply(view);
            int x = (int) inside[0];
            int y = (int) inside[1];
            view.requestRectangleOnScreen(new Rect(x, y, x + 1, y + 1), true);
            int[] corner = new int[2];
            view.getLocationOnScreen(corner);
            return new float[] {corner[0] + inside[0], corner[1] + inside[1]};
        };
    }

    /** Does it also to a view that is larger than the screen. */
    private record OnPart(ViewAction action) implements ViewAction {

        @Override
        public Matcher<View> getConstraints() {
            return ViewMatchers.isDisplayed();
        }

        @Override
        public String getDescription() {
            return action.getDescription();
        }

        @Override
        public void perform(UiController controller, View view) {
            action.perform(controller, view);
        }
    }

    private record Pinch(float from, float to) implements ViewAction {

        @Override
        public Matcher<View> getConstraints() {
            return ViewMatchers.isDisplayed();
        }

        @Override
        public String getDescription() {
            return "pinch from " + from + " to " + to;
        }

        @Override
        public void perform(UiController controller, View view) {
            int[] corner = new int[2];
            view.getLocationOnScreen(corner);
            float x = corner[0] + view.getWidth() / 2f;
            float y = corner[1] + view.getHeight() / 2f;
            long start = SystemClock.uptimeMillis();
            try {
                send(controller, start, 0, MotionEvent.ACTION_DOWN, 1, x, y, from);
                int second = 1 << MotionEvent.ACTION_POINTER_INDEX_SHIFT;
                send(controller, start, 0, MotionEvent.ACTION_POINTER_DOWN | second, 2, x, y, from);
                for (int i = 1; i <= STEPS; i++) {
                    float apart = from + (to - from) * i / STEPS;
                    send(controller, start, i, MotionEvent.ACTION_MOVE, 2, x, y, apart);
                }
                send(controller, start, STEPS, MotionEvent.ACTION_POINTER_UP | second, 2, x, y, to);
                send(controller, start, STEPS, MotionEvent.ACTION_UP, 1, x, y, to);
            } catch (InjectEventSecurityException e) {
                throw new PerformException.Builder()
                        .withActionDescription(getDescription())
                        .withViewDescription(view.toString())
                        .withCause(e)
                        .build();
            }
            controller.loopMainThreadUntilIdle();
        }

        private static void send(
                UiController controller,
                long start,
                int step,
                int action,
                int fingers,
                float x,
                float y,
                float apart)
                throws InjectEventSecurityException {
            PointerProperties[] properties = new PointerProperties[fingers];
            PointerCoords[] places = new PointerCoords[fingers];
            for (int i = 0; i < fingers; i++) {
                properties[i] = new PointerProperties();
                properties[i].id = i;
                properties[i].toolType = MotionEvent.TOOL_TYPE_FINGER;
                places[i] = new PointerCoords();
                places[i].x = x + (i == 0 ? -apart : apart) / 2;
                places[i].y = y;
                places[i].pressure = 1;
                places[i].size = 1;
            }
            MotionEvent event =
                    MotionEvent.obtain(
                            start,
                            start + (long) step * STEP_MILLIS,
                            action,
                            fingers,
                            properties,
                            places,
                            0,
                            0,
                            1,
                            1,
                            0,
                            0,
                            InputDevice.SOURCE_TOUCHSCREEN,
                            0);
            controller.injectMotionEvent(event);
            event.recycle();
        }
    }

    private record TapTerm(Predicate<String> wanted) implements ViewAction {

        @Override
        public Matcher<View> getConstraints() {
            return ViewMatchers.isAssignableFrom(TextView.class);
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
