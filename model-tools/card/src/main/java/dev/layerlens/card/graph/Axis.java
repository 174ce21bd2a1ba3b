package dev.layerlens.card.graph;

/**
 * One direction of a window that steps over an activation: rows or columns.
 *
 * @param kernel cells of the window, without the gaps of a dilation
 * @param stride cells from one step to the next
 * @param dilation distance of the window's cells from each other; 1 for a window without gaps
 * @param before cells of padding before the first one
 * @param after cells of padding behind the last one
 */
public record Axis(int kernel, int stride, int dilation, int before, int after) {

    /** Cells from the window's first to its last, with its gaps (Dumoulin and Visin 2016). */
    public int span() {
        return (kernel - 1) * dilation + 1;
    }

    /** Padding on both sides together. */
    public int padding() {
        return before + after;
    }
}
