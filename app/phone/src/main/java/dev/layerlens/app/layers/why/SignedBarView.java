package dev.layerlens.app.layers.why;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.util.AttributeSet;
import android.view.View;
import androidx.core.content.ContextCompat;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;

/** A bar from a line in the middle: to where one reads on if it is positive, back if negative. */
public final class SignedBarView extends View {
    private final Paint bar = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint zero = new Paint();
    private final int positive;
    private final int negative;
    private final float line;
    private float share;

    public SignedBarView(Context context, AttributeSet attributes) {
        super(context, attributes);
        positive = ContextCompat.getColor(context, R.color.speaks_for);
        negative = ContextCompat.getColor(context, R.color.speaks_against);
        line = getResources().getDimension(R.dimen.divider);
        zero.setColor(
                MaterialColors.getColor(this, com.google.android.material.R.attr.colorOutline));
        setImportantForAccessibility(IMPORTANT_FOR_ACCESSIBILITY_NO);
    }

    /**
     * Shows a value.
     *
     * @param shown -1 for a bar over the whole side before the line, 1 over that behind it
     */
    void show(float shown) {
        share = shown;
        invalidate();
    }

    @Override
    protected void onDraw(Canvas canvas) {
        boolean mirrored = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
        float middle = getWidth() / 2f;
        float end = middle + (mirrored ? -share : share) * middle;
        bar.setColor(share < 0 ? negative : positive);
        float round = getHeight() / 4f;
        canvas.drawRoundRect(
                Math.min(middle, end),
                getHeight() / 4f,
                Math.max(middle, end),
                getHeight() * 3 / 4f,
                round,
                round,
                bar);
        canvas.drawRect(middle - line / 2, 0, middle + line / 2, getHeight(), zero);
    }
}
