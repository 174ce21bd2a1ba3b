package dev.layerlens.card.classifier;

import dev.layerlens.card.classifier.ClassScores.Meaning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.support.metadata.MetadataExtractor;

/** Which output has one score a class, and what the scores are. */
final class Scores {

    private Scores() {}

    /** The output of a signature. */
    static ClassScores of(Graph graph, String name) throws UnusableFileException {
        int tensor =
                graph.output(name)
                        .orElseThrow(
                                () ->
                                        UnusableFileException.notAClassifier(
                                                "no output '" + name + "'"));
        return of(graph, tensor, graph.outputs().indexOf(tensor));
    }

    /** The only output, or the one among several whose classes the metadata names. */
    static ClassScores of(Graph graph, MetadataExtractor metadata) throws UnusableFileException {
        List<Integer> outputs = graph.outputs();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < outputs.size(); i++) {
            if (outputs.size() == 1 || LabelFiles.names(metadata, i)) {
                places.add(i);
            }
        }
        if (places.size() != 1) {
            throw UnusableFileException.notAClassifier(outputs.size() + " outputs");
        }
        return of(graph, outputs.get(places.get(0)), places.get(0));
    }

    private static ClassScores of(Graph graph, int tensor, int place) throws UnusableFileException {
        List<Integer> shape = graph.shape(tensor);
        int classes = shape.isEmpty() ? 0 : shape.get(shape.size() - 1);
        boolean flat = shape.stream().limit(Math.max(0, shape.size() - 1)).allMatch(n -> n == 1);
        if (!flat || classes < 2) {
            throw UnusableFileException.notAClassifier("output " + shape);
        }
        return new ClassScores(
                place,
                classes,
                graph.type(tensor),
                graph.scale(tensor),
                graph.zeroPoint(tensor),
                meaning(graph, tensor));
    }

    private static Meaning meaning(Graph graph, int tensor) throws UnusableFileException {
        int at = tensor;
        // as many steps as there are operators at most: a damaged file may go round in circles
        for (int step = 0; step < graph.graph().operatorsLength(); step++) {
            Optional<Operator> source = graph.source(at);
            if (source.isEmpty()) {
                break;
            }
            Operator operator = source.get();
            switch (graph.kind(operator)) {
                case BuiltinOperator.SOFTMAX, BuiltinOperator.LOGISTIC -> {
                    return Meaning.PROBABILITY;
                }
                case BuiltinOperator.LOG_SOFTMAX -> {
                    return Meaning.LOG_PROBABILITY;
                }
                case BuiltinOperator.RESHAPE,
                        BuiltinOperator.SQUEEZE,
                        BuiltinOperator.QUANTIZE,
                        BuiltinOperator.DEQUANTIZE ->
                        at = operator.inputs(0);
                default -> {
                    return byRange(graph, tensor);
                }
            }
        }
        return byRange(graph, tensor);
    }

    /** Quantized scores that cannot leave 0..1 are probabilities, whatever made them. */
    private static Meaning byRange(Graph graph, int tensor) throws UnusableFileException {
        NumberType type = graph.type(tensor);
        if (type == NumberType.FLOAT32) {
            return Meaning.LOGIT;
        }
        int least = type == NumberType.INT8 ? -128 : 0;
        boolean within =
                least == graph.zeroPoint(tensor) && Math.abs(graph.scale(tensor) * 255 - 1) < 0.02f;
        return within ? Meaning.PROBABILITY : Meaning.LOGIT;
    }
}
