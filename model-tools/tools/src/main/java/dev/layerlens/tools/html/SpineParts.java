package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.spine.Group;
import dev.layerlens.card.spine.GroupKind;
import dev.layerlens.card.spine.Row;
import dev.layerlens.card.spine.Spine;
import dev.layerlens.card.spine.SpineView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The network's structure as rows: stem, stages and head, with blocks and connections in them. */
final class SpineParts {
    private final Subject subject;
    private final ReportText text;
    private final Spine spine;
    private final SpineView view;
    private final Lanes lanes;
    private final Map<Integer, String> strips;
    private final Map<Integer, String> notes;

    /**
     * @param strips markup of a layer's strongest maps, by its place
     * @param notes what a layer made of the picture, by its place
     */
    SpineParts(
            Subject subject,
            ReportText text,
            Map<Integer, String> strips,
            Map<Integer, String> notes) {
        this.subject = subject;
        this.text = text;
        this.strips = strips;
        this.notes = notes;
        spine = Spine.of(subject.layers());
        view = spine.view(List.of());
        lanes = new Lanes(view);
    }

    List<PageView.PartView> parts() {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int row = 0; row < view.rows().size(); row++) {
            rows.computeIfAbsent(part(view.rows().get(row)).id(), id -> new ArrayList<>()).add(row);
        }
        List<PageView.PartView> parts = new ArrayList<>();
        for (List<Integer> each : rows.values()) {
            Group part = part(view.rows().get(each.get(0)));
            parts.add(
                    new PageView.PartView(
                            name(part),
                            summary(part),
                            part.first(),
                            lanes.of(each.get(0)),
                            each.subList(1, each.size()).stream().map(this::row).toList()));
        }
        return parts;
    }

    private Group part(Row row) {
        return spine.around(row.place()).get(0);
    }

    private PageView.SpineRow row(int index) {
        Row row = view.rows().get(index);
        if (row.heading()) {
            return new PageView.SpineRow(
                    row.place(),
                    "",
                    row.level(),
                    name(row.group()),
                    summary(row.group()),
                    "",
                    lanes.of(index),
                    "",
                    "");
        }
        LayerCard card = row.layer().orElseThrow();
        return new PageView.SpineRow(
                row.place(),
                Family.of(card.kind()).key(),
                row.level(),
                card.name(),
                text.title(card),
                card.height() + " × " + card.width() + " × " + card.channels(),
                lanes.of(index),
                notes.getOrDefault(row.place(), ""),
                strips.getOrDefault(row.place(), ""));
    }

    private String name(Group group) {
        String key = "spine." + group.kind().name().toLowerCase(Locale.ROOT);
        return group.kind() == GroupKind.STEM || group.kind() == GroupKind.HEAD
                ? text.get(key)
                : text.get(key, group.number());
    }

    private String summary(Group group) {
        LayerCard last = subject.layers().get(group.last());
        String shape = last.height() + " × " + last.width() + " × " + last.channels();
        if (group.kind() == GroupKind.RESIDUAL) {
            boolean identity =
                    spine.join(group).map(dev.layerlens.card.spine.Join::identity).orElse(true);
            return text.get(identity ? "spine.identity" : "spine.projection", shape);
        }
        return group.blocks() > 0
                ? text.get("spine.blocks", group.blocks(), group.layers(), shape)
                : text.get("spine.layers", group.layers(), shape);
    }
}
