package dev.layerlens.tools.html;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.Precision;
import dev.layerlens.card.graph.Field;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.Operation;
import dev.layerlens.tools.cards.LayerOperations;
import dev.layerlens.tools.net.Network;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a page is about: a model file, or a network of the zoo that nobody has trained.
 *
 * @param name the model's, or the network's
 * @param architecture the network; may be empty
 * @param description one sentence in English; may be empty
 * @param precision how a file stores and computes
 * @param bytes of a file
 * @param classes how many
 * @param inputHeight rows of the input
 * @param inputWidth columns of the input
 * @param layers in order of computation
 * @param operations by layer
 * @param fields by layer
 * @param graph weights and exact receptive fields, of a file
 */
public record Subject(
        String name,
        String architecture,
        String description,
        Optional<Precision> precision,
        OptionalLong bytes,
        int classes,
        int inputHeight,
        int inputWidth,
        List<LayerCard> layers,
        Map<String, Operation> operations,
        Map<String, Field> fields,
        Optional<LayerGraph> graph) {

    public Subject {
        layers = List.copyOf(layers);
        operations = Map.copyOf(operations);
        fields = Map.copyOf(fields);
    }

    /** A model file. */
    public static Subject of(ModelCard card, LayerGraph graph, long bytes) {
        return new Subject(
                card.name(),
                card.architecture(),
                card.description(),
                Optional.of(card.precision()),
                OptionalLong.of(bytes),
                card.labels().size(),
                graph.picture().height(),
                graph.picture().width(),
                graph.layers(),
                byName(graph, graph::operation),
                byName(graph, graph::field),
                Optional.of(graph));
    }

    /**
     * A network of the zoo.
     *
     * @param description what it is and where it comes from
     */
    public static Subject of(Network network, List<LayerCard> layers, String description) {
        Map<String, Field> fields = new HashMap<>();
        for (LayerCard layer : layers) {
            fields.put(layer.name(), new Field(layer.receptiveField(), layer.receptiveField()));
        }
        return new Subject(
                network.name(),
                "",
                description,
                Optional.empty(),
                OptionalLong.empty(),
                network.classes(),
                network.shape(Network.PICTURE).height(),
                network.shape(Network.PICTURE).width(),
                layers,
                LayerOperations.of(network),
                fields,
                Optional.empty());
    }

    private static <T> Map<String, T> byName(LayerGraph graph, Function<String, T> of) {
        return graph.layers().stream()
                .map(LayerCard::name)
                .collect(Collectors.toMap(Function.identity(), of));
    }

    /** Learned values of the whole network. */
    long parameters() {
        return layers.stream().mapToLong(LayerCard::parameters).sum();
    }

    /** Multiply-adds of the whole network for one picture. */
    long multiplyAdds() {
        return layers.stream().mapToLong(LayerCard::multiplyAdds).sum();
    }
}
