package dev.layerlens.card.graph;

import dev.layerlens.card.Quantization;
import dev.layerlens.card.structure.OperatorNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.Operator;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.QuantizationParameters;
import org.tensorflow.lite.schema.SubGraph;
import org.tensorflow.lite.schema.Tensor;
import org.tensorflow.lite.schema.TensorType;

/** One graph of a file of sound structure: its operators in order and the tensors between them. */
final class Flow {
    private final Model model;
    private final SubGraph graph;
    private final List<Step> steps = new ArrayList<>();
    private final Map<Integer, Step> writers = new HashMap<>();
    private final Map<Integer, List<Step>> readers = new HashMap<>();
    private final List<Integer> inputs;
    private final List<Integer> outputs;

    Flow(Model model, int index) {
        this.model = model;
        this.graph = model.subgraphs(index);
        this.inputs = list(graph.inputsLength(), graph::inputs);
        this.outputs = list(graph.outputsLength(), graph::outputs);
        for (int i = 0; i < graph.operatorsLength(); i++) {
            add(i, graph.operators(i));
        }
    }

    private void add(int index, Operator operator) {
        OperatorCode code = model.operatorCodes((int) operator.opcodeIndex());
        int kind = Math.max(code.builtinCode(), code.deprecatedBuiltinCode());
        String name = kind == BuiltinOperator.CUSTOM ? code.customCode() : OperatorNames.of(kind);
        Step step =
                new Step(
                        index,
                        kind,
                        name,
                        list(operator.inputsLength(), operator::inputs),
                        list(operator.outputsLength(), operator::outputs),
                        operator);
        steps.add(step);
        step.writes().forEach(tensor -> writers.put(tensor, step));
        step.reads().stream()
                .distinct()
                .forEach(t -> readers.computeIfAbsent(t, key -> new ArrayList<>()).add(step));
    }

    private static List<Integer> list(int length, IntUnaryOperator at) {
        return IntStream.range(0, length).map(at).boxed().collect(Collectors.toList());
    }

    Model model() {
        return model;
    }

    List<Step> steps() {
        return steps;
    }

    List<Integer> inputs() {
        return inputs;
    }

    List<Integer> outputs() {
        return outputs;
    }

    /** The operator that computes a tensor. */
    Optional<Step> writer(int tensor) {
        return Optional.ofNullable(writers.get(tensor));
    }

    /** The only operator that reads a tensor, which is no output. */
    Optional<Step> onlyReader(int tensor) {
        List<Step> all = readers.getOrDefault(tensor, List.of());
        return all.size() == 1 && !outputs.contains(tensor)
                ? Optional.of(all.get(0))
                : Optional.empty();
    }

    Tensor tensor(int index) {
        return graph.tensors(index);
    }

    String name(int tensor) {
        return String.valueOf(tensor(tensor).name());
    }

    /** A tensor's sides as they are. */
    List<Integer> sides(int tensor) {
        Tensor t = tensor(tensor);
        return list(t.shapeLength(), t::shape);
    }

    /** Number of values. */
    long size(int tensor) {
        return sides(tensor).stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
    }

    /**
     * A tensor's sides as rows, columns and channels: the last side counts channels, the one before
     * columns; what is between the first, which counts pictures, and those are rows.
     */
    Shape shape(int tensor) {
        List<Integer> sides = sides(tensor);
        int rank = sides.size();
        if (rank == 0) {
            return new Shape(1, 1, 1);
        }
        int channels = sides.get(rank - 1);
        int width = rank > 2 ? sides.get(rank - 2) : 1;
        int rows = 1;
        for (int i = rank > 3 ? 1 : 0; i < rank - 2; i++) {
            rows *= sides.get(i);
        }
        return new Shape(rows, width, channels);
    }

    /** Whether a tensor's values stand for real numbers, which can be shown. */
    boolean real(int tensor) {
        return switch (tensor(tensor).type()) {
            case TensorType.FLOAT32, TensorType.FLOAT16 -> true;
            case TensorType.INT8, TensorType.UINT8, TensorType.INT16 -> scale(tensor) != 0;
            default -> false;
        };
    }

    /** How its values stand for real ones, in terms of int8; empty for floats. */
    Optional<Quantization> quantization(int tensor) {
        byte type = tensor(tensor).type();
        if (scale(tensor) == 0 || type != TensorType.INT8 && type != TensorType.UINT8) {
            return Optional.empty();
        }
        int zero = (int) tensor(tensor).quantization().zeroPoint(0);
        // a uint8 value less 128 is the int8 value that stands for the same
        int shift = type == TensorType.UINT8 ? -128 : 0;
        return Optional.of(new Quantization(scale(tensor), zero + shift));
    }

    private float scale(int tensor) {
        QuantizationParameters q = tensor(tensor).quantization();
        return q == null || q.scaleLength() == 0 ? 0 : q.scale(0);
    }
}
