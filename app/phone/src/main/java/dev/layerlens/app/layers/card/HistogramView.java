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
import dev.layerlens.card.explain.Histogram;
import java.util.Optional;

/**
 * How often which values occur, with zero marked. Values grow to the right in every language. The
 * bar of the values that are exactly zero stands over zero; where it is far higher than the others
 * it is cut at the top, and its share written beside it.
 */
public final class HistogramView extends View {
    /** The bar of zeros is cut where it is so many times as high as the highest other bar. */
    private static final double CUT = 1.6;

    private final Paint below = new Paint();
    private final Paint above = new Paint();
    private final Paint zero = new Paint();
    private final Paint axis = new Paint();
    private final Paint ground = new Paint();
    private final Paint words = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final float unit;
    private Optional<Histogram> histogram = Optional.empty();
    private Figures figures;
    private long values;

    public HistogramView(Context context, AttributeSet attributes) {
        super(context, attributes);
        figures = new Figures(getResources().getConfiguration().getLocales().get(0));
        unit = getResources().getDimension(R.dimen.drawing_unit);
        below.setColor(MaterialColors.getColor(this, attr.colorTertiary));
        above.setColor(MaterialColors.getColor(this, attr.colorPrimary));
        zero.setColor(MaterialColors.getColor(this, attr.colorOnSurface));
        axis.setColor(MaterialColors.getColor(this, attr.colorOutline));
        axis.setStrokeWidth(unit);
        ground.setColor(MaterialColors.getColor(this, attr.colorSurface));
        ground.setStrokeWidth(3 * unit);
        words.setColor(MaterialColors.getColor(this, attr.colorOnSurface));
        words.setTextSize(getResources().getDimension(R.dimen.drawing_text));
        words.setTextAlign(Paint.Align.CENTER);
    }

    /**
     * Shows how values are spread.
     *
     * @param count how many values there are
     * @param description what is to be seen, in a sentence
     */
    void show(Histogram shown, long count, String description) {
        histogram = Optional.of(shown);
        values = count;
        setContentDescription(description);
        invalidate();
    }

    /** What is shown, if anything is. */
    public Optional<Histogram> histogram() {
        return histogram;
    }

    private float row() {
        return words.getTextSize() * 1.5f;
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        float height = getResources().getDimension(R.dimen.histogram_height) + 2 * row();
        setMeasuredDimension(MeasureSpec.getSize(widthSpec), Math.round(height));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        histogram.filter(h -> h.bars() > 0).ifPresent(h -> draw(canvas, h));
    }

    private void draw(Canvas canvas, Histogram shown) {
        float bottom = getHeight() - row();
        float top = row();
        float step = (getWidth() - zeroWidth()) / (float) shown.bars();
        double limit =
                Math.max(
                        1,
                        Math.max(shown.largest(), Math.min(shown.zeros(), shown.largest() * CUT)));
        for (int bar = 0; bar < shown.bars(); bar++) {
            boolean positive = bar >= shown.zeroBar();
            float left = bar * step + (positive ? zeroWidth() : 0);
            float height = (float) ((bottom - top) * shown.count(bar) / limit);
            if (shown.count(bar) > 0) {
                height = Math.max(height, unit);
            }
            canvas.drawRect(
                    left,
                    bottom - height,
                    left + Math.max(unit, step - unit / 2),
                    bottom,
                    positive ? above : below);
        }
        canvas.drawLine(0, bottom, getWidth(), bottom, axis);
        zeros(canvas, shown, limit, top, bottom, step);
        labels(canvas, shown, bottom, step);
    }

    /** Room for the bar of zeros between the two sides. */
    private float zeroWidth() {
        return 6 * unit;
    }

    private void zeros(
            Canvas canvas, Histogram shown, double limit, float top, float bottom, float step) {
        float left = shown.zeroBar() * step;
        float middle = left + zeroWidth() / 2;
        float height = (float) ((bottom - top) * Math.min(1, shown.zeros() / limit));
        canvas.drawLine(middle, top, middle, bottom, axis);
        canvas.drawRect(left, bottom - height, left + zeroWidth(), bottom, zero);
        boolean cut = shown.zeros() > limit;
        if (cut) {
            float y = top + 10 * unit;
            canvas.drawLine(
                    left - 3 * unit,
                    y + 3 * unit,
                    left + zeroWidth() + 3 * unit,
                    y - 3 * unit,
                    ground);
        }
        if (shown.zeros() > 0) {
            String share =
                    getResources()
                            .getString(
                                    R.string.histogram_zeros,
                                    figures.percent(shown.zeros() / (double) values));
            label(canvas, share, middle, row() / 2);
        }
    }

    private void labels(Canvas canvas, Histogram shown, float bottom, float step) {
        float y = bottom + row() / 2;
        float zeroX = shown.zeroBar() * step + zeroWidth() / 2;
        String from = figures.fine(shown.left(0));
        String to = figures.fine(shown.left(shown.bars()));
        label(canvas, "0", zeroX, y);
        float apart = words.measureText("0") + 8 * unit;
        if (shown.zeroBar() > 0 && zeroX > words.measureText(from) + apart) {
            label(canvas, from, 0, y);
        }
        if (shown.zeroBar() < shown.bars() && getWidth() - zeroX > words.measureText(to) + apart) {
            label(canvas, to, getWidth(), y);
        }
    }

    /** A figure that stays inside of the view. */
    private void label(Canvas canvas, String text, float x, float y) {
        float half = words.measureText(text) / 2;
        float middle = Math.max(half, Math.min(getWidth() - half, x));
        canvas.drawText(text, middle, y - (words.ascent() + words.descent()) / 2, words);
    }
}
