package dev.layerlens.card.classifier;

import dev.layerlens.card.classifier.UnusableFileException.Problem;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SignatureDef;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/**
 * One graph of a file.
 *
 * @param model the file
 * @param graph its graph
 * @param signature the signature that the graph belongs to, if that is how it was found
 */
record Graph(Model model, SubGraph graph, Optional<SignatureDef> signature) {

    static Graph first(Model model) {
        return new Graph(model, model.subgraphs(0), Optional.empty());
    }

    static Optional<Graph> ofSignature(Model model, String key) {
        return IntStream.range(0, model.signatureDefsLength())
                .mapToObj(model::signatureDefs)
                .filter(signature -> key.equals(signature.signatureKey()))
                .findFirst()
                .map(
                        s ->
                                new Graph(
                                        model,
                                        model.subgraphs((int) s.subgraphIndex()),
                                        Optional.of(s)));
    }

    List<Integer> inputs() {
        return IntStream.range(0, graph.inputsLength())
                .map(graph::inputs)
                .boxed()
                .collect(Collectors.toList());
    }

    List<Integer> outputs() {
        return IntStream.range(0, graph.outputsLength())
                .map(graph::outputs)
                .boxed()
                .collect(Collectors.toList());
    }

    /** The tensor of an output of the signature. */
    Optional<Integer> output(String name) {
        return signature.flatMap(
                s ->
                        IntStream.range(0, s.outputsLength())
                                .mapToObj(s::outputs)
                                .filter(output -> name.equals(output.name()))
                                .map(output -> (int) output.tensorIndex())
                                .findFirst());
    }

    List<Integer> shape(int tensor) {
        Tensor t = graph.tensors(tensor);
        return IntStream.range(0, t.shapeLength())
                .map(t::shape)
                .boxed()
                .collect(Collectors.toList());
    }

    /**
     * How a tensor stores its numbers.
     *
     * @throws UnusableFileException if no picture can go in, or no scores come out of, that type
     */
    NumberType type(int tensor) throws UnusableFileException {
        byte type = graph.tensors(tensor).type();
        return switch (type) {
            case TensorType.FLOAT32 -> NumberType.FLOAT32;
            case TensorType.UINT8 -> NumberType.UINT8;
            case TensorType.INT8 -> NumberType.INT8;
            default -> throw UnusableFileException.notAClassifier("values of type " + name(type));
        };
    }

    private static String name(byte type) throws UnusableFileException {
        if (type < 0 || type >= TensorType.names.length) {
            throw UnusableFileException.of(Problem.DAMAGED, "there is no type " + type);
        }
        return TensorType.name(type);
    }

    /** Size of one step; 1 for a tensor that is not quantized. */
    float scale(int tensor) {
        var quantization = graph.tensors(tensor).quantization();
        return quantization == null || quantization.scaleLength() == 0 ? 1 : quantization.scale(0);
    }

    /** What stands for zero; 0 for a tensor that is not quantized. */
    int zeroPoint(int tensor) {
        var quantization = graph.tensors(tensor).quantization();
        return quantization == null || quantization.zeroPointLength() == 0
                ? 0
                : (int) quantization.zeroPoint(0);
    }

    /** Operators that read a tensor, in the order of computation. */
    List<Operator> readers(int tensor) {
        List<Operator> readers = new ArrayList<>();
        for (int i = 0; i < graph.operatorsLength(); i++) {
            Operator operator = graph.operators(i);
            for (int j = 0; j < operator.inputsLength(); j++) {
                if (operator.inputs(j) == tensor) {
                    readers.add(operator);
                }
            }
        }
        return readers;
    }

    /** The operator that a tensor comes from; empty for a constant or an input. */
    Optional<Operator> source(int tensor) {
        for (int i = 0; i < graph.operatorsLength(); i++) {
            Operator operator = graph.operators(i);
            for (int j = 0; j < operator.outputsLength(); j++) {
                if (operator.outputs(j) == tensor) {
                    return Optional.of(operator);
                }
            }
        }
        return Optional.empty();
    }

    /** One of {@link org.tensorflow.lite.schema.BuiltinOperator}. */
    int kind(Operator operator) {
        OperatorCode code = model.operatorCodes((int) operator.opcodeIndex());
        return Math.max(code.deprecatedBuiltinCode(), code.builtinCode());
    }

    /** The first value of a constant float tensor. */
    Optional<Float> constant(int tensor) {
        if (tensor < 0 || graph.tensors(tensor).type() != TensorType.FLOAT32) {
            return Optional.empty();
        }
        ByteBuffer data = model.buffers((int) graph.tensors(tensor).buffer()).dataAsByteBuffer();
        return data == null || data.remaining() < Float.BYTES
                ? Optional.empty()
                : Optional.of(data.order(ByteOrder.LITTLE_ENDIAN).getFloat(data.position()));
    }
}
