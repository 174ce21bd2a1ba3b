package dev.layerlens.tools.compare;

import dev.layerlens.card.LayerCard;
import dev.layerlens.tools.explain.LayeredModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two files of one network on the same pictures, layer by layer. Layers go together by their names;
 * what has no partner, or one of another shape, is named and not compared.
 *
 * @param layers those that both have, in order of computation
 * @param answers one for each picture
 * @param onlyFirst layers of the first file without a partner
 * @param onlySecond layers of the second file without a partner
 * @param otherShape layers that are of one shape here and of another there
 */
public record FileComparison(
        List<ComparedLayer> layers,
        List<ComparedAnswer> answers,
        List<String> onlyFirst,
        List<String> onlySecond,
        List<String> otherShape) {

    public FileComparison {
        layers = List.copyOf(layers);
        answers = List.copyOf(answers);
        onlyFirst = List.copyOf(onlyFirst);
        onlySecond = List.copyOf(onlySecond);
        otherShape = List.copyOf(otherShape);
    }

    /**
     * Runs both on every picture.
     *
     * @param pictures {@code [side, side, 3]}, red, green, blue, 0..255, of the side that both read
     * @throws IllegalArgumentException if they have no layer in common
     */
    public static FileComparison of(
            LayeredModel first, LayeredModel second, List<float[]> pictures) {
        Map<String, LayerCard> others = byName(second);
        Map<LayerCard, Agreement> compared = new LinkedHashMap<>();
        List<String> onlyFirst = new ArrayList<>();
        List<String> otherShape = new ArrayList<>();
        for (LayerCard layer : first.shown()) {
            LayerCard partner = others.remove(layer.name());
            if (partner == null) {
                onlyFirst.add(layer.name());
            } else if (sameShape(layer, partner)) {
                compared.put(layer, new Agreement());
            } else {
                otherShape.add(layer.name());
            }
        }
        if (compared.isEmpty()) {
            throw new IllegalArgumentException(
                    "the two files have no layer of one name and shape in common: compare two files"
                            + " of one network");
        }
        List<ComparedAnswer> answers = new ArrayList<>();
        for (float[] picture : pictures) {
            answers.add(ComparedAnswer.of(first.classify(picture), second.classify(picture)));
            first.run(picture);
            second.run(picture);
            Map<String, LayerCard> partners = byName(second);
            compared.forEach(
                    (layer, agreement) ->
                            agreement.observe(
                                    first.maps(layer).copy(),
                                    second.maps(partners.get(layer.name())).copy()));
        }
        return new FileComparison(
                layers(compared), answers, onlyFirst, List.copyOf(others.keySet()), otherShape);
    }

    private static Map<String, LayerCard> byName(LayeredModel model) {
        return model.shown().stream()
                .collect(
                        Collectors.toMap(
                                LayerCard::name,
                                Function.identity(),
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    private static boolean sameShape(LayerCard one, LayerCard other) {
        return one.height() == other.height()
                && one.width() == other.width()
                && one.channels() == other.channels();
    }

    private static List<ComparedLayer> layers(Map<LayerCard, Agreement> compared) {
        List<ComparedLayer> layers = new ArrayList<>();
        compared.forEach(
                (layer, agreement) ->
                        layers.add(
                                new ComparedLayer(
                                        layer,
                                        agreement.cosine(),
                                        agreement.decibels(),
                                        agreement.largest())));
        return layers;
    }

    /** The layers from the least alike to the most alike. */
    public List<ComparedLayer> worstFirst() {
        return layers.stream()
                .sorted(
                        Comparator.comparingDouble(
                                layer -> layer.decibels().orElse(Double.POSITIVE_INFINITY)))
                .toList();
    }

    /** How many pictures get the same answer from both. */
    public long agreed() {
        return answers.stream().filter(ComparedAnswer::same).count();
    }
}
