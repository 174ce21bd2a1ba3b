package dev.layerlens.app.layers.card.drawing;

/**
 * Every map becomes a single value: global average pooling.
 *
 * @param height rows of a map
 * @param width columns of a map
 * @param channels how many maps
 */
public record WholeMapDrawing(int height, int width, int channels) implements Drawing {
    private static final int CELLS = 8;

    private static float step(Ink ink) {
        return 9 * ink.unit();
    }

    private static float side(Ink ink, float width) {
        return Math.min(0.36f * width, 112 * ink.unit());
    }

    @Override
    public float height(Ink ink, float width) {
        return side(ink, width) + Sheets.behind(channels) * step(ink) + 1.75f * ink.row();
    }

    @Override
    public void draw(Page page) {
        Ink ink = page.ink();
        int behind = Sheets.behind(channels);
        float step = step(ink);
        int rows = Math.min(CELLS, height);
        int columns = Math.min(CELLS, width);
        float cell = side(ink, page.width()) / Math.max(rows, columns);
        float margin = page.width() * 0.06f;
        Sheets maps =
                new Sheets(
                        page.left(margin, columns * cell + behind * step),
                        behind * step + 0.25f * ink.row(),
                        cell,
                        rows,
                        columns,
                        behind,
                        step);
        float single = 22 * ink.unit();
        Sheets values =
                new Sheets(
                        page.left(
                                page.width() - margin - single - behind * step - 16 * ink.unit(),
                                single + behind * step),
                        (maps.top() + maps.bottom() - single) / 2,
                        single,
                        1,
                        1,
                        behind,
                        step);
        for (int depth = behind; depth >= 0; depth--) {
            int tint = ink.channel(depth);
            maps.at(depth).front(page, ink.cell());
            maps.at(depth).front(page, Ink.faded(tint, 0.35));
            values.at(depth).front(page, tint);
        }
        boolean mirrored = page.mirrored();
        page.beam(
                mirrored ? maps.left() : maps.right(),
                maps.top(),
                maps.bottom(),
                mirrored ? values.right() : values.left(),
                values.top(),
                values.bottom(),
                ink.beam());
        float labels = page.height() - ink.row() / 2;
        maps.label(page, height + " x " + width + " x " + channels, labels, page.width() * 0.5f);
        values.label(page, "1 x 1 x " + channels, labels, page.width() * 0.4f);
    }
}
