package dev.layerlens.app.layers.card.drawing;

import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Path;
import androidx.annotation.ColorInt;

/**
 * A canvas that knows the direction people read in.
 *
 * @param canvas what is drawn on, its origin at the page's upper left corner
 * @param ink colours and lines
 * @param width in pixels
 * @param height in pixels
 * @param mirrored whether the page starts at its right side
 */
public record Page(Canvas canvas, Ink ink, float width, float height, boolean mirrored) {

    /**
     * The left edge of a thing.
     *
     * @param start its distance from the side where the page starts
     * @param size its width
     */
    float left(float start, float size) {
        return mirrored ? width - start - size : start;
    }

    void box(float left, float top, float right, float bottom, @ColorInt int colour) {
        canvas.drawRect(left, top, right, bottom, ink.fill(colour));
    }

    void frame(float left, float top, float right, float bottom, @ColorInt int colour) {
        canvas.drawRect(left, top, right, bottom, ink.stroke(colour, 1));
    }

    void dashedFrame(float left, float top, float right, float bottom, @ColorInt int colour) {
        canvas.drawRect(left, top, right, bottom, ink.dashes(colour));
    }

    void line(float x0, float y0, float x1, float y1, @ColorInt int colour, double units) {
        canvas.drawLine(x0, y0, x1, y1, ink.stroke(colour, units));
    }

    void dot(float x, float y, float radius, @ColorInt int colour) {
        canvas.drawCircle(x, y, radius, ink.fill(colour));
    }

    void ring(float x, float y, float radius, @ColorInt int colour) {
        canvas.drawCircle(x, y, radius, ink.stroke(colour, 1));
    }

    /** What lies between two upright edges, as light between a lamp and a wall. */
    void beam(
            float x0, float top0, float bottom0, float x1, float top1, float bottom1, int colour) {
        Path path = new Path();
        path.moveTo(x0, top0);
        path.lineTo(x1, top1);
        path.lineTo(x1, bottom1);
        path.lineTo(x0, bottom0);
        path.close();
        canvas.drawPath(path, ink.fill(colour));
    }

    void curve(Path path, @ColorInt int colour, double units) {
        canvas.drawPath(path, ink.stroke(colour, units));
    }

    /**
     * An arrow in the direction of the page.
     *
     * @param from distance of its tail from the side where the page starts
     * @param to that of its tip
     */
    void arrow(float from, float to, float y) {
        float tail = left(from, 0);
        float tip = left(to, 0);
        float barb = 4 * ink.unit() * Math.signum(tail - tip);
        line(tail, y, tip, y, ink.line(), 1.5);
        line(tip, y, tip + barb, y - Math.abs(barb), ink.line(), 1.5);
        line(tip, y, tip + barb, y + Math.abs(barb), ink.line(), 1.5);
    }

    /**
     * A figure.
     *
     * @param x its middle
     * @param y the middle of its row
     * @param room how wide it may be
     */
    void label(String label, float x, float y, float room) {
        Paint words = ink.words(label, room);
        float half = words.measureText(label) / 2;
        float middle = Math.max(half, Math.min(width - half, x));
        canvas.drawText(label, middle, y - (words.ascent() + words.descent()) / 2, words);
    }
}
