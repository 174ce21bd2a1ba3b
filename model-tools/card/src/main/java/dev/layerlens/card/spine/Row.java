package dev.layerlens.card.spine;

import dev.layerlens.card.LayerCard;
import java.util.Optional;

/**
 * One row of a spine: a layer, or the heading of a group.
 *
 * @param group of a heading the group itself, of a layer the innermost one around it
 * @param layer the layer; empty for a heading
 * @param level how far in it is: 0 for the headings of stem, stages and head
 * @param folded whether this is the heading of a group whose layers are hidden
 * @param place of the layer in the network; of a folded group that of its last layer, whose values
 *     stand for it; of an open group that of its first
 * @param connected whether the line leads on to it from the row above: it reads what that one gives
 */
public record Row(
        Group group,
        Optional<LayerCard> layer,
        int level,
        boolean folded,
        int place,
        boolean connected) {

    /** Whether it is a heading. */
    public boolean heading() {
        return layer.isEmpty();
    }
}
