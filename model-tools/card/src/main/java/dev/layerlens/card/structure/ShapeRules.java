package dev.layerlens.card.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.ConcatenationOptions;
import org.tensorflow.lite.schema.ReducerOptions;
import org.tensorflow.lite.schema.SoftmaxOptions;
import org.tensorflow.lite.schema.TensorType;

/** Operators without weights: the shape they write follows from the shapes they read. */
final class ShapeRules {
    private static final Set<Integer> REAL =
            Set.of((int) TensorType.FLOAT32, (int) TensorType.FLOAT16);

    /** 2^-26 and some: TensorFlow Lite's softmax has 5 integer bits. */
    private static final double LEAST_SOFTMAX_STEP = 1.6e-8;

    /** 2^-18 and some: its sums are shifted by 20 bits. */
    private static final float LEAST_SUM_RATIO = 4e-6f;

    private ShapeRules() {}

    /** TensorFlow Lite ends the process if a softmax's steps are too small for its table. */
    static void softmax(OperatorStructure operator) {
        unary(operator);
        SoftmaxOptions o = operator.options(new SoftmaxOptions(), BuiltinOptions.SoftmaxOptions);
        TensorStructure in = operator.input(0);
        operator.require(
                in.scales() == 0 || o.beta() * in.scale() > LEAST_SOFTMAX_STEP,
                "reads values of too small a scale");
    }

    /** Sums and differences; TensorFlow Lite ends the process if their scale is far too small. */
    static void sum(OperatorStructure operator) {
        binary(operator);
        float reads = Math.max(operator.input(0).scale(), operator.input(1).scale());
        float writes = operator.output().scale();
        operator.require(
                reads == 0 || writes > reads * LEAST_SUM_RATIO && reads > writes * LEAST_SUM_RATIO,
                "reads and writes scales that are too far apart");
    }

    /** One value in, one value out. */
    static void unary(OperatorStructure operator) {
        operator.inputs(1, 1);
        TensorStructure in = operator.input(0);
        sameType(operator, in, operator.output());
        operator.quantized(in);
        writes(operator, in.shape());
    }

    /** Between real values and those that stand for them. */
    static void requantize(OperatorStructure operator) {
        operator.inputs(1, 1);
        TensorStructure in = operator.input(0);
        TensorStructure out = operator.output();
        operator.require(REAL.contains(in.type()) || in.scaled(), "reads values without a scale");
        operator.require(REAL.contains(out.type()) || out.scaled(), "writes without a scale");
        writes(operator, in.shape());
    }

    /** Two values in, one out; sides of one are repeated. */
    static void binary(OperatorStructure operator) {
        operator.inputs(2, 2);
        TensorStructure one = operator.input(0);
        TensorStructure other = operator.input(1);
        sameType(operator, one, other);
        sameType(operator, one, operator.output());
        operator.quantized(one);
        operator.quantized(other);
        int rank = Math.max(one.rank(), other.rank());
        List<Integer> shape = new ArrayList<>();
        for (int i = 0; i < rank; i++) {
            int a = i < rank - one.rank() ? 1 : one.side(i - rank + one.rank());
            int b = i < rank - other.rank() ? 1 : other.side(i - rank + other.rank());
            operator.require(a == b || a == 1 || b == 1, "reads shapes that do not go together");
            shape.add(a == 1 ? b : a);
        }
        writes(operator, shape);
    }

    /** The same values in another shape. */
    static void sameCount(OperatorStructure operator) {
        operator.inputs(1, 2);
        TensorStructure in = operator.input(0);
        sameType(operator, in, operator.output());
        operator.require(
                in.values() == operator.output().values(), "writes more or less than it reads");
        operator.optional(1)
                .ifPresent(
                        shape ->
                                operator.require(
                                        shape.type() == TensorType.INT32 && shape.rank() <= 1
                                                || shape.type() == TensorType.INT64,
                                        "takes a shape that is none"));
    }

    static void reduce(OperatorStructure operator) {
        operator.inputs(2, 2);
        TensorStructure in = operator.input(0);
        sameType(operator, in, operator.output());
        operator.quantized(in);
        ReducerOptions o = operator.options(new ReducerOptions(), BuiltinOptions.ReducerOptions);
        Set<Integer> axes = new TreeSet<>();
        for (int axis : operator.input(1).constants()) {
            operator.require(axis >= -in.rank() && axis < in.rank(), "reduces no dimension");
            axes.add(axis < 0 ? axis + in.rank() : axis);
        }
        List<Integer> shape = new ArrayList<>();
        for (int i = 0; i < in.rank(); i++) {
            if (!axes.contains(i)) {
                shape.add(in.side(i));
            } else if (o.keepDims()) {
                shape.add(1);
            }
        }
        writes(operator, shape);
    }

    static void pad(OperatorStructure operator) {
        operator.inputs(2, 3);
        TensorStructure in = operator.input(0);
        sameType(operator, in, operator.output());
        operator.optional(2).ifPresent(value -> sameType(operator, in, value));
        int[] amounts = operator.input(1).constants();
        operator.require(
                amounts.length == 2 * in.rank()
                        && IntStream.of(amounts).allMatch(amount -> amount >= 0),
                "pads by impossible amounts");
        writes(
                operator,
                IntStream.range(0, in.rank())
                        .mapToObj(i -> in.side(i) + amounts[2 * i] + amounts[2 * i + 1])
                        .collect(Collectors.toList()));
    }

    static void concatenation(OperatorStructure operator) {
        ConcatenationOptions o =
                operator.options(new ConcatenationOptions(), BuiltinOptions.ConcatenationOptions);
        TensorStructure first = operator.input(0);
        int axis = o.axis() < 0 ? o.axis() + first.rank() : o.axis();
        operator.require(axis >= 0 && axis < first.rank(), "joins along no dimension");
        WindowRules.activation(operator, o.fusedActivationFunction());
        sameType(operator, first, operator.output());
        int total = 0;
        for (int i = 0; i < operator.inputs(); i++) {
            TensorStructure in = operator.input(i);
            sameType(operator, first, in);
            operator.quantized(in);
            operator.require(in.rank() == first.rank(), "joins shapes that do not go together");
            for (int k = 0; k < in.rank(); k++) {
                operator.require(
                        k == axis || in.side(k) == first.side(k),
                        "joins shapes that do not go together");
            }
            total += in.side(axis);
        }
        List<Integer> shape = new ArrayList<>(first.shape());
        shape.set(axis, total);
        writes(operator, shape);
    }

    static void resize(OperatorStructure operator) {
        operator.inputs(2, 2);
        TensorStructure in = operator.input(0);
        operator.require(in.rank() == 4, "needs four dimensions");
        sameType(operator, in, operator.output());
        int[] size = operator.input(1).constants();
        operator.require(size.length == 2 && size[0] > 0 && size[1] > 0, "has no size");
        writes(operator, List.of(in.side(0), size[0], size[1], in.side(3)));
    }

    static void transpose(OperatorStructure operator) {
        operator.inputs(2, 2);
        TensorStructure in = operator.input(0);
        sameType(operator, in, operator.output());
        int[] order = operator.input(1).constants();
        operator.require(
                IntStream.of(order)
                        .sorted()
                        .boxed()
                        .collect(Collectors.toList())
                        .equals(IntStream.range(0, in.rank()).boxed().collect(Collectors.toList())),
                "takes an order that is none");
        writes(operator, IntStream.of(order).mapToObj(in::side).collect(Collectors.toList()));
    }

    static void sameType(OperatorStructure operator, TensorStructure one, TensorStructure other) {
        operator.require(
                one.type() == other.type(),
                "mixes the types of " + one.name() + " and " + other.name());
    }

    private static void writes(OperatorStructure operator, List<Integer> shape) {
        TensorStructure out = operator.output();
        operator.quantized(out);
        operator.require(out.shape().equals(shape), "writes a shape that is not its own");
    }
}
