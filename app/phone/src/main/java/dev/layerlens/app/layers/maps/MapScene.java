package dev.layerlens.app.layers.maps;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Matrix;
import android.graphics.Paint;
import android.graphics.RectF;
import android.view.View;
import androidx.core.content.ContextCompat;
import dev.layerlens.app.R;
import dev.layerlens.card.explain.Patch;
import dev.layerlens.card.explain.PatchOnPicture;
import java.util.Optional;

/**
 * A picture, a map over it, and the outlines of a cell and of what it sees. Lengths are in pixels
 * of the network's input, unless they are said to be the view's.
 */
final class MapScene {
    private static final int OPAQUE = 255;

    private final Paint picturePaint = new Paint(Paint.FILTER_BITMAP_FLAG);
    private final Paint mapPaint = new Paint();
    private final Matrix matrix = new Matrix();
    private final RectF to = new RectF();
    private final Outline outline;
    private final int ground;
    private Optional<Bitmap> picture = Optional.empty();
    private Optional<PlacedMap> map = Optional.empty();
    private Optional<PlacedMap> over = Optional.empty();
    private Optional<PatchOnPicture> patch = Optional.empty();
    private Optional<RectF> cell = Optional.empty();
    private int width = 1;
    private int height = 1;

    MapScene(View view) {
        outline = new Outline(view);
        ground = ContextCompat.getColor(view.getContext(), R.color.viewfinder_ground);
        // a cell stays a square of one colour
        mapPaint.setFilterBitmap(false);
    }

    /** Takes everything away. */
    void clear() {
        picture = Optional.empty();
        map = Optional.empty();
        over = Optional.empty();
        clearOutline();
    }

    /**
     * Shows what the network was given.
     *
     * @param seen the part of the picture that it reads
     * @param inputWidth columns of its input
     * @param inputHeight rows of its input
     */
    void setPicture(Bitmap seen, int inputWidth, int inputHeight) {
        picture = Optional.of(seen);
        width = inputWidth;
        height = inputHeight;
    }

    /** Height of the picture for a width. */
    int heightFor(int wanted) {
        return Math.round((float) wanted * height / width);
    }

    void setMap(PlacedMap wanted) {
        map = Optional.of(wanted);
    }

    Optional<PlacedMap> map() {
        return map;
    }

    void setOver(Optional<PlacedMap> wanted) {
        over = wanted;
    }

    Optional<PlacedMap> over() {
        return over;
    }

    /** How much of the map covers the picture, 0 to 1. */
    void setBlend(float share) {
        mapPaint.setAlpha(Math.round(OPAQUE * share));
    }

    void outline(RectF chosen, PatchOnPicture sees) {
        cell = Optional.of(chosen);
        patch = Optional.of(sees);
    }

    void clearOutline() {
        cell = Optional.empty();
        patch = Optional.empty();
    }

    Optional<PatchOnPicture> outlined() {
        return patch;
    }

    /** Draws the part that is seen in a view. */
    void draw(Canvas canvas, Viewport viewport) {
        canvas.drawColor(ground);
        viewport.into(matrix);
        place(0, 0, width, height);
        picture.ifPresent(p -> canvas.drawBitmap(p, null, to, picturePaint));
        over.or(() -> map)
                .ifPresent(
                        m -> {
                            place(m.place());
                            canvas.drawBitmap(m.bitmap(), null, to, mapPaint);
                        });
        patch.ifPresent(
                sees -> {
                    place(sees.whole());
                    outline.drawWhole(canvas, to);
                    place(sees.seen());
                    outline.drawSeen(canvas, to);
                });
        cell.ifPresent(
                chosen -> {
                    place(chosen);
                    outline.drawCell(canvas, to);
                });
    }

    private void place(Patch pixels) {
        place(pixels.left(), pixels.top(), pixels.right(), pixels.bottom());
    }

    private void place(RectF pixels) {
        place(pixels.left, pixels.top, pixels.right, pixels.bottom);
    }

    /** Puts the view's pixels of a rectangle where they can be drawn from. */
    private void place(float left, float top, float right, float bottom) {
        to.set(left, top, right, bottom);
        matrix.mapRect(to);
    }
}
