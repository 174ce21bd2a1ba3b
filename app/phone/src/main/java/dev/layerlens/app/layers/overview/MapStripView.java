package dev.layerlens.app.layers.overview;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Path;
import android.graphics.Rect;
import android.graphics.RectF;
import android.util.AttributeSet;
import android.view.View;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.MapStrip;
import java.util.Optional;

/**
 * Draws as many feature maps as fit in a row, then how many more there are. A cell of a map stays a
 * square of one colour, however large it is drawn.
 */
public final class MapStripView extends View {
    private final Paint cells = new Paint();
    private final Paint text = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final float mapSide;
    private final float vectorHeight;
    private final float gap;
    private final float corner;
    private final Rect from = new Rect();
    private final RectF to = new RectF();
    private final Path clip = new Path();
    private Optional<MapStrip> strip = Optional.empty();

    public MapStripView(Context context, AttributeSet attributes) {
        super(context, attributes);
        mapSide = getResources().getDimension(R.dimen.map_side);
        vectorHeight = getResources().getDimension(R.dimen.vector_height);
        gap = getResources().getDimension(R.dimen.map_gap);
        corner = getResources().getDimension(R.dimen.map_corner);
        cells.setFilterBitmap(false);
        text.setColor(
                MaterialColors.getColor(
                        this, com.google.android.material.R.attr.colorOnSurfaceVariant));
        text.setTextSize(getResources().getDimension(R.dimen.map_more_text));
    }

    /** Shows a layer's maps. */
    void show(MapStrip maps) {
        boolean resized = strip.isEmpty() || strip.get().vector() != maps.vector();
        strip = Optional.of(maps);
        if (resized) {
            requestLayout();
        }
        invalidate();
    }

    /** What is shown, if anything is. */
    public Optional<MapStrip> strip() {
        return strip;
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        boolean vector = strip.filter(MapStrip::vector).isPresent();
        setMeasuredDimension(
                MeasureSpec.getSize(widthSpec), Math.round(vector ? vectorHeight : mapSide));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        strip.ifPresent(
                maps -> {
                    if (maps.vector()) {
                        drawMap(canvas, maps, 0, 0, getWidth(), vectorHeight);
                    } else {
                        drawMaps(canvas, maps);
                    }
                });
    }

    private void drawMaps(Canvas canvas, MapStrip maps) {
        String all = more(maps.channels());
        float room = getWidth() - text.measureText(all);
        int fitting = (int) ((room + gap) / (mapSide + gap));
        if (maps.channels() * (mapSide + gap) - gap <= getWidth()) {
            fitting = maps.channels();
        }
        int shown = Math.max(1, Math.min(maps.maps(), fitting));
        for (int i = 0; i < shown; i++) {
            drawMap(canvas, maps, i, i * (mapSide + gap), mapSide, mapSide);
        }
        if (shown < maps.channels()) {
            float middle = (mapSide - text.ascent() - text.descent()) / 2;
            canvas.drawText(more(maps.channels() - shown), shown * (mapSide + gap), middle, text);
        }
    }

    private String more(int count) {
        return getResources().getString(R.string.more_maps, count);
    }

    private void drawMap(
            Canvas canvas, MapStrip maps, int index, float x, float width, float height) {
        int columns = maps.bitmap().getWidth() / maps.maps();
        from.set(index * columns, 0, (index + 1) * columns, maps.bitmap().getHeight());
        to.set(x, 0, x + width, height);
        clip.rewind();
        clip.addRoundRect(to, corner, corner, Path.Direction.CW);
        canvas.save();
        canvas.clipPath(clip);
        canvas.drawBitmap(maps.bitmap(), from, to, cells);
        canvas.restore();
    }
}
