package dev.layerlens.app.layers.maps;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.RectF;
import android.util.AttributeSet;
import android.view.View;
import dev.layerlens.app.R;
import dev.layerlens.card.explain.Scale;
import java.util.Optional;

/** The colours of a scale from its lower end to its upper one, the way one reads. */
public final class LegendView extends View {
    /** As many colours as the widest screen tells apart. */
    private static final int STEPS = 256;

    private final Paint paint = new Paint(Paint.FILTER_BITMAP_FLAG);
    private final RectF bar = new RectF();
    private Optional<Bitmap> colours = Optional.empty();

    public LegendView(Context context, AttributeSet attributes) {
        super(context, attributes);
    }

    /** Shows the colours of a scale. */
    void show(Scale scale) {
        colours =
                Optional.of(
                        Bitmap.createBitmap(
                                scale.legend(STEPS), STEPS, 1, Bitmap.Config.ARGB_8888));
        invalidate();
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int height = getResources().getDimensionPixelSize(R.dimen.legend_bar);
        setMeasuredDimension(
                getDefaultSize(getSuggestedMinimumWidth(), widthSpec),
                resolveSize(height, heightSpec));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        if (colours.isPresent()) {
            if (getLayoutDirection() == LAYOUT_DIRECTION_RTL) {
                canvas.scale(-1, 1, getWidth() / 2f, 0);
            }
            bar.set(0, 0, getWidth(), getHeight());
            canvas.drawBitmap(colours.get(), null, bar, paint);
        }
    }
}
