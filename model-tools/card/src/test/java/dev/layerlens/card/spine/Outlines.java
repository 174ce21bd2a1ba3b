package dev.layerlens.card.spine;

import java.util.List;
import java.util.stream.Collectors;

/** A spine in words. */
final class Outlines {

    private Outlines() {}

    /** Level, kind, number, first and last layer of each group. */
    static List<String> outline(Spine spine) {
        return spine.groups().stream()
                .map(
                        g ->
                                g.level()
                                        + " "
                                        + g.kind()
                                        + " "
                                        + g.number()
                                        + ": "
                                        + spine.layers().get(g.first()).name()
                                        + "-"
                                        + spine.layers().get(g.last()).name())
                .collect(Collectors.toList());
    }

    /** From, to and kind of each connection. */
    static List<String> arcs(Spine spine) {
        return spine.arcs().stream()
                .map(
                        a ->
                                spine.layers().get(a.from()).name()
                                        + " -> "
                                        + spine.layers().get(a.to()).name()
                                        + " "
                                        + a.kind())
                .collect(Collectors.toList());
    }

    /** Names of layers, and kinds of groups, folded ones with a plus. */
    static List<String> rows(SpineView view) {
        return view.rows().stream()
                .map(
                        row ->
                                row.layer()
                                        .map(card -> card.name())
                                        .orElse((row.folded() ? "+" : "") + row.group().kind()))
                .collect(Collectors.toList());
    }
}
