package dev.layerlens.app.layers.why;

import dev.layerlens.app.explain.Branch;
import dev.layerlens.app.explain.Walk;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.twin.Mask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds what of a network can be played with around a layer. */
final class Boards {

    private Boards() {}

    /** The board of a layer, or why there is none. */
    static WhatIfState of(Walk walk, String name) {
        Optional<LayerCard> layer =
                walk.layers().stream().filter(card -> card.name().equals(name)).findFirst();
        Optional<Mask> mask = mask(walk, name);
        if (layer.isEmpty() || mask.isEmpty()) {
            return new WhatIfState.Absent(
                    layer.map(LayerCard::title).orElse(name), walk.masks().isEmpty());
        }
        List<LayerCard> later = later(walk.layers(), mask.get());
        WhatIfState.Board board =
                new WhatIfState.Board(walk, layer.get(), mask.get(), branch(walk, name), later);
        return new WhatIfState.Ready(
                board,
                Switches.allOn(),
                last(later),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The innermost residual branch around a layer. */
    private static Optional<Branch> branch(Walk walk, String name) {
        List<LayerCard> layers = walk.spine().layers();
        return walk.branches().stream()
                .filter(
                        branch ->
                                IntStream.rangeClosed(branch.block().first(), branch.block().last())
                                        .anyMatch(i -> layers.get(i).name().equals(name)))
                .min(Comparator.comparingInt(branch -> branch.block().layers()));
    }

    /** A layer's own switches, or those of the convolution whose zeros it shows. */
    private static Optional<Mask> mask(Walk walk, String name) {
        Optional<Mask> own = walk.mask(name);
        return own.isPresent()
                ? own
                : walk.masks().stream().filter(mask -> mask.shownBy().contains(name)).findFirst();
    }

    /** The layers with maps that read what a mask changes, directly or not. */
    private static List<LayerCard> later(List<LayerCard> layers, Mask mask) {
        Set<String> changed = new HashSet<>(mask.shownBy());
        changed.add(mask.layer());
        List<LayerCard> later = new ArrayList<>();
        for (LayerCard card : layers) {
            if (!changed.contains(card.name()) && !Collections.disjoint(card.inputs(), changed)) {
                changed.add(card.name());
                if (!card.folded() && card.height() * card.width() > 1) {
                    later.add(card);
                }
            }
        }
        return later;
    }

    private static Optional<LayerCard> last(List<LayerCard> later) {
        return later.isEmpty() ? Optional.empty() : Optional.of(later.get(later.size() - 1));
    }
}
