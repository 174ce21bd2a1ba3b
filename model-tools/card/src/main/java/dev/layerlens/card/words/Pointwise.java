package dev.layerlens.card.words;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The part that a 1x1 convolution plays in the block around it. */
final class Pointwise {
    private static final Set<LayerKind> NORMS = EnumSet.of(LayerKind.BATCH_NORM, LayerKind.DROPOUT);

    private final Paths paths;

    Pointwise(Paths paths) {
        this.paths = paths;
    }

    Topic topic(LayerCard card) {
        Optional<LayerCard> before = paths.before(card);
        int from = paths.input(card).map(LayerCard::channels).orElse(card.channels());
        boolean narrows = card.channels() < from;
        boolean widens = card.channels() > from;
        if (before.filter(c -> c.kind() == LayerKind.DEPTHWISE_CONVOLUTION).isPresent()) {
            return narrows && !activated(card) ? Topic.PROJECT : Topic.SEPARABLE;
        } else if (added(card) && branches(card)) {
            return Topic.SHORTCUT;
        } else if (widens && anyAfter(card, LayerKind.DEPTHWISE_CONVOLUTION)) {
            return Topic.EXPAND;
        } else if (widens && added(card) && before.filter(this::large).isPresent()) {
            return Topic.WIDEN;
        } else if (narrows && paths.after(card).stream().anyMatch(this::large)) {
            return Topic.SQUEEZE;
        }
        return Topic.POINTWISE;
    }

    private boolean large(LayerCard card) {
        return card.kind() == LayerKind.CONVOLUTION && !paths.pointwise(card);
    }

    private boolean activated(LayerCard card) {
        return kindsAfterNorms(card).contains(LayerKind.ACTIVATION);
    }

    private boolean added(LayerCard card) {
        return kindsAfterNorms(card).contains(LayerKind.ADD);
    }

    private boolean branches(LayerCard card) {
        return card.inputs().stream().anyMatch(input -> paths.readers(input).size() > 1);
    }

    private boolean anyAfter(LayerCard card, LayerKind kind) {
        return paths.after(card).stream().anyMatch(c -> c.kind() == kind);
    }

    private Set<LayerKind> kindsAfterNorms(LayerCard card) {
        Set<LayerKind> kinds = EnumSet.noneOf(LayerKind.class);
        List<LayerCard> after = paths.after(card, NORMS);
        after.forEach(c -> kinds.add(c.kind()));
        return kinds;
    }
}
