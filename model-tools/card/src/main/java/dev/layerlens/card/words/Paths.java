package dev.layerlens.card.words;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.ReceptiveField;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What comes before and after a layer, over layers that only treat each channel on its own. */
final class Paths {
    private static final Set<LayerKind> BETWEEN =
            EnumSet.of(
                    LayerKind.BATCH_NORM,
                    LayerKind.ACTIVATION,
                    LayerKind.DROPOUT,
                    LayerKind.PADDING,
                    LayerKind.MULTIPLY);

    private final Map<String, LayerCard> cards = new HashMap<>();
    private final Map<String, List<LayerCard>> readers = new HashMap<>();

    Paths(List<LayerCard> network) {
        for (LayerCard card : network) {
            cards.put(card.name(), card);
            for (String input : card.inputs()) {
                readers.computeIfAbsent(input, name -> new ArrayList<>()).add(card);
            }
        }
    }

    /** Whether a convolution sees no neighbours: its cells see what those of its input see. */
    boolean pointwise(LayerCard convolution) {
        ReceptiveField before =
                input(convolution)
                        .map(LayerCard::receptiveField)
                        .orElse(ReceptiveField.OF_THE_PICTURE);
        return convolution.receptiveField().size() == before.size();
    }

    /** The layer that {@code card} reads; none if it reads the picture. */
    Optional<LayerCard> input(LayerCard card) {
        return card.inputs().stream().findFirst().map(cards::get);
    }

    /** The layers that read {@code name}. */
    List<LayerCard> readers(String name) {
        return readers.getOrDefault(name, List.of());
    }

    /** The layer that made the maps that {@code card} reads, apart from norms and functions. */
    Optional<LayerCard> before(LayerCard card) {
        Optional<LayerCard> before = maps(card);
        while (before.isPresent() && BETWEEN.contains(before.get().kind())) {
            before = maps(before.get());
        }
        return before;
    }

    /** The layers that read what {@code card} makes, apart from norms and functions between. */
    List<LayerCard> after(LayerCard card) {
        return after(card, BETWEEN);
    }

    /** The layers that read what {@code card} makes, apart from those of kinds in between. */
    List<LayerCard> after(LayerCard card, Set<LayerKind> between) {
        List<LayerCard> after = new ArrayList<>();
        for (LayerCard reader : readers(card.name())) {
            if (between.contains(reader.kind())) {
                after.addAll(after(reader, between));
            } else {
                after.add(reader);
            }
        }
        return after;
    }

    /** Of several inputs the largest: a gate has a single cell, what it gates has many. */
    private Optional<LayerCard> maps(LayerCard card) {
        LayerCard largest = null;
        for (String name : card.inputs()) {
            LayerCard input = cards.get(name);
            if (input != null && (largest == null || cells(input) > cells(largest))) {
                largest = input;
            }
        }
        return Optional.ofNullable(largest);
    }

    private static int cells(LayerCard card) {
        return card.height() * card.width();
    }
}
