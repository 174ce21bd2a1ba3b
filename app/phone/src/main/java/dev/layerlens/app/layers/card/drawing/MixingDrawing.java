package dev.layerlens.app.layers.card.drawing;

import java.util.Optional;

/**
 * Every output is a sum over every input: a dense layer, or a 1x1 convolution at one cell of its
 * maps. The lines of the first output are strong.
 *
 * @param in values that are read
 * @param out values that are written
 * @param maps where the values lie one behind the other; without maps it is a dense layer
 */
public record MixingDrawing(int in, int out, Optional<Maps> maps) implements Drawing {
    private static final int LEFT_NODES = 7;
    private static final int RIGHT_NODES = 5;
    private static final int CELLS = 4;

    /**
     * Sizes of the maps before and after, and how far the next cell is.
     *
     * @param stride cells from one that is read to the next
     */
    public record Maps(int inHeight, int inWidth, int outHeight, int outWidth, int stride) {}

    private static float side(Ink ink) {
        return 118 * ink.unit();
    }

    @Override
    public float height(Ink ink, float width) {
        return side(ink) + ink.row() * 2;
    }

    @Override
    public void draw(Page page) {
        Ink ink = page.ink();
        float middle = page.height() / 2;
        float margin = maps.isPresent() ? page.width() * 0.3f : page.width() * 0.12f;
        float from = page.left(margin, 0);
        float to = page.left(page.width() - margin, 0);
        maps.ifPresent(m -> maps(page, m, middle, margin));
        int left = Math.min(in, LEFT_NODES);
        int right = Math.min(out, RIGHT_NODES);
        for (int o = right - 1; o >= 0; o--) {
            for (int i = 0; i < left; i++) {
                page.line(
                        from,
                        node(ink, middle, i, left),
                        to,
                        node(ink, middle, o, right),
                        o == 0 ? ink.accent() : Ink.faded(ink.line(), 0.35),
                        o == 0 ? 1.5 : 1);
            }
        }
        nodes(page, from, middle, left, in > left);
        nodes(page, to, middle, right, out > right);
        // above the nodes: below them is the room of the maps' sizes
        page.label(Integer.toString(in), from, ink.row() / 2, page.width() * 0.3f);
        page.label(Integer.toString(out), to, ink.row() / 2, page.width() * 0.3f);
    }

    private static float node(Ink ink, float middle, int index, int count) {
        float gap = side(ink) / Math.max(LEFT_NODES, count);
        return middle + (index - (count - 1) / 2f) * gap;
    }

    private static void nodes(Page page, float x, float middle, int count, boolean more) {
        Ink ink = page.ink();
        float radius = 5 * ink.unit();
        for (int i = 0; i < count; i++) {
            float y = node(ink, middle, i, count);
            if (more && i == count - 2) {
                // the node before the last stands for all that have no room
                for (int dot = -1; dot <= 1; dot++) {
                    page.dot(x, y + dot * 4 * ink.unit(), 1.5f * ink.unit(), ink.text());
                }
            } else {
                page.dot(x, y, radius, ink.cell());
                page.ring(x, y, radius, ink.line());
            }
        }
    }

    private void maps(Page page, Maps m, float middle, float margin) {
        Ink ink = page.ink();
        float cell = Math.min(18 * ink.unit(), page.width() * 0.2f / CELLS);
        int down = Math.min(CELLS, m.inHeight());
        int across = Math.min(CELLS, m.inWidth());
        Sheets input = sheets(page, 2 * ink.unit(), middle, cell, down, across);
        input.front(page, ink.cell());
        mark(page, input, m.stride());
        float end = page.width() - across * cell - 2 * ink.unit();
        Sheets output =
                sheets(
                        page,
                        end,
                        middle,
                        cell,
                        Math.min(CELLS, m.outHeight()),
                        Math.min(CELLS, m.outWidth()));
        output.front(page, ink.cell());
        mark(page, output, 1);
        int left = Math.min(in, LEFT_NODES);
        int right = Math.min(out, RIGHT_NODES);
        float top = node(ink, middle, 0, left);
        float bottom = node(ink, middle, left - 1, left);
        float inner = page.mirrored() ? input.left() : input.x(1);
        page.beam(inner, input.top(), input.y(1), page.left(margin, 0), top, bottom, ink.beam());
        float outer = page.mirrored() ? output.x(1) : output.left();
        page.beam(
                page.left(page.width() - margin, 0),
                node(ink, middle, 0, right),
                node(ink, middle, right - 1, right),
                outer,
                output.top(),
                output.y(1),
                ink.beam());
        float labels = page.height() - ink.row() / 2;
        float room = page.width() * 0.3f;
        input.label(page, m.inHeight() + " x " + m.inWidth(), labels, room);
        output.label(page, m.outHeight() + " x " + m.outWidth(), labels, room);
    }

    private static Sheets sheets(
            Page page, float start, float middle, float cell, int rows, int columns) {
        return new Sheets(
                page.left(start, columns * cell),
                middle - rows * cell / 2,
                cell,
                rows,
                columns,
                0,
                0);
    }

    private static void mark(Page page, Sheets sheet, int stride) {
        page.box(sheet.left(), sheet.top(), sheet.x(1), sheet.y(1), page.ink().accent());
        if (stride < sheet.columns()) {
            page.dashedFrame(
                    sheet.x(stride),
                    sheet.top(),
                    sheet.x(stride + 1),
                    sheet.y(1),
                    page.ink().text());
        }
    }
}
