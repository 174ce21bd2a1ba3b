package dev.layerlens.tools.tflite;

import dev.layerlens.card.Precision;
import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.Half;
import dev.layerlens.tools.quantize.Int8Weights;
import dev.layerlens.tools.quantize.Scheme;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.TensorType;

/**
 * Weights and biases as constants of one graph, in the form of a scheme. All graphs of a file share
 * their bytes; within a graph a constant is one tensor, however often it is read.
 */
final class WeightTensors {
    private static final int HALF_VERSION = 3;

    private final FlatGraph graph;
    private final FoldedNetwork folded;
    private final Scheme scheme;
    private final Map<String, Integer> known = new HashMap<>();

    WeightTensors(FlatGraph graph, FoldedNetwork folded, Scheme scheme) {
        this.graph = graph;
        this.folded = folded;
        this.scheme = scheme;
    }

    /**
     * A layer's weights.
     *
     * @param dimension the one that scales run along
     */
    int weights(String node, WeightOrder order, int dimension, int... shape) {
        String name = node + ".weight";
        Optional<Int8Weights> int8 = scheme.weights(node);
        return once(
                name,
                shape,
                () ->
                        int8.isPresent()
                                ? int8(name, int8.get(), order, dimension, shape)
                                : real(node, name, order, shape));
    }

    /**
     * A layer's bias: int32 for int8 activations, float otherwise.
     *
     * @param input the activation that the layer reads: its scale is part of the bias's
     */
    int bias(String node, String input) {
        String name = node + ".bias";
        int length = folded.weights().get(name).length;
        boolean int8 = scheme.precision() == Precision.INT8;
        return once(
                name + (int8 ? " after " + input : ""),
                new int[] {length},
                () -> int8 ? int8Bias(node, input) : real(node, name, WeightOrder.SAME, length));
    }

    /**
     * Floats of a layer. Halves are followed by the operator that brings them back: the runtime
     * runs it once, and XNNPACK never, provided that all constants of a layer are halves.
     */
    private int real(String node, String name, WeightOrder order, int... shape) {
        boolean half = scheme.precision(node) == Precision.FLOAT16;
        float[] values = folded.weights().get(name);
        int buffer =
                graph.model()
                        .constant(
                                name,
                                () ->
                                        half
                                                ? Half.bytes(order.apply(values))
                                                : LittleEndian.bytes(order.apply(values)));
        if (!half) {
            return graph.tensor(name, TensorType.FLOAT32, buffer, FlatGraph.FLOAT, shape);
        }
        int stored = graph.tensor(name, TensorType.FLOAT16, buffer, FlatGraph.FLOAT, shape);
        int real = graph.tensor(name, TensorType.FLOAT32, 0, FlatGraph.FLOAT, shape);
        graph.operator(
                BuiltinOperator.DEQUANTIZE, HALF_VERSION, Options.dequantize(), real, stored);
        return real;
    }

    private int int8(
            String name, Int8Weights weights, WeightOrder order, int dimension, int... shape) {
        int buffer = graph.model().constant(name, () -> order.apply(weights.values()));
        QuantizationParametersT q =
                graph.model()
                        .quantization(
                                name + " along " + dimension,
                                () -> symmetric(weights.scales(), dimension));
        return graph.tensor(name, TensorType.INT8, buffer, q, shape);
    }

    private int int8Bias(String node, String input) {
        Int8Weights weights = scheme.weights(node).orElseThrow();
        float scale = scheme.quantization(input).orElseThrow().scale();
        float[] bias = folded.weights().get(node + ".bias");
        String name = node + ".bias after " + input;
        int buffer =
                graph.model().constant(name, () -> LittleEndian.bytes(weights.bias(bias, scale)));
        QuantizationParametersT q =
                graph.model().quantization(name, () -> symmetric(weights.biasScales(scale), 0));
        return graph.tensor(node + ".bias", TensorType.INT32, buffer, q, bias.length);
    }

    /**
     * The depthwise kernel that takes the mean of its window, in the form of activations.
     *
     * @param side of the window
     */
    int means(int side, int channels) {
        String name = "means " + side + " " + channels;
        int[] shape = {1, side, side, channels};
        float share = 1f / (side * side);
        if (scheme.precision() != Precision.INT8) {
            float[] shares = new float[side * side * channels];
            Arrays.fill(shares, share);
            return once(name, shape, () -> reals(name, shares, shape));
        }
        byte[] ones = new byte[side * side * channels];
        Arrays.fill(ones, (byte) 1);
        return once(
                name,
                shape,
                () -> {
                    int buffer = graph.model().constant(name, () -> ones);
                    QuantizationParametersT q =
                            graph.model()
                                    .quantization(
                                            "means " + side,
                                            () -> symmetric(new float[] {share}, 0));
                    return graph.tensor(name, TensorType.INT8, buffer, q, shape);
                });
    }

    /**
     * A bias of zeros for {@link #means}.
     *
     * @param input the activation whose means are taken
     */
    int zeros(int side, int channels, String input) {
        String name = "zeros " + channels;
        if (scheme.precision() != Precision.INT8) {
            return once(
                    name, new int[] {channels}, () -> reals(name, new float[channels], channels));
        }
        float scale = scheme.quantization(input).orElseThrow().scale() / (side * side);
        int buffer = graph.model().constant(name, () -> new byte[channels * Integer.BYTES]);
        QuantizationParametersT q =
                graph.model()
                        .quantization(
                                "zeros " + side + " after " + input,
                                () -> symmetric(new float[] {scale}, 0));
        return graph.tensor(name, TensorType.INT32, buffer, q, channels);
    }

    /** Constants that are no weights. */
    int integers(String name, int[] values, int... shape) {
        int buffer = graph.model().constant(name, () -> LittleEndian.bytes(values));
        return graph.tensor(name, TensorType.INT32, buffer, FlatGraph.FLOAT, shape);
    }

    int reals(String name, float[] values, int... shape) {
        int buffer = graph.model().constant(name, () -> LittleEndian.bytes(values));
        return graph.tensor(name, TensorType.FLOAT32, buffer, FlatGraph.FLOAT, shape);
    }

    private int once(String name, int[] shape, Supplier<Integer> made) {
        String key = name + " " + Arrays.toString(shape);
        Integer tensor = known.get(key);
        if (tensor == null) {
            tensor = made.get();
            known.put(key, tensor);
        }
        return tensor;
    }

    private static QuantizationParametersT symmetric(float[] scales, int dimension) {
        QuantizationParametersT q = new QuantizationParametersT();
        q.setScale(scales);
        q.setZeroPoint(new long[scales.length]);
        q.setQuantizedDimension(dimension);
        return q;
    }
}
