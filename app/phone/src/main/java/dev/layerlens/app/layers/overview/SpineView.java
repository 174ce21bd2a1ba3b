package dev.layerlens.app.layers.overview;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Path;
import android.util.AttributeSet;
import android.view.View;
import androidx.annotation.ColorInt;
import androidx.core.content.ContextCompat;
import com.google.android.material.color.MaterialColors;
import dev.layerlens.app.R;
import dev.layerlens.app.layers.walk.Kinds;
import java.util.Optional;

/**
 * A piece of the line that leads from the picture to the answer, with one layer's dot on it, and of
 * the connections around it. They leave the line on the side where a text begins.
 */
public final class SpineView extends View {

    /** What stands on the line. */
    enum Mark {
        /** Nothing: the line passes. */
        NONE,
        /** A layer. */
        DOT,
        /** Layers that are folded into one row. */
        STACK
    }

    private final Paint line = stroke(R.dimen.spine_line);
    private final Paint arc = stroke(R.dimen.spine_arc);
    private final Paint dot = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Paint ground = new Paint(Paint.ANTI_ALIAS_FLAG);
    private final Path path = new Path();
    private final float radius = size(R.dimen.spine_dot) / 2;
    private final float widestGap = size(R.dimen.spine_lane);
    private final float inset = size(R.dimen.spine_inset);
    private Optional<Track> track = Optional.empty();
    private Mark mark = Mark.NONE;
    private int lanes;

    public SpineView(Context context, AttributeSet attributes) {
        super(context, attributes);
        line.setColor(
                MaterialColors.getColor(this, com.google.android.material.R.attr.colorOutline));
        ground.setColor(
                MaterialColors.getColor(this, com.google.android.material.R.attr.colorSurface));
    }

    private float size(int id) {
        return getResources().getDimension(id);
    }

    private Paint stroke(int width) {
        Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);
        paint.setStyle(Paint.Style.STROKE);
        paint.setStrokeWidth(size(width));
        return paint;
    }

    /**
     * Says what is drawn.
     *
     * @param count how many lanes there are in the whole network: every row has room for them
     * @param colour of what stands on the line
     */
    void show(Track shown, int count, Mark standing, @ColorInt int colour) {
        boolean resized = lanes != count;
        track = Optional.of(shown);
        lanes = count;
        mark = standing;
        dot.setColor(colour);
        if (resized) {
            requestLayout();
        }
        invalidate();
    }

    @Override
    protected void onMeasure(int widthSpec, int heightSpec) {
        float wished = 2 * inset + lanes * widestGap;
        float most = size(R.dimen.spine_widest);
        setMeasuredDimension(
                Math.round(Math.min(wished, most)),
                getDefaultSize(getSuggestedMinimumHeight(), heightSpec));
    }

    /** Where the line is: at the side of the texts. */
    private float lineX() {
        return getWidth() - inset;
    }

    private float laneX(int lane) {
        float gap = lanes == 0 ? 0 : (getWidth() - 2 * inset) / lanes;
        return lineX() - (lane + 1) * gap;
    }

    @Override
    protected void onDraw(Canvas canvas) {
        if (track.isEmpty()) {
            return;
        }
        canvas.save();
        if (getLayoutDirection() == LAYOUT_DIRECTION_RTL) {
            canvas.scale(-1, 1, getWidth() / 2f, 0);
        }
        float middle = getHeight() / 2f;
        Track shown = track.get();
        shown.pieces().forEach(piece -> draw(canvas, piece, middle));
        float gap = mark == Mark.NONE ? 0 : radius;
        if (shown.above()) {
            canvas.drawLine(lineX(), 0, lineX(), middle - gap, line);
        }
        if (shown.below()) {
            canvas.drawLine(lineX(), middle + gap, lineX(), getHeight(), line);
        }
        drawMark(canvas, middle);
        canvas.restore();
    }

    private void draw(Canvas canvas, Track.Piece piece, float middle) {
        arc.setColor(ContextCompat.getColor(getContext(), Kinds.colour(piece.kind())));
        float x = laneX(piece.lane());
        float bend = Math.min(lineX() - x, Math.min(middle, widestGap));
        path.rewind();
        switch (piece.part()) {
            case PASSES -> {
                path.moveTo(x, 0);
                path.lineTo(x, getHeight());
            }
            case LEAVES -> {
                path.moveTo(lineX(), middle);
                path.lineTo(x + bend, middle);
                path.quadTo(x, middle, x, middle + bend);
                path.lineTo(x, getHeight());
            }
            case REACHES -> {
                path.moveTo(x, 0);
                path.lineTo(x, middle - bend);
                path.quadTo(x, middle, x + bend, middle);
                path.lineTo(lineX(), middle);
            }
        }
        canvas.drawPath(path, arc);
    }

    private void drawMark(Canvas canvas, float middle) {
        float x = lineX();
        switch (mark) {
            case DOT -> canvas.drawCircle(x, middle, radius, dot);
            case STACK -> {
                // two sheets, one behind the other
                float half = radius;
                float corner = radius / 2;
                float shift = radius / 2;
                canvas.drawRoundRect(
                        x - half + shift,
                        middle - half - shift,
                        x + half + shift,
                        middle + half - shift,
                        corner,
                        corner,
                        dot);
                canvas.drawRoundRect(
                        x - half - shift - 2,
                        middle - half + shift - 2,
                        x + half - shift + 2,
                        middle + half + shift + 2,
                        corner,
                        corner,
                        ground);
                canvas.drawRoundRect(
                        x - half - shift,
                        middle - half + shift,
                        x + half - shift,
                        middle + half + shift,
                        corner,
                        corner,
                        dot);
            }
            case NONE -> {}
        }
    }
}
