package dev.layerlens.app.layers.maps;

import android.graphics.Canvas;
import android.graphics.Rect;
import android.view.View;
import android.view.ViewTreeObserver;

/**
 * What can be seen of a view that lies in something that scrolls. Where a drawing is kept and moved
 * with the view, it is made for a screen more in both directions, and made anew before that is used
 * up.
 */
final class Sight implements View.OnAttachStateChangeListener {
    private final View view;
    private final ViewTreeObserver.OnScrollChangedListener scrolled = this::drawWhatCame;
    private final Rect drawn = new Rect();
    private final Rect seen = new Rect();

    Sight(View view) {
        this.view = view;
        view.addOnAttachStateChangeListener(this);
    }

    @Override
    public void onViewAttachedToWindow(View attached) {
        attached.getViewTreeObserver().addOnScrollChangedListener(scrolled);
    }

    @Override
    public void onViewDetachedFromWindow(View detached) {
        detached.getViewTreeObserver().removeOnScrollChangedListener(scrolled);
    }

    private void drawWhatCame() {
        if (isAny() && !(drawn.top <= seen.top && seen.bottom <= drawn.bottom)) {
            view.invalidate();
        }
    }

    /** Whether anything of the view can be seen now. */
    boolean isAny() {
        return view.getLocalVisibleRect(seen);
    }

    /** What could be seen when it was asked about last. */
    Rect seen() {
        return seen;
    }

    /** What is to be drawn; empty if that is nothing. */
    Rect toDraw(Canvas canvas) {
        if (!canvas.getClipBounds(drawn)) {
            return drawn;
        }
        if (!isAny()) {
            seen.set(drawn);
        }
        if (canvas.isHardwareAccelerated()) {
            drawn.set(seen.left, seen.top - seen.height(), seen.right, seen.bottom + seen.height());
        }
        return drawn;
    }
}
