package dev.layerlens.card.graph;

/** What a convolution or a pool steps with: one axis over the rows, one over the columns. */
public record Window(Axis rows, Axis columns) {

    /** Whether rows and columns are treated alike but for their padding. */
    public boolean square() {
        return rows.kernel() == columns.kernel()
                && rows.stride() == columns.stride()
                && rows.dilation() == columns.dilation();
    }
}
