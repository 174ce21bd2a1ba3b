package dev.layerlens.app.layers.card.drawing;

import androidx.annotation.ColorInt;

/**
 * Cells of an activation on a page: its first channel in front, up to two more behind it.
 *
 * @param left of the front sheet
 * @param top of the front sheet
 * @param cell side of a cell
 * @param rows cells below each other
 * @param columns cells beside each other
 * @param behind how many sheets show behind the first, 0 to 2
 * @param step how far each of them is moved to the upper right
 */
record Sheets(float left, float top, float cell, int rows, int columns, int behind, float step) {

    float right() {
        return left + columns * cell;
    }

    float bottom() {
        return top + rows * cell;
    }

    float x(float column) {
        return left + column * cell;
    }

    float y(float row) {
        return top + row * cell;
    }

    /** How many sheets show behind the first one of so many channels. */
    static int behind(int channels) {
        return Math.min(2, channels - 1);
    }

    /** The sheet at a depth; 0 is in front. */
    Sheets at(int depth) {
        return new Sheets(left + depth * step, top - depth * step, cell, rows, columns, 0, step);
    }

    /** Draws the sheets behind the first one, the farthest first. */
    void back(Page page) {
        for (int depth = behind; depth > 0; depth--) {
            at(depth).plain(page);
        }
    }

    private void plain(Page page) {
        page.box(left, top, right(), bottom(), page.ink().cell());
        page.frame(left, top, right(), bottom(), page.ink().line());
    }

    /** Draws one cell of the front sheet. */
    void cell(Page page, int row, int column, @ColorInt int colour, double share) {
        float x = x(column);
        float y = y(row);
        page.box(x, y, x + cell, y + cell, Ink.faded(colour, share));
        page.frame(x, y, x + cell, y + cell, Ink.faded(page.ink().line(), share));
    }

    /** Draws all cells of the front sheet alike. */
    void front(Page page, @ColorInt int colour) {
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cell(page, row, column, colour, 1);
            }
        }
    }

    /** A figure below the sheets. */
    void label(Page page, String label, float y, float room) {
        page.label(label, (left + right() + behind * step) / 2, y, room);
    }
}
