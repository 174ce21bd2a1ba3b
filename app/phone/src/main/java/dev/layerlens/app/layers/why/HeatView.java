package dev.layerlens.app.layers.why;

import android.content.Context;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Path;
import android.graphics.RectF;
import android.util.AttributeSet;
import android.view.View;
import dev.layerlens.app.R;
import java.util.Optional;

/** What the network sees of a picture, and a map over it whose cells stay cells. */
public final class HeatView extends View {
    private final Paint smooth = new Paint(Paint.FILTER_BITMAP_FLAG);
    private final Paint cells = new Paint();
    private final Path clip = new Path();
    private final RectF place = new RectF();
    private final float corner;
    private final int longest;
    private Optional<Bitmap> picture = Optional.empty();
    private Optional<Bitmap> heat = Optional.empty();

    public HeatView(Context context, AttributeSet attributes) {
        super(context, attributes);
        corner = getResources().getDimension(R.dimen.map_corner);
        // a paint smooths by itself from Android 10 on
        cells.setFilterBitmap(false);
        longest = getResources().getDimensionPixelSize(R.dimen.heat_side);
    }

    /** Shows a picture without a map. */
    void show(Bitmap seen) {
        picture = Optional.of(seen);
        requestLayout();
        invalidate();
    }

    /** Lays a map over the picture. */
    void lay(Optional<Bitmap> map) {
        heat = map;
        invalidate();
    }

    /** The map that lies over the picture, if one does. */
    public Optional<Bitmap> heat() {
        return heat;
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int width = Math.min(longest, MeasureSpec.getSize(widthSpec));
        float shape = picture.map(p -> (float) p.getHeight() / p.getWidth()).orElse(1f);
        setMeasuredDimension(width, Math.round(width * shape));
    }

    @Override
    protected void onDraw(Canvas canvas) {
        place.set(0, 0, getWidth(), getHeight());
        clip.rewind();
        clip.addRoundRect(place, corner, corner, Path.Direction.CW);
        canvas.clipPath(clip);
        picture.ifPresent(seen -> canvas.drawBitmap(seen, null, place, smooth));
        heat.ifPresent(map -> canvas.drawBitmap(map, null, place, cells));
    }
}
