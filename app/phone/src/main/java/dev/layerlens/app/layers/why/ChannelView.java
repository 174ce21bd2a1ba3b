package dev.layerlens.app.layers.why;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Rect;
import android.util.AttributeSet;
import android.view.View;
import android.view.accessibility.AccessibilityNodeInfo;
import android.widget.Checkable;
import android.widget.Switch;
import androidx.core.content.ContextCompat;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import java.util.Optional;

/** A channel's map as a switch: struck through and faint while it is off. */
public final class ChannelView extends View implements Checkable {
    private static final int FAINT = 48;
    private static final int OPAQUE = 255;

    private final Paint cells = new Paint();
    private final Paint strike = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint ground = new Paint();
    private final Rect from = new Rect();
    private final Rect to = new Rect();
    private Optional<ChannelSheet> sheet = Optional.empty();
    private boolean on = true;

    public ChannelView(Context context, AttributeSet attributes) {
        super(context, attributes);
        // a paint smooths by itself from Android 10 on
        cells.setFilterBitmap(false);
        strike.setColor(ContextCompat.getColor(context, R.color.switched_off));
        strike.setStrokeWidth(getResources().getDimension(R.dimen.strike));
        ground.setColor(
                MaterialColors.getColor(
                        this, com.google.android.material.R.attr.colorSurfaceContainerHighest));
    }

    /** Shows a channel. */
    void show(Optional<ChannelSheet> drawn, int channel) {
        sheet = drawn;
        sheet.ifPresent(s -> s.place(channel, from));
        invalidate();
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int width = MeasureSpec.getSize(widthSpec);
        setMeasuredDimension(width, width);
    }

    @Override
    protected void onDraw(Canvas canvas) {
        to.set(0, 0, getWidth(), getHeight());
        canvas.drawRect(to, ground);
        cells.setAlpha(on ? OPAQUE : FAINT);
        sheet.ifPresent(s -> canvas.drawBitmap(s.bitmap(), from, to, cells));
        if (!on) {
            canvas.drawLine(0, getHeight(), getWidth(), 0, strike);
        }
    }

    @Override
    public void setChecked(boolean checked) {
        if (on != checked) {
            on = checked;
            invalidate();
        }
    }

    @Override
    public boolean isChecked() {
        return on;
    }

    @Override
    public void toggle() {
        setChecked(!on);
    }

    @SuppressWarnings("deprecation") // its successor came with Android 16
    @Override
    public void onInitializeAccessibilityNodeInfo(AccessibilityNodeInfo node) {
        super.onInitializeAccessibilityNodeInfo(node);
        node.setClassName(Switch.class.getName());
        node.setCheckable(true);
        node.setChecked(on);
    }
}
