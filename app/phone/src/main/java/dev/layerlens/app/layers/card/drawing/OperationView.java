package dev.layerlens.app.layers.card.drawing;

import android.annotation.SuppressLint;
import android.content.Context;
import android.graphics.Canvas;
import android.util.AttributeSet;
import android.view.View;
import androidx.annotation.ColorInt;
import dev.layerlens.app.R;
import java.util.Optional;

/** Shows what a layer does, drawn no wider than the eye takes in at once. */
public final class OperationView extends View {
    private Optional<Drawing> drawing = Optional.empty();
    private final int widest = getResources().getDimensionPixelSize(R.dimen.drawing_widest);
    private Ink ink;

    public OperationView(Context context, AttributeSet attributes) {
        super(context, attributes);
        ink = new Ink(this, 0);
    }

    /**
     * Shows a drawing.
     *
     * @param accent the colour of the layer's kind
     * @param description what is to be seen, in a sentence
     */
    public void show(Drawing shown, @ColorInt int accent, String description) {
        drawing = Optional.of(shown);
        ink = new Ink(this, accent);
        setContentDescription(description);
        requestLayout();
        invalidate();
    }

    /** What is shown, if anything is. */
    public Optional<Drawing> drawing() {
        return drawing;
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int width = resolveSize(widest, widthSpec);
        float inner = width - getPaddingLeft() - getPaddingRight();
        float height = drawing.map(d -> d.height(ink, inner)).orElse(0f);
        setMeasuredDimension(width, Math.round(height) + getPaddingTop() + getPaddingBottom());
    }

    @SuppressLint("DrawAllocation") // one small page for a drawing that is drawn once
    @Override
    protected void onDraw(Canvas canvas) {
        if (drawing.isEmpty()) {
            return;
        }
        canvas.save();
        canvas.translate(getPaddingLeft(), getPaddingTop());
        drawing.get()
                .draw(
                        new Page(
                                canvas,
                                ink,
                                getWidth() - getPaddingLeft() - getPaddingRight(),
                                getHeight() - getPaddingTop() - getPaddingBottom(),
                                getLayoutDirection() == LAYOUT_DIRECTION_RTL));
        canvas.restore();
    }
}
