package dev.layerlens.app.layers.why;

import dev.layerlens.app.explain.Walk;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.spine.GroupKind;
import dev.layerlens.card.spine.Join;
import dev.layerlens.card.spine.Spine;
import dev.layerlens.card.twin.Mask;
import java.util.List;
import java.util.Optional;

/**
 * The branch of a residual block that a layer lies in: without it, what went into the block comes
 * out of it as it was.
 *
 * @param join the addition at the end of the block
 * @param last switches off the branch's last convolution, and with it the branch
 */
record Branch(String join, Mask last) {

    /** The innermost branch around a layer; empty for a layer of no residual branch. */
    static Optional<Branch> around(Walk walk, String layer) {
        Spine spine = Spine.of(walk.layers());
        List<LayerCard> layers = spine.layers();
        Optional<Branch> innermost = Optional.empty();
        int shortest = Integer.MAX_VALUE;
        for (int place = 0; place < layers.size(); place++) {
            Optional<Join> join =
                    spine.join(place).filter(j -> j.kind() == GroupKind.RESIDUAL);
            for (int path = 0; join.isPresent() && path < join.get().paths().size(); path++) {
                List<Integer> places = join.get().paths().get(path);
                boolean through =
                        path != join.get().shortcut()
                                && places.size() < shortest
                                && places.stream()
                                        .anyMatch(p -> layers.get(p).name().equals(layer));
                Optional<Mask> last = through ? last(walk, layers, places) : Optional.empty();
                if (last.isPresent()) {
                    shortest = places.size();
                    innermost = Optional.of(new Branch(layers.get(place).name(), last.get()));
                }
            }
        }
        return innermost;
    }

    /** The switches of the last layer of a path, or of the convolution that it belongs to. */
    private static Optional<Mask> last(Walk walk, List<LayerCard> layers, List<Integer> places) {
        for (int i = places.size() - 1; i >= 0; i--) {
            Optional<Mask> mask = walk.mask(layers.get(places.get(i)).name());
            if (mask.isPresent()) {
                return mask;
            }
        }
        return Optional.empty();
    }
}
