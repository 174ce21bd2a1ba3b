package dev.layerlens.card.classifier;

import dev.layerlens.card.ModelCard;
import dev.layerlens.card.Precision;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.MalformedGraphException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;
import org.tensorflow.lite.support.metadata.MetadataExtractor;
import org.tensorflow.lite.support.metadata.schema.ModelMetadata;

/**
 * The card of a file that brings none: its metadata's texts, and what can be counted. What it does
 * not say stays empty.
 */
final class ForeignCard {

    private ForeignCard() {}

    static ModelCard of(
            ByteBuffer file,
            Model model,
            MetadataExtractor metadata,
            Classifier classifier,
            String name) {
        Optional<LayerGraph> graph = layers(file);
        Optional<ModelMetadata> texts =
                metadata.hasMetadata()
                        ? Optional.ofNullable(metadata.getModelMetadata())
                        : Optional.empty();
        return new ModelCard(
                name,
                "",
                texts.map(ModelMetadata::description).orElse(""),
                texts.map(ModelMetadata::author).orElse(""),
                texts.map(ModelMetadata::license).orElse(""),
                texts.map(ModelMetadata::version).orElse(""),
                0,
                classifier.labels(),
                classifier.input().height(),
                classifier.input().width(),
                precision(model.subgraphs(0), model),
                graph.map(LayerGraph::parameters)
                        .orElseGet(() -> weights(model.subgraphs(0), model)),
                graph.map(LayerGraph::multiplyAdds).orElse(0L),
                Optional.empty(),
                graph.map(LayerGraph::layers).orElse(List.of()));
    }

    /** What can be computed of its graph; a file that this is too odd for may still classify. */
    private static Optional<LayerGraph> layers(ByteBuffer file) {
        try {
            return Optional.of(LayerGraph.of(file));
        } catch (MalformedGraphException odd) {
            return Optional.empty();
        }
    }

    private static boolean constant(Tensor tensor, Model model) {
        return model.buffers((int) tensor.buffer()).dataLength() > 0;
    }

    /** Values of all constants that are no shapes or axes: a count without a graph. */
    private static long weights(SubGraph graph, Model model) {
        long weights = 0;
        for (int i = 0; i < graph.tensorsLength(); i++) {
            Tensor tensor = graph.tensors(i);
            boolean bias = tensor.type() == TensorType.INT32 && tensor.quantization() != null;
            if (constant(tensor, model) && (tensor.type() != TensorType.INT32 || bias)) {
                long size = 1;
                for (int j = 0; j < tensor.shapeLength(); j++) {
                    size *= tensor.shape(j);
                }
                weights += size;
            }
        }
        return weights;
    }

    /** By the types of the weights, and of the values between operators. */
    private static Precision precision(SubGraph graph, Model model) {
        boolean bytes = false;
        boolean halves = false;
        boolean quantizedValues = false;
        for (int i = 0; i < graph.tensorsLength(); i++) {
            Tensor tensor = graph.tensors(i);
            boolean small = tensor.type() == TensorType.INT8 || tensor.type() == TensorType.UINT8;
            boolean weights = constant(tensor, model);
            bytes |= weights && small;
            halves |= weights && tensor.type() == TensorType.FLOAT16;
            quantizedValues |= !weights && small && !end(graph, i);
        }
        if (bytes) {
            return quantizedValues ? Precision.INT8 : Precision.DYNAMIC;
        }
        return halves ? Precision.FLOAT16 : Precision.FLOAT32;
    }

    /** Whether a tensor is an input or an output. */
    private static boolean end(SubGraph graph, int tensor) {
        return IntStream.range(0, graph.inputsLength()).anyMatch(i -> graph.inputs(i) == tensor)
                || IntStream.range(0, graph.outputsLength())
                        .anyMatch(i -> graph.outputs(i) == tensor);
    }
}
