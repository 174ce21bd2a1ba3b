package dev.layerlens.app.layers.card.drawing;

import android.graphics.Path;

/**
 * Values of a channel before and after batch normalization: moved and stretched, so that they lie
 * around zero with a spread of one before the learned scale and shift.
 */
public record BellDrawing() implements Drawing {
    private static final int STEPS = 80;
    private static final double REACH = 4;

    @Override
    public float height(Ink ink, float width) {
        return 84 * ink.unit() + 1.5f * ink.row();
    }

    @Override
    public void draw(Page page) {
        Ink ink = page.ink();
        float half = page.width() * 0.4f;
        float ground = page.height() - ink.row();
        float top = 8 * ink.unit();
        bell(page, page.left(0, half), half, ground, top, 1.6, 1.7, ink.line());
        bell(page, page.left(page.width() - half, half), half, ground, top, 0, 1, ink.accent());
        page.arrow(page.width() * 0.45f, page.width() * 0.55f, (top + ground) / 2);
    }

    /** A normal distribution over -4 to 4 with zero marked. */
    private static void bell(
            Page page,
            float left,
            float width,
            float ground,
            float top,
            double mean,
            double deviation,
            int colour) {
        Ink ink = page.ink();
        Path path = new Path();
        for (int i = 0; i <= STEPS; i++) {
            double x = -REACH + 2 * REACH * i / STEPS;
            double z = (x - mean) / deviation;
            double y = Math.exp(-z * z / 2) / deviation;
            float px = left + width * i / STEPS;
            float py = (float) (ground - (ground - top) * y);
            if (i == 0) {
                path.moveTo(px, py);
            } else {
                path.lineTo(px, py);
            }
        }
        page.line(left, ground, left + width, ground, ink.line(), 1);
        page.line(left + width / 2, ground, left + width / 2, top, Ink.faded(ink.line(), 0.5), 1);
        page.curve(path, colour, 3);
        page.label("0", left + width / 2, ground + ink.row() / 2, width);
    }
}
