package dev.layerlens.card.words;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.ReceptiveField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cards of a small network, written down layer by layer. */
final class Cards {
    private final Map<String, LayerCard> cards = new LinkedHashMap<>();

    /** A convolution, which sees {@code kernel} cells of what it reads. */
    Cards convolution(String name, String input, int kernel, int channels) {
        return add(name, LayerKind.CONVOLUTION, "conv", kernel, 8, channels, List.of(input));
    }

    /** A convolution of each channel on its own. */
    Cards depthwise(String name, String input) {
        int channels = cards.get(input).channels();
        return add(
                name,
                LayerKind.DEPTHWISE_CONVOLUTION,
                "depthwise conv",
                3,
                8,
                channels,
                List.of(input));
    }

    /** An activation function. */
    Cards function(String name, String input, String title) {
        return add(name, LayerKind.ACTIVATION, title, 1, 0, 0, List.of(input));
    }

    /** A layer that keeps its first input's shape. */
    Cards layer(String name, LayerKind kind, String... inputs) {
        return add(name, kind, name, 1, 0, 0, List.of(inputs));
    }

    /** A layer with a single cell. */
    Cards cell(String name, LayerKind kind, String input, int channels) {
        return add(name, kind, name, 1, 1, channels, List.of(input));
    }

    private Cards add(
            String name,
            LayerKind kind,
            String title,
            int kernel,
            int side,
            int channels,
            List<String> inputs) {
        LayerCard first = cards.get(inputs.get(0));
        int before = first == null ? 1 : first.receptiveField().size();
        int cells = side > 0 ? side : first.height();
        cards.put(
                name,
                new LayerCard(
                        name,
                        kind,
                        title,
                        inputs,
                        cells,
                        cells,
                        channels > 0 ? channels : first.channels(),
                        name,
                        List.of(),
                        0,
                        0,
                        new ReceptiveField(before + kernel - 1, 1, 0),
                        Optional.empty(),
                        Optional.empty()));
        return this;
    }

    List<LayerCard> all() {
        return new ArrayList<>(cards.values());
    }

    Topic topic(String name) {
        return new Topics(all()).of(cards.get(name));
    }
}
