package dev.layerlens.app.layers.overview;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.util.AttributeSet;
import android.view.View;
import androidx.annotation.ColorInt;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;

/** A piece of the line that leads from the picture to the answer, with one layer's dot on it. */
public final class SpineView extends View {
    private final Paint line = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint dot = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final float dotRadius;
    private final float dotTop;
    private boolean first;
    private boolean last;

    public SpineView(Context context, AttributeSet attributes) {
        super(context, attributes);
        line.setColor(
                MaterialColors.getColor(
                        this, com.google.android.material.R.attr.colorOutlineVariant));
        line.setStrokeWidth(getResources().getDimension(R.dimen.spine_line));
        dotRadius = getResources().getDimension(R.dimen.spine_dot) / 2;
        dotTop = getResources().getDimension(R.dimen.spine_dot_top);
    }

    /** Says what the dot looks like, and whether the line begins or ends at it. */
    void show(@ColorInt int colour, boolean begins, boolean ends) {
        dot.setColor(colour);
        first = begins;
        last = ends;
        invalidate();
    }

    @Override
    protected void onDraw(Canvas canvas) {
        float x = getWidth() / 2f;
        float y = dotTop + dotRadius;
        canvas.drawLine(x, first ? y : 0, x, last ? y : getHeight(), line);
        canvas.drawCircle(x, y, dotRadius, dot);
    }
}
