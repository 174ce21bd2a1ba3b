package dev.layerlens.app.layers.card;

import android.content.Context;
import android.util.AttributeSet;
import android.view.GestureDetector;
import android.view.MotionEvent;
import androidx.core.widget.NestedScrollView;

/**
 * Scrolls up and down, and hears of swipes to the sides. It can be asked to stay at a place while
 * what it scrolls comes in piece by piece; whoever scrolls it ends that.
 */
public final class SwipeScrollView extends NestedScrollView {
    /** So much faster to the side than up or down is a swipe. */
    private static final float SLANT = 2;

    private static final int ANYWHERE = -1;

    private final GestureDetector swipes;
    private Runnable onward = () -> {};
    private Runnable backward = () -> {};
    private boolean dragged;
    private int wanted = ANYWHERE;
    private boolean staying;

    public SwipeScrollView(Context context, AttributeSet attributes) {
        super(context, attributes);
        swipes = new GestureDetector(context, new Swipes());
        // focus that nobody moved would scroll to the first term
        setDescendantFocusability(FOCUS_BEFORE_DESCENDANTS);
    }

    /**
     * Says what swipes do.
     *
     * @param next what lies beyond the page's end comes in
     * @param previous what lies before its start comes in
     */
    void onSwipe(Runnable next, Runnable previous) {
        onward = next;
        backward = previous;
    }

    /** Goes to a place, in pixels from the top, as soon as there is enough to scroll. */
    void stayAt(int place) {
        wanted = place > 0 ? place : ANYWHERE;
        staying = true;
        scrollTo(0, place);
        staying = false;
    }

    /** The place that it is at or on its way to. */
    int place() {
        return wanted == ANYWHERE ? getScrollY() : wanted;
    }

    @Override
    protected void onLayout(boolean changed, int left, int top, int right, int bottom) {
        staying = true;
        super.onLayout(changed, left, top, right, bottom);
        if (wanted != ANYWHERE) {
            scrollTo(0, wanted);
        }
        staying = false;
    }

    /** Whatever else scrolls, a finger or a reader of the screen, knows better where to be. */
    @Override
    protected void onScrollChanged(int left, int top, int oldLeft, int oldTop) {
        super.onScrollChanged(left, top, oldLeft, oldTop);
        if (!staying) {
            wanted = ANYWHERE;
        }
    }

    @Override
    public boolean dispatchTouchEvent(MotionEvent event) {
        if (event.getActionMasked() == MotionEvent.ACTION_DOWN) {
            dragged = false;
        }
        // asked first, so that whatever the swipe was over still gets its end
        boolean swiped = swipes.onTouchEvent(event);
        return super.dispatchTouchEvent(event) || swiped;
    }

    @Override
    public void requestDisallowInterceptTouchEvent(boolean disallow) {
        dragged |= disallow;
        super.requestDisallowInterceptTouchEvent(disallow);
    }

    private final class Swipes extends GestureDetector.SimpleOnGestureListener {

        @Override
        public boolean onFling(MotionEvent down, MotionEvent up, float vx, float vy) {
            if (dragged || Math.abs(vx) < SLANT * Math.abs(vy)) {
                return false;
            }
            boolean leftwards = vx < 0;
            boolean mirrored = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
            (leftwards == mirrored ? backward : onward).run();
            return true;
        }
    }
}
