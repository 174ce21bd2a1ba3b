package dev.layerlens.app.layers.overview;

import android.animation.ValueAnimator;
import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Path;
import android.graphics.Rect;
import android.graphics.RectF;
import android.util.AttributeSet;
import android.view.View;
import android.view.animation.AnimationUtils;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.MapStrip;
import java.util.Optional;

/**
 * Draws as many feature maps as fit in a row, then how many more there are. A cell of a map stays a
 * square of one colour, however large it is drawn. While they are awaited, their places shimmer,
 * unless the system asks for no motion.
 */
public final class MapStripView extends View {
    /** Milliseconds from one faint moment to the next. */
    private static final long PERIOD = 1200;

    private static final int FAINTEST = 120;

    private final Paint cells = new Paint();
    private final Paint text = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint place = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final float mapSide = getResources().getDimension(R.dimen.map_side);
    private final float vectorHeight = getResources().getDimension(R.dimen.vector_height);
    private final float gap = getResources().getDimension(R.dimen.map_gap);
    private final float corner = getResources().getDimension(R.dimen.map_corner);
    private final Rect from = new Rect();
    private final RectF to = new RectF();
    private final Path clip = new Path();
    private Optional<MapStrip> strip = Optional.empty();

    public MapStripView(Context context, AttributeSet attributes) {
        super(context, attributes);
        cells.setFilterBitmap(false);
        place.setColor(
                MaterialColors.getColor(
                        this, com.google.android.material.R.attr.colorSurfaceContainerHighest));
        text.setColor(
                MaterialColors.getColor(
                        this, com.google.android.material.R.attr.colorOnSurfaceVariant));
        text.setTextSize(getResources().getDimension(R.dimen.map_more_text));
    }

    /** Shows a layer's maps. */
    void show(MapStrip maps) {
        strip = Optional.of(maps);
        invalidate();
    }

    /** The maps that were shown are another layer's or picture's; the new ones are awaited. */
    void await() {
        strip = Optional.empty();
        invalidate();
    }

    /** What is shown, if anything is. */
    public Optional<MapStrip> strip() {
        return strip;
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        setMeasuredDimension(MeasureSpec.getSize(widthSpec), Math.round(mapSide));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        if (strip.isEmpty()) {
            drawPlaces(canvas);
        } else if (strip.get().vector()) {
            to.set(0, (mapSide - vectorHeight) / 2, getWidth(), (mapSide + vectorHeight) / 2);
            drawMap(canvas, strip.get(), 0);
        } else {
            drawMaps(canvas, strip.get());
        }
    }

    /** Where maps will be; what shimmers asks for its next frame. */
    private void drawPlaces(Canvas canvas) {
        int alpha = FAINTEST;
        if (ValueAnimator.areAnimatorsEnabled()) {
            long now = AnimationUtils.currentAnimationTimeMillis();
            double wave = (1 + Math.sin(2 * Math.PI * (now % PERIOD) / PERIOD)) / 2;
            alpha += (int) ((255 - FAINTEST) * wave);
            postInvalidateOnAnimation();
        }
        place.setAlpha(alpha);
        for (int i = 0; fits(i + 1, 0); i++) {
            goTo(i);
            canvas.drawRoundRect(to, corner, corner, place);
        }
    }

    private void drawMaps(Canvas canvas, MapStrip maps) {
        int shown = maps.maps();
        boolean all = shown == maps.channels() && fits(shown, 0);
        while (!all && shown > 1 && !fits(shown, text.measureText(more(maps, shown)) + gap)) {
            shown--;
        }
        for (int i = 0; i < shown; i++) {
            goTo(i);
            drawMap(canvas, maps, i);
        }
        if (!all) {
            String more = more(maps, shown);
            goTo(shown);
            boolean mirrored = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
            float x = mirrored ? to.right - text.measureText(more) : to.left;
            canvas.drawText(more, x, (mapSide - text.ascent() - text.descent()) / 2, text);
        }
    }

    private boolean fits(int maps, float beside) {
        return maps * (mapSide + gap) - gap + beside <= getWidth();
    }

    /** Moves to the place of a map, counted from where a text begins. */
    private void goTo(int index) {
        float start = index * (mapSide + gap);
        boolean mirrored = getLayoutDirection() == LAYOUT_DIRECTION_RTL;
        float left = mirrored ? getWidth() - start - mapSide : start;
        to.set(left, 0, left + mapSide, mapSide);
    }

    private String more(MapStrip maps, int shown) {
        return getResources().getString(R.string.more_maps, maps.channels() - shown);
    }

    private void drawMap(Canvas canvas, MapStrip maps, int index) {
        int columns = maps.bitmap().getWidth() / maps.maps();
        from.set(index * columns, 0, (index + 1) * columns, maps.bitmap().getHeight());
        clip.rewind();
        clip.addRoundRect(to, corner, corner, Path.Direction.CW);
        canvas.save();
        canvas.clipPath(clip);
        canvas.drawBitmap(maps.bitmap(), from, to, cells);
        canvas.restore();
    }
}
