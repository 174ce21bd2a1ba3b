package dev.layerlens.app.layers.card;

import dev.layerlens.app.explain.Values;
import dev.layerlens.app.layers.card.drawing.SoftmaxDrawing;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.QuantizedRange;
import dev.layerlens.card.explain.Statistics;
import dev.layerlens.card.graph.LayerGraph;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a card says of one picture.
 *
 * @param values how many values the layer has
 * @param statistics of these values
 * @param range how much of what 8 bits hold they use; empty in a float layer
 * @param kernels what can be drawn of the layer's kernels
 * @param softmax its largest scores and what becomes of them; empty for other layers
 */
record CardFigures(
        long values,
        Statistics statistics,
        Optional<QuantizedRange> range,
        KernelsShown kernels,
        Optional<SoftmaxDrawing> softmax) {
    private static final int SCORES = 4;
    private static final int INT8 = -128;

    /** Computes all of it; not for the main thread. */
    static CardFigures of(Values values, LayerGraph graph, LayerCard card) {
        FeatureMaps maps = values.of(card);
        return new CardFigures(
                maps.size(),
                Statistics.of(maps),
                card.quantization().map(q -> QuantizedRange.of(maps, q, lowest(q.zeroPoint()))),
                KernelsShown.of(graph, card),
                card.kind() == LayerKind.SOFTMAX ? softmax(values, graph, card) : Optional.empty());
    }

    /** The smallest number that can be stored: uint8 begins at 0, and has its zero point there. */
    static int lowest(int zeroPoint) {
        return zeroPoint > 127 ? 0 : INT8;
    }

    private static Optional<SoftmaxDrawing> softmax(
            Values values, LayerGraph graph, LayerCard card) {
        String input = card.inputs().get(0);
        FeatureMaps shares = values.of(card);
        if (input.equals(LayerCard.PICTURE) || !shares.vector()) {
            return Optional.empty();
        }
        FeatureMaps scores = values.of(graph.layer(input));
        if (scores.size() != shares.size()) {
            return Optional.empty();
        }
        float[] all = scores.copy();
        float[] softened = shares.copy();
        List<Integer> best =
                IntStream.range(0, all.length)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> -all[i]))
                        .limit(SCORES)
                        .collect(Collectors.toList());
        return Optional.of(
                new SoftmaxDrawing(
                        best.stream().map(i -> (double) all[i]).collect(Collectors.toList()),
                        best.stream().map(i -> (double) softened[i]).collect(Collectors.toList())));
    }
}
