package dev.layerlens.app.layers.overview;

import android.content.res.Resources;
import dev.layerlens.app.R;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.spine.Group;
import dev.layerlens.card.spine.GroupKind;
import dev.layerlens.card.spine.Join;
import dev.layerlens.card.spine.Row;
import dev.layerlens.card.spine.Spine;
import dev.layerlens.card.spine.SpineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a walk: the network's structure in words and lines. */
final class Items {
    private final Resources texts;
    private final Walk walk;
    private final Spine spine;

    Items(Resources texts, Walk walk) {
        this.texts = texts;
        this.walk = walk;
        spine = walk.spine();
    }

    /**
     * All rows.
     *
     * @param folded ids of the groups that are folded into one row
     * @param parts of the best answer's logit, if they are known
     */
    List<Item> all(Set<String> folded, Optional<Contributions> parts) {
        SpineView view = spine.view(folded);
        List<Track> tracks = Track.of(view);
        List<Item> items = new ArrayList<>();
        items.add(new Item.Legend());
        for (int i = 0; i < tracks.size(); i++) {
            items.add(item(view.rows().get(i), tracks.get(i), view.lanes()));
        }
        items.add(new Item.Answer(walk.id(), walk.answer(), parts));
        return items;
    }

    private Item item(Row row, Track track, int lanes) {
        if (!row.heading()) {
            return new Item.Layer(walk.id(), row, track, lanes, note(row.place()));
        }
        String title = title(row.group());
        String note = note(row.group());
        return row.folded()
                ? new Item.Folded(walk.id(), row, track, lanes, title, note)
                : new Item.Heading(row, track, lanes, title, note);
    }

    /** What a group is called, as in "Stage 2". */
    String title(Group group) {
        return switch (group.kind()) {
            case STEM -> texts.getString(R.string.group_stem);
            case STAGE -> texts.getString(R.string.group_stage, group.number());
            case HEAD -> texts.getString(R.string.group_head);
            case BLOCK -> texts.getString(R.string.group_block, group.number());
            case RESIDUAL -> texts.getString(R.string.group_residual, group.number());
            case BRANCHES -> texts.getString(R.string.group_branches, group.number());
            case DENSE -> texts.getString(R.string.group_dense, group.number());
            case GATE -> texts.getString(R.string.group_gate, group.number());
        };
    }

    /** The stage that a row belongs to; empty above the network and below it. */
    String stage(Item item) {
        if (item instanceof Item.Layer layer) {
            return title(spine.around(layer.row().place()).get(0));
        } else if (item instanceof Item.Folded folded) {
            return title(spine.around(folded.row().place()).get(0));
        } else if (item instanceof Item.Heading heading) {
            return title(spine.around(heading.row().place()).get(0));
        }
        return "";
    }

    private String note(Group group) {
        Optional<Join> join = spine.join(group);
        if (join.isPresent() && group.kind() == GroupKind.RESIDUAL) {
            return texts.getString(
                    join.get().identity() ? R.string.skip_identity : R.string.skip_projection);
        }
        if (join.isPresent() && group.kind() == GroupKind.BRANCHES) {
            int paths = join.get().paths().size();
            return texts.getQuantityString(R.plurals.group_paths, paths, paths);
        }
        return group.blocks() > 0
                ? texts.getQuantityString(R.plurals.group_blocks, group.blocks(), group.blocks())
                : texts.getQuantityString(R.plurals.group_layers, group.layers(), group.layers());
    }

    /** What meets in a layer. */
    private String note(int place) {
        Optional<Join> join = spine.join(place);
        if (join.isEmpty()) {
            return "";
        }
        return switch (join.get().kind()) {
            case RESIDUAL ->
                    texts.getString(
                            join.get().identity()
                                    ? R.string.join_identity
                                    : R.string.join_projection);
            case BRANCHES -> {
                int paths = join.get().paths().size();
                yield texts.getQuantityString(R.plurals.group_paths, paths, paths);
            }
            case GATE -> texts.getString(R.string.join_gate);
            case DENSE -> texts.getString(R.string.join_dense);
            default -> "";
        };
    }
}
