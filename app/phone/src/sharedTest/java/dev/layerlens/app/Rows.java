package dev.layerlens.app;

import static androidx.test.espresso.matcher.ViewMatchers.withContentDescription;
import static androidx.test.espresso.matcher.ViewMatchers.withId;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import android.graphics.Rect;
import android.view.View;
import androidx.core.widget.NestedScrollView;
import androidx.recyclerview.widget.RecyclerView;
import androidx.test.espresso.PerformException;
import androidx.test.espresso.UiController;
import androidx.test.espresso.ViewAction;
import androidx.test.espresso.matcher.ViewMatchers;
import org.hamcrest.Matcher;

/** What a finger does with a list. */
final class Rows {

    private Rows() {}

    /** Scrolls a list, row by row from the top, until a row looks like this. */
    static ViewAction scrollTo(Matcher<View> wanted) {
        return new ScrollToRow(wanted);
    }

    /** The row of a layer in the overview of a network. */
    static Matcher<View> layer(String name) {
        return allOf(
                withId(R.id.layer_row), withContentDescription(containsString(", " + name + ",")));
    }

    /** Scrolls a list to its last row. */
    static ViewAction scrollToEnd() {
        return new ScrollToEnd();
    }

    /** Scrolls whatever a view lies in until all of it can be seen. */
    static ViewAction bringIntoView() {
        return new BringIntoView();
    }

    /** Scrolls until a view is near the top of the card of a layer. */
    static ViewAction bringToTop() {
        return new BringToTop();
    }

    private record BringToTop() implements ViewAction {

        @Override
        public Matcher<View> getConstraints() {
            return ViewMatchers.isDescendantOfA(withId(R.id.layer_scroll));
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

    private record BringIntoView() implements ViewAction {

        @Override
        public Matcher<View> getConstraints() {
            return ViewMatchers.withEffectiveVisibility(ViewMatchers.Visibility.VISIBLE);
        }

        @Override
        public String getDescription() {
            return "bring into view";
        }

        @Override
        public void perform(UiController controller, View view) {
            view.requestRectangleOnScreen(new Rect(0, 0, view.getWidth(), view.getHeight()), true);
            controller.loopMainThreadUntilIdle();
        }
    }

    private record ScrollToEnd() implements ViewAction {

        @Override
        public Matcher<View> getConstraints() {
            return ViewMatchers.isAssignableFrom(RecyclerView.class);
        }

        @Override
        public String getDescription() {
            return "scroll to the last row";
        }

        @Override
        public void perform(UiController controller, View view) {
            RecyclerView list = (RecyclerView) view;
            list.scrollToPosition(list.getAdapter().getItemCount() - 1);
            controller.loopMainThreadUntilIdle();
        }
    }

    private record ScrollToRow(Matcher<View> wanted) implements ViewAction {

        @Override
        public Matcher<View> getConstraints() {
            return ViewMatchers.isAssignableFrom(RecyclerView.class);
        }

        @Override
        public String getDescription() {
            return "scroll to a row that " + wanted;
        }

        @Override
        public void perform(UiController controller, View view) {
            RecyclerView list = (RecyclerView) view;
            int rows = list.getAdapter().getItemCount();
            for (int i = 0; i < rows; i++) {
                list.scrollToPosition(i);
                controller.loopMainThreadUntilIdle();
                RecyclerView.ViewHolder row = list.findViewHolderForAdapterPosition(i);
                if (row != null && wanted.matches(row.itemView)) {
                    return;
                }
            }
            throw new PerformException.Builder()
                    .withActionDescription(getDescription())
                    .withViewDescription(
                            "a list of " + rows + " rows, " + list.getChildCount() + " laid out")
                    .withCause(new AssertionError("none of " + rows + " rows is it"))
                    .build();
        }
    }
}
