package dev.layerlens.app.layers.overview;

import android.annotation.SuppressLint;
import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.RectF;
import android.util.AttributeSet;
import android.view.MotionEvent;
import android.view.View;
import androidx.recyclerview.widget.LinearLayoutManager;
import androidx.recyclerview.widget.RecyclerView;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * A thumb at the side of a long list: dragging it leads anywhere at once, and says in a bubble
 * where that is. Whoever cannot drag scrolls the list itself.
 */
public final class StageScroller extends View {
    private final Paint thumb = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint bubble = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint text = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final RectF place = new RectF();
    private final float touch = getResources().getDimension(R.dimen.scroller_touch);
    private final float width = getResources().getDimension(R.dimen.scroller_thumb);
    private final float height = getResources().getDimension(R.dimen.scroller_height);
    private final float padding = getResources().getDimension(R.dimen.margin);
    private Optional<RecyclerView> list = Optional.empty();
    private IntFunction<String> names = position -> "";
    private boolean dragged;

    public StageScroller(Context context, AttributeSet attributes) {
        super(context, attributes);
        thumb.setColor(
                MaterialColors.getColor(this, com.google.android.material.R.attr.colorOutline));
        bubble.setColor(
                MaterialColors.getColor(
                        this, com.google.android.material.R.attr.colorPrimaryContainer));
        text.setColor(
                MaterialColors.getColor(
                        this, com.google.android.material.R.attr.colorOnPrimaryContainer));
        text.setTextSize(getResources().getDimension(R.dimen.scroller_text));
    }

    /**
     * Scrolls a list.
     *
     * @param name what is said of a position in it
     */
    void attach(RecyclerView scrolled, IntFunction<String> name) {
        list = Optional.of(scrolled);
        names = name;
        scrolled.addOnScrollListener(
                new RecyclerView.OnScrollListener() {
                    @Override
                    public void onScrolled(RecyclerView moved, int dx, int dy) {
                        invalidate();
                    }
                });
        scrolled.addOnLayoutChangeListener((v, l, t, r, b, ol, ot, or, ob) -> invalidate());
    }

    /** Whether there is so much to scroll that a thumb helps. */
    private boolean useful() {
        return list.filter(l -> l.computeVerticalScrollRange() > 2 * l.getHeight()).isPresent();
    }

    /** How far the list is scrolled, 0 to 1. */
    private float share() {
        RecyclerView scrolled = list.orElseThrow();
        int most = scrolled.computeVerticalScrollRange() - scrolled.getHeight();
        float share = (float) scrolled.computeVerticalScrollOffset() / Math.max(1, most);
        return Math.max(0, Math.min(1, share));
    }

    private boolean mirrored() {
        return getLayoutDirection() == LAYOUT_DIRECTION_RTL;
    }

    @Override
    protected void onDraw(Canvas canvas) {
        if (!useful()) {
            return;
        }
        float top = share() * (getHeight() - height);
        float left = mirrored() ? 0 : getWidth() - width;
        place.set(left, top, left + width, top + height);
        canvas.drawRoundRect(place, width / 2, width / 2, thumb);
        String name = dragged ? names.apply(middle()) : "";
        if (!name.isEmpty()) {
            drawBubble(canvas, name, top + height / 2);
        }
    }

    private void drawBubble(Canvas canvas, String name, float middle) {
        float wide = text.measureText(name) + 2 * padding;
        float left = mirrored() ? touch : getWidth() - touch - wide;
        float half = height / 2;
        place.set(left, middle - half, left + wide, middle + half);
        canvas.drawRoundRect(place, half, half, bubble);
        canvas.drawText(name, left + padding, middle - (text.ascent() + text.descent()) / 2, text);
    }

    /** The position in the middle of what is shown. */
    private int middle() {
        LinearLayoutManager rows = (LinearLayoutManager) list.orElseThrow().getLayoutManager();
        return (rows.findFirstVisibleItemPosition() + rows.findLastVisibleItemPosition()) / 2;
    }

    /** A drag is no click, and there is nothing to click. */
    @SuppressLint("ClickableViewAccessibility")
    @Override
    public boolean onTouchEvent(MotionEvent event) {
        switch (event.getActionMasked()) {
            case MotionEvent.ACTION_DOWN -> {
                boolean near =
                        mirrored() ? event.getX() < touch : event.getX() > getWidth() - touch;
                if (!near || !useful()) {
                    return false;
                }
                dragged = true;
                getParent().requestDisallowInterceptTouchEvent(true);
                drag(event.getY());
            }
            case MotionEvent.ACTION_MOVE -> drag(event.getY());
            default -> dragged = false;
        }
        invalidate();
        return true;
    }

    private void drag(float y) {
        RecyclerView scrolled = list.orElseThrow();
        float share = (y - height / 2) / Math.max(1, getHeight() - height);
        int last = scrolled.getAdapter().getItemCount() - 1;
        int position = Math.round(Math.max(0, Math.min(1, share)) * last);
        ((LinearLayoutManager) scrolled.getLayoutManager()).scrollToPositionWithOffset(position, 0);
    }
}
