package dev.layerlens.app.layers.overview;

import dev.layerlens.card.spine.Arc;
import dev.layerlens.card.spine.Row;
import dev.layerlens.card.spine.SpineView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What is drawn beside one row: a piece of the line, and pieces of the connections that pass it,
 * leave it or reach it.
 *
 * @param above whether the line comes from the row above
 * @param below whether it leads on to the row below
 * @param pieces of connections, the longest first
 */
record Track(boolean above, boolean below, List<Piece> pieces) {

    /** Which part of a connection lies beside a row. */
    enum Part {
        /** It leaves the row's dot downwards. */
        LEAVES,
        /** It passes the row. */
        PASSES,
        /** It comes from above and ends at the row's dot. */
        REACHES
    }

    /**
     * A part of a connection.
     *
     * @param lane how far out it runs, from 0
     */
    record Piece(Arc.Kind kind, int lane, Part part) {}

    Track {
        pieces = Collections.unmodifiableList(new ArrayList<>(pieces));
    }

    /** The track beside every row. */
    static List<Track> of(SpineView view) {
        List<Row> rows = view.rows();
        List<List<Piece>> pieces = new ArrayList<>();
        rows.forEach(row -> pieces.add(new ArrayList<>()));
        List<Arc> outermostFirst = new ArrayList<>(view.arcs());
        outermostFirst.sort((one, other) -> other.lane() - one.lane());
        for (Arc arc : outermostFirst) {
            for (int row = Math.max(0, arc.from()); row <= arc.to(); row++) {
                pieces.get(row).add(new Piece(arc.kind(), arc.lane(), part(arc, row)));
            }
        }
        List<Track> tracks = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            boolean below = row + 1 == rows.size() || rows.get(row + 1).connected();
            tracks.add(new Track(rows.get(row).connected(), below, pieces.get(row)));
        }
        return tracks;
    }

    private static Part part(Arc arc, int row) {
        return row == arc.from() ? Part.LEAVES : row == arc.to() ? Part.REACHES : Part.PASSES;
    }
}
