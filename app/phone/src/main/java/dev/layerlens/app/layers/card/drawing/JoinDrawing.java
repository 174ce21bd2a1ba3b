package dev.layerlens.app.layers.card.drawing;

/**
 * Activations of one shape become one, value by value: a sum, or a product with a gate.
 *
 * @param inputs how many activations are joined
 * @param sign what joins them, as in "+"
 * @param height rows of a map
 * @param width columns of a map
 * @param channels how many maps
 */
public record JoinDrawing(int inputs, String sign, int height, int width, int channels)
        implements Drawing {
    private static final int CELLS = 4;
    private static final int MOST = 3;

    private static float step(Ink ink) {
        return 4 * ink.unit();
    }

    private static float side(Ink ink, float width) {
        return Math.min(width * 0.2f, 72 * ink.unit());
    }

    @Override
    public float height(Ink ink, float width) {
        return side(ink, width) + 2 * step(ink) + 2 * ink.row();
    }

    @Override
    public void draw(Page page) {
        Ink ink = page.ink();
        int shown = Math.max(2, Math.min(MOST, inputs));
        float whole = side(ink, page.width()) * Math.min(1, 2.6f / shown);
        float used = whole + 2 * step(ink);
        float gap = (page.width() - (shown + 1) * used) / (shown + 1);
        float middle = (page.height() - ink.row()) / 2 + step(ink);
        for (int i = 0; i <= shown; i++) {
            float start = gap / 2 + i * (used + gap);
            boolean result = i == shown;
            sheets(page, start, whole, middle, result);
            if (!result) {
                String text = i == shown - 1 ? "=" : sign;
                float x = page.left(start + used + gap / 2, 0);
                page.label(text, x, middle, gap);
            }
        }
        page.label(
                height + " x " + width + " x " + channels,
                page.left(gap / 2 + shown * (used + gap) + used / 2, 0),
                page.height() - ink.row() / 2,
                page.width() / 2);
    }

    private void sheets(Page page, float start, float whole, float middle, boolean result) {
        Ink ink = page.ink();
        int rows = Math.min(CELLS, height);
        int columns = Math.min(CELLS, width);
        float cell = whole / Math.max(rows, columns);
        if (rows == 1 && columns == 1) {
            cell = whole / 2;
        }
        int behind = Sheets.behind(channels);
        float taken = columns * cell + behind * step(ink);
        Sheets sheets =
                new Sheets(
                        page.left(start + (whole + 2 * step(ink) - taken) / 2, taken),
                        middle - rows * cell / 2,
                        cell,
                        rows,
                        columns,
                        behind,
                        step(ink));
        sheets.back(page);
        sheets.front(page, ink.cell());
        int row = Math.min(1, rows - 1);
        int column = Math.min(1, columns - 1);
        sheets.cell(page, row, column, result ? ink.accent() : ink.soft(), 1);
    }
}
