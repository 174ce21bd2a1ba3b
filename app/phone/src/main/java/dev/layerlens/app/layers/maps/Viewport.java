package dev.layerlens.app.layers.maps;

import android.graphics.Matrix;
import android.graphics.RectF;
import android.os.Bundle;

/**
 * The part of a picture that is seen in a view: how much it is enlarged, and what lies in the
 * middle. Both are kept in terms of the picture, so that they outlast another size of the view.
 */
final class Viewport {
    /** Not enlarged: all of the picture is seen. */
    static final float WHOLE = 1;

    private static final float MOST = 16;
    private static final String ZOOM = "zoom";
    private static final String MIDDLE_X = "middleX";
    private static final String MIDDLE_Y = "middleY";

    private final RectF picture = new RectF(0, 0, 1, 1);
    private float viewWidth = 1;
    private float viewHeight = 1;
    private float zoom = WHOLE;
    private float middleX = 0.5f;
    private float middleY = 0.5f;

    /** Says which picture it is about, in its own units; all of it is seen. */
    void setPicture(float width, float height) {
        if (picture.width() != width || picture.height() != height) {
            picture.set(0, 0, width, height);
        }
        hold();
    }

    /** Says how large the view is, in pixels. */
    void setView(float width, float height) {
        viewWidth = width;
        viewHeight = height;
        hold();
    }

    float zoom() {
        return zoom;
    }

    /** View pixels a unit of the picture. */
    float scale() {
        return zoom * Math.min(viewWidth / picture.width(), viewHeight / picture.height());
    }

    float toViewX(float x) {
        return viewWidth / 2 + (x - middleX * picture.width()) * scale();
    }

    float toViewY(float y) {
        return viewHeight / 2 + (y - middleY * picture.height()) * scale();
    }

    float toPictureX(float x) {
        return (x - viewWidth / 2) / scale() + middleX * picture.width();
    }

    float toPictureY(float y) {
        return (y - viewHeight / 2) / scale() + middleY * picture.height();
    }

    /** From the picture to the view. */
    void into(Matrix matrix) {
        matrix.setScale(scale(), scale());
        matrix.postTranslate(toViewX(0), toViewY(0));
    }

    /** Enlarges by a factor; what lies below the point stays there. */
    void zoomBy(float factor, float x, float y) {
        float fixedX = toPictureX(x);
        float fixedY = toPictureY(y);
        zoom = Math.max(WHOLE, Math.min(MOST, zoom * factor));
        panBy(toViewX(fixedX) - x, toViewY(fixedY) - y);
    }

    /** Moves on, by view pixels. */
    void panBy(float dx, float dy) {
        middleX += dx / scale() / picture.width();
        middleY += dy / scale() / picture.height();
        hold();
    }

    /** Moves as little as shows a rectangle of the picture, or its middle if it is too large. */
    void show(RectF wanted) {
        float halfWidth = viewWidth / 2 / scale();
        float halfHeight = viewHeight / 2 / scale();
        middleX =
                towards(middleX * picture.width(), halfWidth, wanted.left, wanted.right)
                        / picture.width();
        middleY =
                towards(middleY * picture.height(), halfHeight, wanted.top, wanted.bottom)
                        / picture.height();
        hold();
    }

    private static float towards(float middle, float half, float from, float to) {
        if (to - from > 2 * half) {
            return (from + to) / 2;
        }
        return Math.max(to - half, Math.min(from + half, middle));
    }

    /** The picture fills the view, or lies in the middle of it. */
    private void hold() {
        middleX = inside(middleX, viewWidth / 2 / (picture.width() * scale()));
        middleY = inside(middleY, viewHeight / 2 / (picture.height() * scale()));
    }

    /**
     * @param half of the view, in shares of the picture
     */
    private static float inside(float middle, float half) {
        return half >= 0.5f ? 0.5f : Math.max(half, Math.min(1 - half, middle));
    }

    void save(Bundle state) {
        state.putFloat(ZOOM, zoom);
        state.putFloat(MIDDLE_X, middleX);
        state.putFloat(MIDDLE_Y, middleY);
    }

    void restore(Bundle state) {
        zoom = state.getFloat(ZOOM, WHOLE);
        middleX = state.getFloat(MIDDLE_X, middleX);
        middleY = state.getFloat(MIDDLE_Y, middleY);
    }
}
