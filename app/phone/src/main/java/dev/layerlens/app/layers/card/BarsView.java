package dev.layerlens.app.layers.card;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.util.AttributeSet;
import android.view.View;
import com.google.android.material.R.attr;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import dev.layerlens.app.ui.Figures;

/** One signed bar for each channel, from the first to the last, around a line of zero. */
public final class BarsView extends View {
    private final Paint below = new Paint();
    private final Paint above = new Paint();
    private final Paint axis = new Paint();
    private final Paint words = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Figures figures;
    private final float unit;
    private float[] values = {};
    private float least;
    private float greatest;

    public BarsView(Context context, AttributeSet attributes) {
        super(context, attributes);
        figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        unit = getResources().getDimension(R.dimen.drawing_unit);
        below.setColor(MaterialColors.getColor(this, attr.colorTertiary));
        above.setColor(MaterialColors.getColor(this, attr.colorPrimary));
        axis.setColor(MaterialColors.getColor(this, attr.colorOutline));
        axis.setStrokeWidth(unit);
        words.setColor(MaterialColors.getColor(this, attr.colorOnSurface));
        words.setTextSize(getResources().getDimension(R.dimen.drawing_text));
    }

    /**
     * Shows a value for each channel.
     *
     * @param description what is to be seen, in a sentence
     */
    void show(float[] shown, String description) {
        values = shown.clone();
        least = 0;
        greatest = 0;
        for (float value : values) {
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }
        setContentDescription(description);
        invalidate();
    }

    /** How many bars there are. */
    public int bars() {
        return values.length;
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        setMeasuredDimension(
                MeasureSpec.getSize(widthSpec),
                Math.round(getResources().getDimension(R.dimen.bars_height)));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        if (greatest == least) {
            return;
        }
        float margin =
                Math.max(
                                Math.max(
                                        words.measureText(figures.fine(greatest)),
                                        words.measureText(figures.fine(least))),
                                words.measureText("0"))
                        + 6 * unit;
        boolean mirrored = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
        float left = mirrored ? 0 : margin;
        float width = getWidth() - margin;
        float half = words.getTextSize() / 2;
        float top = half;
        float bottom = getHeight() - half;
        float zero = top + (bottom - top) * greatest / (greatest - least);
        float step = width / values.length;
        float gap = step > 4 * unit ? unit : 0;
        for (int i = 0; i < values.length; i++) {
            int place = mirrored ? values.length - 1 - i : i;
            float x = left + place * step;
            float y = zero - (bottom - top) * values[i] / (greatest - least);
            canvas.drawRect(
                    x,
                    Math.min(zero, y),
                    x + Math.max(1, step - gap),
                    Math.max(zero, y),
                    values[i] < 0 ? below : above);
        }
        canvas.drawLine(left, zero, left + width, zero, axis);
        words.setTextAlign(mirrored ? Paint.Align.LEFT : Paint.Align.RIGHT);
        float labels = mirrored ? width + 6 * unit : margin - 6 * unit;
        label(canvas, figures.fine(greatest), labels, top, greatest > 0);
        label(canvas, figures.fine(least), labels, bottom, least < 0);
        boolean apart =
                Math.min(zero - top, bottom - zero) > 2 * half
                        || greatest == 0 && bottom - zero > 2 * half
                        || least == 0;
        label(canvas, "0", labels, zero, apart);
    }

    private void label(Canvas canvas, String text, float x, float y, boolean shown) {
        if (shown) {
            canvas.drawText(text, x, y - (words.ascent() + words.descent()) / 2, words);
        }
    }
}
