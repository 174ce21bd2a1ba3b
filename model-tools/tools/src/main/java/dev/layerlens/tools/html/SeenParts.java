package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ReceptiveField;
import dev.layerlens.card.explain.ExactPatch;
import dev.layerlens.card.explain.Patch;
import dev.layerlens.card.graph.Field;
import java.util.Optional;

/** Which pixels a layer's cells see: exact where the file's graph is at hand. */
final class SeenParts {
    private final Subject subject;
    private final ReportText text;
    private final Optional<ExactPatch> exact;

    SeenParts(Subject subject, ReportText text) {
        this.subject = subject;
        this.text = text;
        exact = subject.graph().map(ExactPatch::new);
    }

    /** The pixels of a cell, inside the picture. */
    Patch patch(LayerCard card, int row, int column) {
        if (exact.isPresent()) {
            return exact.get().of(card.name(), row, column);
        }
        Field field = subject.fields().get(card.name());
        ReceptiveField rows = field.rows();
        ReceptiveField columns = field.columns();
        return new Patch(rows.first(row), columns.first(column), rows.size(), columns.size())
                .within(subject.inputHeight(), subject.inputWidth());
    }

    /** What the cell in the middle of a layer sees. */
    LayerView.SeenPart of(LayerCard card) {
        int row = card.height() / 2;
        int column = card.width() / 2;
        Patch seen = patch(card, row, column);
        int height = subject.inputHeight();
        int width = subject.inputWidth();
        String outline =
                "<path class=\"shade\" fill-rule=\"evenodd\" d=\"M0 0h"
                        + width
                        + "v"
                        + height
                        + "h-"
                        + width
                        + "z"
                        + rectangle(seen)
                        + "\"/><path class=\"outline\" d=\""
                        + rectangle(seen)
                        + "\"/>";
        Field field = subject.fields().get(card.name());
        String caption =
                seen.height() == height && seen.width() == width
                        ? text.get("field.all", card.height(), card.width(), height, width)
                        : text.get(
                                "field.some",
                                row,
                                column,
                                seen.height(),
                                seen.width(),
                                seen.top(),
                                seen.bottom() - 1,
                                seen.left(),
                                seen.right() - 1);
        String theory = text.get("field.theory", field.rows().size(), field.columns().size());
        return new LayerView.SeenPart(outline, caption + " " + theory, caption);
    }

    private static String rectangle(Patch patch) {
        return "M"
                + patch.left()
                + " "
                + patch.top()
                + "h"
                + patch.width()
                + "v"
                + patch.height()
                + "h-"
                + patch.width()
                + "z";
    }
}
