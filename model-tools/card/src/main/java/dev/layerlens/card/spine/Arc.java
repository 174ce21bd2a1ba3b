package dev.layerlens.card.spine;

/**
 * A connection that the line from row to row does not show: a layer reads one that is not directly
 * above it.
 *
 * @param from the row that is read; {@link #PICTURE} for the picture
 * @param to the row that reads it
 * @param kind what the connection is
 * @param lane how far out it is drawn so that it crosses no other: 0 next to the line
 */
public record Arc(int from, int to, Kind kind, int lane) {

    /** The row of the picture, above all others. */
    public static final int PICTURE = -1;

    /** What a connection is. */
    public enum Kind {
        /** Adds what went into a residual block to what comes out, unchanged. */
        IDENTITY,
        /** Leads from what went into a residual block to the layers that bring it to shape. */
        PROJECTION,
        /** Leads to one of several paths, or from one to where they join. */
        BRANCH,
        /** Puts what was there before next to what is new. */
        DENSE,
        /** Multiplies a value with a gate that was computed from it. */
        GATE
    }
}
