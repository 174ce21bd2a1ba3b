package dev.layerlens.card.classifier;

import static dev.layerlens.card.classifier.PictureInput.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.TensorType;
import org.tensorflow.lite.support.metadata.MetadataExtractor;
import org.tensorflow.lite.support.metadata.schema.NormalizationOptions;
import org.tensorflow.lite.support.metadata.schema.ProcessUnit;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitOptions;
import org.tensorflow.lite.support.metadata.schema.TensorMetadata;

/**
 * How a file wants its pixels: by its metadata; else by what its first operator does with them;
 * else in the usual range of float models, -1 to 1.
 */
final class Pixels {
    private static final float HALF = 127.5f;

    /** No network's own arithmetic works with steps this small or numbers this large. */
    private static final float LARGE = 20;

    private Pixels() {}

    static PictureInput of(Graph graph, MetadataExtractor metadata) throws UnusableFileException {
        List<Integer> inputs = graph.inputs();
        if (inputs.size() != 1) {
            throw UnusableFileException.notAClassifier(inputs.size() + " inputs");
        }
        int tensor = inputs.get(0);
        List<Integer> shape = graph.shape(tensor);
        if (shape.size() != 4
                || shape.get(0) != 1
                || shape.get(3) != 3
                || shape.get(1) < 2
                || shape.get(2) < 2) {
            throw UnusableFileException.notAClassifier("input " + shape);
        }
        int height = shape.get(1);
        int width = shape.get(2);
        NumberType type = graph.type(tensor);
        if (type != NumberType.FLOAT32) {
            return new PictureInput(height, width, type, same(0), same(1), true);
        }
        Optional<NormalizationOptions> stated =
                metadata.hasMetadata()
                        ? normalization(metadata.getInputTensorMetadata(0))
                        : Optional.empty();
        return stated.isPresent()
                ? by(stated.get(), height, width)
                : by(graph, tensor, height, width);
    }

    private static Optional<NormalizationOptions> normalization(TensorMetadata input) {
        for (int i = 0; input != null && i < input.processUnitsLength(); i++) {
            ProcessUnit unit = input.processUnits(i);
            if (unit.optionsType() == ProcessUnitOptions.NormalizationOptions) {
                NormalizationOptions options = new NormalizationOptions();
                unit.options(options);
                boolean whole = options.meanLength() > 0 && options.stdLength() > 0;
                return Optional.of(options).filter(o -> whole && o.std(0) > 0);
            }
        }
        return Optional.empty();
    }

    private static PictureInput by(NormalizationOptions options, int height, int width) {
        List<Float> mean = new ArrayList<>();
        List<Float> deviation = new ArrayList<>();
        for (int c = 0; c < 3; c++) {
            // one value stands for all channels
            mean.add(options.mean(Math.min(c, options.meanLength() - 1)));
            deviation.add(options.std(Math.min(c, options.stdLength() - 1)));
        }
        return new PictureInput(height, width, NumberType.FLOAT32, mean, deviation, true);
    }

    private static PictureInput by(Graph graph, int tensor, int height, int width) {
        for (Operator reader : graph.readers(tensor)) {
            int kind = graph.kind(reader);
            if (kind == BuiltinOperator.QUANTIZE) {
                int quantized = reader.outputs(0);
                float range = 255 * graph.scale(quantized);
                float least = graph.scale(quantized) * lowest(graph, quantized);
                return range > LARGE
                        ? PictureInput.pixels(height, width)
                        : usual(height, width, least > -range / 4 ? 0 : HALF, true);
            }
            if (normalizes(graph, reader, kind)) {
                return PictureInput.pixels(height, width);
            }
        }
        return usual(height, width, HALF, false);
    }

    private static int lowest(Graph graph, int tensor) {
        byte type = graph.graph().tensors(tensor).type();
        int least = type == TensorType.INT8 ? -128 : 0;
        return least - graph.zeroPoint(tensor);
    }

    /** From -1 to 1 with a mean of 127.5; from 0 to 1 with none. */
    private static PictureInput usual(int height, int width, float mean, boolean stated) {
        return new PictureInput(
                height,
                width,
                NumberType.FLOAT32,
                same(mean),
                same(mean == 0 ? 2 * HALF : HALF),
                stated);
    }

    /** Whether the graph itself brings 0..255 to a network's range. */
    private static boolean normalizes(Graph graph, Operator operator, int kind) {
        for (int i = 0; i < operator.inputsLength(); i++) {
            Optional<Float> constant = graph.constant(operator.inputs(i)).map(Math::abs);
            if (constant.isPresent()) {
                float value = constant.get();
                return switch (kind) {
                    case BuiltinOperator.MUL -> value < 1 / LARGE;
                    case BuiltinOperator.DIV, BuiltinOperator.SUB, BuiltinOperator.ADD ->
                            value > LARGE;
                    default -> false;
                };
            }
        }
        return false;
    }
}
