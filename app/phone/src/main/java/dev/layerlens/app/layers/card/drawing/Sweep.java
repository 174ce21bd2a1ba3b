package dev.layerlens.app.layers.card.drawing;

/**
 * A window's way along one axis of its input.
 *
 * @param size cells of the input, without padding
 * @param kernel cells that the window reads
 * @param stride cells from one position to the next
 * @param dilation cells from one that is read to the next, 1 for neighbours
 * @param before cells of padding before the input
 * @param after cells of padding behind it
 * @param out positions
 */
public record Sweep(
        int size, int kernel, int stride, int dilation, int before, int after, int out) {
    private static final int FEWEST = 6;
    private static final int MOST = 18;

    /** From the first to the last cell that one position of the window reads. */
    int span() {
        return (kernel - 1) * dilation + 1;
    }

    int padded() {
        return before + size + after;
    }

    /** How many cells are drawn: enough for the first two positions. */
    int shown() {
        int wanted = Math.max(FEWEST, span() + Math.min(stride, span()) + 1);
        return Math.min(padded(), Math.min(MOST, wanted));
    }

    /** Whether a cell, counted from the first of the padding, is padding. */
    boolean pads(int cell) {
        return cell < before || cell >= before + size;
    }

    /** Whether the first position of the window reads a cell. */
    boolean reads(int cell) {
        return cell < span() && cell % dilation == 0;
    }

    /** Whether more cells follow than are drawn. */
    boolean goesOn() {
        return shown() < padded();
    }
}
