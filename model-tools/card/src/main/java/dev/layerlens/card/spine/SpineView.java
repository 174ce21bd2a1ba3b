package dev.layerlens.card.spine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a spine that are to be seen, from top to bottom, and the arcs between them: places in
 * these arcs are rows. A folded group stands for its layers, and an arc that begins or ends at one
 * of them begins or ends there.
 */
public final class SpineView {
    private final List<Row> rows;
    private final List<Arc> arcs;
    private final int[] rowOfLayer;

    private SpineView(List<Row> rows, List<Arc> arcs, int[] rowOfLayer) {
        this.rows = Collections.unmodifiableList(rows);
        this.arcs = arcs;
        this.rowOfLayer = rowOfLayer;
    }

    static SpineView of(Spine spine, Flow flow, Collection<String> folded) {
        int[] rowOfLayer = new int[flow.size()];
        List<Row> rows = new ArrayList<>();
        int next = 0;
        int place = 0;
        List<Group> groups = spine.groups();
        while (place < flow.size()) {
            Group innermost = innermost(spine, place);
            boolean hidden = false;
            for (; next < groups.size() && groups.get(next).first() == place; next++) {
                Group group = groups.get(next);
                hidden = folded.contains(group.id());
                rows.add(heading(flow, group, hidden));
                if (hidden) {
                    innermost = group;
                    break;
                }
            }
            if (hidden) {
                for (; place <= innermost.last(); place++) {
                    rowOfLayer[place] = rows.size() - 1;
                }
                while (next < groups.size() && groups.get(next).first() < place) {
                    next++;
                }
            } else {
                rowOfLayer[place] = rows.size();
                rows.add(layer(flow, innermost, place));
                place++;
            }
        }
        return new SpineView(rows, arcs(spine, rows, rowOfLayer), rowOfLayer);
    }

    private static Group innermost(Spine spine, int place) {
        List<Group> around = spine.around(place);
        return around.get(around.size() - 1);
    }

    private static Row heading(Flow flow, Group group, boolean folded) {
        boolean connected = flow.follows(group.first());
        for (int i = group.first(); folded && i <= group.last(); i++) {
            connected |= flow.inputs(i).contains(group.first() - 1);
        }
        int shown = folded ? group.last() : group.first();
        return new Row(group, Optional.empty(), group.level(), folded, shown, connected);
    }

    private static Row layer(Flow flow, Group group, int place) {
        return new Row(
                group,
                Optional.of(flow.card(place)),
                group.level() + 1,
                false,
                place,
                flow.follows(place));
    }

    /** An arc to the row below, to which the line leads anyway, says nothing. */
    private static List<Arc> arcs(Spine spine, List<Row> rows, int[] rowOfLayer) {
        List<Arc> arcs = new ArrayList<>();
        for (Arc arc : spine.arcs()) {
            int from = arc.from() == Arc.PICTURE ? Arc.PICTURE : rowOfLayer[arc.from()];
            int to = rowOfLayer[arc.to()];
            boolean line = from == to - 1 && rows.get(to).connected();
            if (from != to && !line) {
                arcs.add(new Arc(from, to, arc.kind(), 0));
            }
        }
        return Lanes.of(arcs);
    }

    /** The rows, from top to bottom. */
    public List<Row> rows() {
        return rows;
    }

    /** The arcs, by rows. */
    public List<Arc> arcs() {
        return arcs;
    }

    /** The row of a layer, or of the folded group that stands for it. */
    public int row(int place) {
        return rowOfLayer[place];
    }

    /** How many lanes the arcs take. */
    public int lanes() {
        return arcs.stream().mapToInt(arc -> arc.lane() + 1).max().orElse(0);
    }
}
