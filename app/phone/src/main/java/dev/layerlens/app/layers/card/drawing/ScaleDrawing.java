package dev.layerlens.app.layers.card.drawing;

import java.util.List;

/**
 * The same values on another scale, as pixels before the first layer.
 *
 * @param from the old scale's first and last figure
 * @param to the new scale's first and last figure, with zero between them
 * @param zero where zero of the new scale lies, as a share of its length, 0 to 1
 */
public record ScaleDrawing(List<String> from, List<String> to, double zero) implements Drawing {
    private static final int CELLS = 12;

    public ScaleDrawing {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }

    @Override
    public float height(Ink ink, float width) {
        return 64 * ink.unit() + 2 * ink.row();
    }

    @Override
    public void draw(Page page) {
        Ink ink = page.ink();
        float margin = page.width() * 0.1f;
        float right = page.width() - margin;
        float upper = ink.row() + 8 * ink.unit();
        float lower = page.height() - ink.row() - 8 * ink.unit();
        float tall = 8 * ink.unit();
        float cell = (right - margin) / CELLS;
        for (int i = 0; i < CELLS; i++) {
            float left = margin + i * cell;
            int tint = Ink.faded(ink.accent(), (i + 1.0) / CELLS);
            page.box(left, upper - tall, left + cell, upper + tall, tint);
            page.box(left, lower - tall, left + cell, lower + tall, tint);
        }
        page.frame(margin, upper - tall, right, upper + tall, ink.line());
        page.frame(margin, lower - tall, right, lower + tall, ink.line());
        for (float x : new float[] {margin, (margin + right) / 2, right}) {
            page.line(x, upper + tall, x, lower - tall, ink.line(), 1);
        }
        float zeroX = margin + (float) zero * (right - margin);
        page.line(zeroX, lower - tall, zeroX, lower + tall, ink.text(), 2);
        float room = page.width() * 0.25f;
        float above = ink.row() / 2 - 2 * ink.unit();
        float below = page.height() - ink.row() / 2;
        page.label(from.get(0), margin, above, room);
        page.label(from.get(1), right, above, room);
        page.label(to.get(0), margin, below, room);
        page.label("0", zeroX, below, room);
        page.label(to.get(1), right, below, room);
    }
}
