package dev.layerlens.app.layers.why;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.RectF;
import android.util.AttributeSet;
import android.view.View;
import dev.layerlens.app.R;
import java.util.Collections;
import java.util.List;

/** Feature maps side by side, the way one reads; a cell of a map stays a square of one colour. */
public final class MapRowView extends View {
    private final Paint cells = new Paint();
    private final RectF place = new RectF();
    private final float side;
    private final float gap;
    private List<Bitmap> maps = Collections.emptyList();

    public MapRowView(Context context, AttributeSet attributes) {
        super(context, attributes);
        // a paint smooths by itself from Android 10 on
        cells.setFilterBitmap(false);
        side = getResources().getDimension(R.dimen.map_side);
        gap = getResources().getDimension(R.dimen.map_gap);
    }

    /** Shows maps. */
    void show(List<Bitmap> shown) {
        maps = shown;
        invalidate();
    }

    /** What is shown. */
    public List<Bitmap> maps() {
        return maps;
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        setMeasuredDimension(MeasureSpec.getSize(widthSpec), Math.round(side));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        boolean mirrored = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
        for (int i = 0; i < maps.size() && i * (side + gap) + side <= getWidth(); i++) {
            float left = i * (side + gap);
            float from = mirrored ? getWidth() - left - side : left;
            place.set(from, 0, from + side, side);
            canvas.drawBitmap(maps.get(i), null, place, cells);
        }
    }
}
