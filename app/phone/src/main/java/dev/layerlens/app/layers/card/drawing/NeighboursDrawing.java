package dev.layerlens.app.layers.card.drawing;

/**
 * A value is divided by the energy of its neighbours in other channels: local response
 * normalization.
 *
 * @param channels how many there are
 * @param size how many channels count as neighbours, the value's own among them
 */
public record NeighboursDrawing(int channels, int size) implements Drawing {
    private static final int MOST = 13;

    @Override
    public float height(Ink ink, float width) {
        return 74 * ink.unit() + 2 * ink.row();
    }

    @Override
    public void draw(Page page) {
        Ink ink = page.ink();
        int shown = Math.min(channels, Math.max(MOST, size + 2));
        int chosen = shown / 2;
        float cell = Math.min(page.width() / shown, 26 * ink.unit());
        float start = (page.width() - shown * cell) / 2;
        float top = ink.row();
        float side = Math.min(cell, 26 * ink.unit());
        int reach = size / 2;
        for (int i = 0; i < shown; i++) {
            float left = page.left(start + i * cell, cell);
            int colour = Math.abs(i - chosen) <= reach ? ink.soft() : ink.cell();
            page.box(left, top, left + cell, top + side, i == chosen ? ink.accent() : colour);
            page.frame(left, top, left + cell, top + side, ink.line());
        }
        float middle = page.left(start + (chosen + 0.5f) * cell, 0);
        float below = page.height() - ink.row() - side;
        float first = page.left(start + Math.max(0, chosen - reach) * cell, 0);
        float last = page.left(start + Math.min(shown, chosen + reach + 1) * cell, 0);
        float half = first < last ? cell / 2 : -cell / 2;
        page.line(first, top + side, middle - half, below, ink.accent(), 1);
        page.line(last, top + side, middle + half, below, ink.accent(), 1);
        page.box(middle - cell / 2, below, middle + cell / 2, below + side, ink.accent());
        page.label(Integer.toString(size), middle, ink.row() / 2, page.width());
        page.label(
                Integer.toString(channels),
                page.width() / 2,
                page.height() - ink.row() / 2,
                page.width());
    }
}
