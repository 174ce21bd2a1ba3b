package dev.layerlens.app.layers.overview;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.util.AttributeSet;
import android.view.View;
import androidx.annotation.ColorInt;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;

/** A share as the length of a bar, which begins where a text begins. */
public final class BarView extends View {
    private final Paint all = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint part = new Paint(Paint.ANTI_ALIAS_FLAG);
    private double share;

    public BarView(Context context, AttributeSet attributes) {
        super(context, attributes);
        all.setColor(
                MaterialColors.getColor(
                        this, com.google.android.material.R.attr.colorSurfaceContainerHighest));
    }

    /**
     * Says what is drawn.
     *
     * @param length 0 to 1
     */
    void show(double length, @ColorInt int colour) {
        share = length;
        part.setColor(colour);
        invalidate();
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        setMeasuredDimension(
                MeasureSpec.getSize(widthSpec), getResources().getDimensionPixelSize(R.dimen.bar));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        float round = getHeight() / 2f;
        canvas.drawRoundRect(0, 0, getWidth(), getHeight(), round, round, all);
        float length = (float) (share * getWidth());
        boolean mirrored = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
        float from = mirrored ? getWidth() - length : 0;
        canvas.drawRoundRect(from, 0, from + length, getHeight(), round, round, part);
    }
}
