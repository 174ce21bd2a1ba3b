package dev.layerlens.tools.html;

import dev.layerlens.card.spine.Arc;
import dev.layerlens.card.spine.SpineView;
import java.util.Locale;

/**
 * The lines beside the rows of a spine, cut into a piece for each row: the line from row to row,
 * and the connections that go past rows, each in a lane of its own.
 */
final class Lanes {
    /** Pixels from one row to the next, as in the style sheet. */
    static final int ROW = 40;

    private static final int MIDDLE = ROW / 2;
    private static final int LANE = 11;
    private static final int END = 14;

    private final SpineView spine;
    private final int width;

    Lanes(SpineView spine) {
        this.spine = spine;
        this.width = END + LANE * spine.lanes() + 4;
    }

    /** Markup of a row's piece. */
    String of(int row) {
        StringBuilder markup = new StringBuilder();
        markup.append(
                String.format(
                        Locale.ROOT,
                        "<svg class=\"lanes\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\""
                                + " aria-hidden=\"true\">",
                        width,
                        ROW,
                        width,
                        ROW));
        line(markup, row);
        for (Arc arc : spine.arcs()) {
            if (arc.from() < row && row < arc.to()) {
                path(markup, arc, "M%d 0v%d", lane(arc), ROW);
            } else if (arc.from() == row) {
                path(markup, arc, "M%d %dC%d %d %d %d %d %d", begin(arc));
            } else if (arc.to() == row) {
                path(markup, arc, "M%d 0C%d %d %d %d %d %dm-5 -3.5l5 3.5l-5 3.5", finish(arc));
            }
        }
        return markup.append("</svg>").toString();
    }

    private void line(StringBuilder markup, int row) {
        boolean above = spine.rows().get(row).connected();
        boolean below = row + 1 >= spine.rows().size() || spine.rows().get(row + 1).connected();
        if (above || below) {
            markup.append(
                    String.format(
                            Locale.ROOT,
                            "<path class=\"line\" d=\"M%d %dV%d\"/>",
                            main(),
                            above ? 0 : MIDDLE,
                            below ? ROW : MIDDLE));
        }
    }

    private Object[] begin(Arc arc) {
        int lane = lane(arc);
        return new Object[] {main(), MIDDLE, lane, MIDDLE, lane, MIDDLE, lane, ROW};
    }

    private Object[] finish(Arc arc) {
        int lane = lane(arc);
        return new Object[] {lane, lane, MIDDLE, lane, MIDDLE, main() - 2, MIDDLE};
    }

    private static void path(StringBuilder markup, Arc arc, String form, Object... places) {
        markup.append("<path class=\"arc ")
                .append(arc.kind().name().toLowerCase(Locale.ROOT))
                .append("\" d=\"")
                .append(String.format(Locale.ROOT, form, places))
                .append("\"/>");
    }

    private int main() {
        return width - 4;
    }

    private int lane(Arc arc) {
        return main() - END - LANE * arc.lane();
    }
}
