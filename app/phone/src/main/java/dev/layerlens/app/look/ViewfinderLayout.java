package dev.layerlens.app.look;

import android.content.Context;
import android.content.res.Resources;
import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.PointF;
import android.graphics.RectF;
import android.util.AttributeSet;
import android.util.Size;
import android.view.View;
import android.view.ViewGroup;
import android.widget.ImageView;
import androidx.core.content.ContextCompat;
import dev.layerlens.app.R;
import java.util.Optional;

/**
 * Shows the camera's picture as large as possible with the square that the model sees whole and in
 * the middle; what lies outside the square is dimmed. A still picture covers the camera's.
 */
public final class ViewfinderLayout extends ViewGroup {
    private final ImageView still;
    private final Paint dim = new Paint();
    private final Paint corners = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint heatPaint = new Paint(Paint.FILTER_BITMAP_FLAG);
    private final RectF square = new RectF();
    private final float cornerLength;
    private final int ground;
    private Optional<Bitmap> heat = Optional.empty();
    private Size previewSize = new Size(3, 4);
    private Size stillSize = previewSize;
    private boolean blind;

    public ViewfinderLayout(Context context, AttributeSet attributes) {
        super(context, attributes);
        Resources resources = getResources();
        cornerLength = resources.getDimension(R.dimen.viewfinder_corner);
        ground = ContextCompat.getColor(context, R.color.viewfinder_ground);
        dim.setColor(ContextCompat.getColor(context, R.color.viewfinder_outside));
        corners.setColor(ContextCompat.getColor(context, R.color.viewfinder_corner));
        corners.setStyle(Paint.Style.STROKE);
        corners.setStrokeCap(Paint.Cap.ROUND);
        corners.setStrokeWidth(resources.getDimension(R.dimen.viewfinder_stroke));
        still = new ImageView(context);
        still.setScaleType(ImageView.ScaleType.FIT_XY);
        still.setVisibility(GONE);
        addView(still);
    }

    /** Puts a camera's preview under the still picture, in place of the one before. */
    void setPreview(View preview) {
        clearPreview();
        addView(preview, 0);
    }

    /** Takes the camera's preview away. */
    void clearPreview() {
        while (getChildCount() > 1) {
            removeViewAt(0);
        }
    }

    /** Says how wide and high the preview's upright picture is; only the ratio counts. */
    void setPreviewSize(int width, int height) {
        previewSize = new Size(width, height);
        requestLayout();
    }

    /** Covers the camera's picture, or uncovers it. */
    void setStill(Optional<Bitmap> picture) {
        picture.ifPresent(p -> stillSize = new Size(p.getWidth(), p.getHeight()));
        still.setImageBitmap(picture.orElse(null));
        still.setVisibility(picture.isPresent() ? VISIBLE : GONE);
    }

    /**
     * Hides all pictures, or shows them again. The preview stays where it is: a camera does not
     * open without a place to draw.
     */
    void setBlind(boolean hidden) {
        blind = hidden;
        invalidate();
    }

    /** Whether all pictures are hidden. */
    public boolean isBlind() {
        return blind;
    }

    /** Lays a heat map over the square, smoothly enlarged, or takes it away. */
    void setHeat(Optional<Bitmap> map) {
        heat = map;
        invalidate();
    }

    /** The heat map that lies over the square. */
    public Optional<Bitmap> heat() {
        return heat;
    }

    /** Where a touch lies in the preview, 0 to 1 from its left and its top; empty beside it. */
    Optional<PointF> inPreview(float x, float y) {
        View preview = getChildAt(0);
        float across = (x - preview.getLeft()) / preview.getWidth();
        float down = (y - preview.getTop()) / preview.getHeight();
        boolean inside = across >= 0 && across <= 1 && down >= 0 && down <= 1;
        return inside ? Optional.of(new PointF(across, down)) : Optional.empty();
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        int width = MeasureSpec.getSize(widthSpec);
        int height = MeasureSpec.getSize(heightSpec);
        setMeasuredDimension(width, height);
        for (int i = 0; i < getChildCount(); i++) {
            View child = getChildAt(i);
            Size size = child == still ? stillSize : previewSize;
            float scale =
                    (float) Math.min(width, height) / Math.min(size.getWidth(), size.getHeight());
            child.measure(exactly(size.getWidth() * scale), exactly(size.getHeight() * scale));
        }
    }

    private static int exactly(float pixels) {
        return MeasureSpec.makeMeasureSpec(Math.round(pixels), MeasureSpec.EXACTLY);
    }

    @Override
    protected void onLayout(boolean changed, int left, int top, int right, int bottom) {
        int width = right - left;
        int height = bottom - top;
        for (int i = 0; i < getChildCount(); i++) {
            View child = getChildAt(i);
            int x = (width - child.getMeasuredWidth()) / 2;
            int y = (height - child.getMeasuredHeight()) / 2;
            child.layout(x, y, x + child.getMeasuredWidth(), y + child.getMeasuredHeight());
        }
        float half = Math.min(width, height) / 2f;
        square.set(width / 2f - half, height / 2f - half, width / 2f + half, height / 2f + half);
    }

    @Override
    protected void dispatchDraw(Canvas canvas) {
        super.dispatchDraw(canvas);
        if (blind) {
            canvas.drawColor(ground);
            return;
        }
        heat.ifPresent(map -> canvas.drawBitmap(map, null, square, heatPaint));
        canvas.save();
        canvas.clipOutRect(square);
        canvas.drawPaint(dim);
        canvas.restore();
        float inset = corners.getStrokeWidth() * 2;
        float left = square.left + inset;
        float top = square.top + inset;
        float right = square.right - inset;
        float bottom = square.bottom - inset;
        drawCorner(canvas, left, top, cornerLength, cornerLength);
        drawCorner(canvas, right, top, -cornerLength, cornerLength);
        drawCorner(canvas, left, bottom, cornerLength, -cornerLength);
        drawCorner(canvas, right, bottom, -cornerLength, -cornerLength);
    }

    private void drawCorner(Canvas canvas, float x, float y, float across, float down) {
        canvas.drawLine(x, y, x + across, y, corners);
        canvas.drawLine(x, y, x, y + down, corners);
    }
}
