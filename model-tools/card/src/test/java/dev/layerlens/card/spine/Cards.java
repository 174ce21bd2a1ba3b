package dev.layerlens.card.spine;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.ReceptiveField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a network's cards down as far as its structure goes. */
final class Cards {
    private final List<LayerCard> cards = new ArrayList<>();

    /** One layer; what it reads are names, none for the layer before. */
    Cards add(String name, LayerKind kind, int side, int channels, String... inputs) {
        String before = cards.isEmpty() ? LayerCard.PICTURE : cards.get(cards.size() - 1).name();
        cards.add(
                new LayerCard(
                        name,
                        kind,
                        name,
                        inputs.length == 0 ? List.of(before) : List.of(inputs),
                        side,
                        side,
                        channels,
                        name,
                        List.of(),
                        0,
                        0,
                        ReceptiveField.OF_THE_PICTURE,
                        Optional.empty(),
                        Optional.empty()));
        return this;
    }

    Cards conv(String name, int side, int channels, String... inputs) {
        return add(name, LayerKind.CONVOLUTION, side, channels, inputs);
    }

    Cards relu(String name, int side, int channels) {
        return add(name, LayerKind.ACTIVATION, side, channels);
    }

    Cards head(int channels) {
        return add("gap", LayerKind.GLOBAL_AVERAGE_POOL, 1, channels)
                .add("fc", LayerKind.DENSE, 1, 10)
                .add("softmax", LayerKind.SOFTMAX, 1, 10);
    }

    List<LayerCard> cards() {
        return cards;
    }

    Spine spine() {
        return Spine.of(cards);
    }
}
