package dev.layerlens.app.layers.card;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Rect;
import android.graphics.RectF;
import android.util.AttributeSet;
import android.view.View;
import com.google.android.material.R.attr;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import java.util.Optional;

/** Shows kernels as tiles in rows: the first few rows of them, or all. */
public final class KernelTilesView extends View {
    private static final int FIRST_ROWS = 4;

    private final Paint cells = new Paint();
    private final Paint outline = new Paint();
    private final Rect from = new Rect();
    private final RectF to = new RectF();
    private final float side;
    private final float gap;
    private Optional<KernelTiles> tiles = Optional.empty();
    private boolean all;

    public KernelTilesView(Context context, AttributeSet attributes) {
        super(context, attributes);
        side = getResources().getDimension(R.dimen.kernel_side);
        gap = getResources().getDimension(R.dimen.map_gap);
        cells.setFilterBitmap(false);
        outline.setStyle(Paint.Style.STROKE);
        outline.setColor(MaterialColors.getColor(this, attr.colorOutlineVariant));
    }

    /**
     * Shows kernels.
     *
     * @param description what is to be seen, in a sentence
     */
    void show(KernelTiles shown, String description) {
        tiles = Optional.of(shown);
        setContentDescription(description);
        requestLayout();
        invalidate();
    }

    /** Shows all rows of tiles. */
    void showAll(boolean everything) {
        all = everything;
        requestLayout();
    }

    /** How many tiles there are. */
    int count() {
        return tiles.map(KernelTiles::count).orElse(0);
    }

    /** How many tiles are shown. */
    public int shown() {
        int count = count();
        return all ? count : Math.min(count, FIRST_ROWS * columns());
    }

    /** Whether there are more tiles than the first rows hold. */
    boolean hasMore() {
        return count() > FIRST_ROWS * columns();
    }

    private float tileWidth() {
        return tiles.map(t -> side * t.width() / Math.max(t.width(), t.height())).orElse(side);
    }

    private float tileHeight() {
        return tiles.map(t -> side * t.height() / Math.max(t.width(), t.height())).orElse(side);
    }

    private int columns() {
        int width = getMeasuredWidth();
        return Math.max(1, (int) ((width + gap) / (tileWidth() + gap)));
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int width = MeasureSpec.getSize(widthSpec);
        setMeasuredDimension(width, 0);
        int rows = (shown() + columns() - 1) / columns();
        float height = Math.max(0, rows * (tileHeight() + gap) - gap);
        setMeasuredDimension(width, Math.round(height));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        tiles.ifPresent(
                t -> {
                    for (int i = 0; i < shown(); i++) {
                        draw(canvas, t, i);
                    }
                });
    }

    private void draw(Canvas canvas, KernelTiles shown, int index) {
        float start = index % columns() * (tileWidth() + gap);
        boolean mirrored = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
        float left = mirrored ? getWidth() - start - tileWidth() : start;
        int row = index / columns();
        float top = row * (tileHeight() + gap);
        int x = shown.left(index);
        int y = shown.top(index);
        from.set(x, y, x + shown.width(), y + shown.height());
        to.set(left, top, left + tileWidth(), top + tileHeight());
        canvas.drawBitmap(shown.tiles(), from, to, cells);
        canvas.drawRect(to, outline);
    }
}
