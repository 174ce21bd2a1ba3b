package dev.layerlens.tools.tflite;

import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.Int8Plan;
import dev.layerlens.tools.quantize.Int8Weights;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.TensorType;

/** Weights and biases as constants of a graph; all graphs of a file share their bytes. */
final class WeightTensors {
    private final FlatGraph graph;
    private final FoldedNetwork folded;
    private final Optional<Int8Plan> plan;

    WeightTensors(FlatGraph graph, FoldedNetwork folded, Optional<Int8Plan> plan) {
        this.graph = graph;
        this.folded = folded;
        this.plan = plan;
    }

    /** A layer's weights as float32, {@code order}ed for TensorFlow Lite. */
    int real(String node, UnaryOperator<float[]> order, int... shape) {
        String name = node + ".weight";
        int buffer =
                graph.model()
                        .constant(
                                name,
                                () -> LittleEndian.bytes(order.apply(folded.weights().get(name))));
        return graph.tensor(name, TensorType.FLOAT32, buffer, FlatGraph.FLOAT, shape);
    }

    int realBias(String node) {
        String name = node + ".bias";
        float[] bias = folded.weights().get(name);
        int buffer = graph.model().constant(name, () -> LittleEndian.bytes(bias));
        return graph.tensor(name, TensorType.FLOAT32, buffer, FlatGraph.FLOAT, bias.length);
    }

    /** A layer's weights as int8, with the dimension that the scales run along. */
    int int8(String node, UnaryOperator<byte[]> order, int dimension, int... shape) {
        String name = node + ".weight";
        Int8Weights weights = plan.orElseThrow().weights(node);
        int buffer = graph.model().constant(name, () -> order.apply(weights.values()));
        QuantizationParametersT q =
                graph.model().quantization(name, () -> symmetric(weights.scales(), dimension));
        return graph.tensor(name, TensorType.INT8, buffer, q, shape);
    }

    /** A layer's bias as int32, for an input of that scale. */
    int int8Bias(String node, String input, float inputScale) {
        Int8Weights weights = plan.orElseThrow().weights(node);
        float[] bias = folded.weights().get(node + ".bias");
        String name = node + ".bias after " + input;
        int buffer =
                graph.model()
                        .constant(name, () -> LittleEndian.bytes(weights.bias(bias, inputScale)));
        QuantizationParametersT q =
                graph.model()
                        .quantization(name, () -> symmetric(weights.biasScales(inputScale), 0));
        return graph.tensor(node + ".bias", TensorType.INT32, buffer, q, bias.length);
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

    private static QuantizationParametersT symmetric(float[] scales, int dimension) {
        QuantizationParametersT q = new QuantizationParametersT();
        q.setScale(scales);
        q.setZeroPoint(new long[scales.length]);
        q.setQuantizedDimension(dimension);
        return q;
    }
}
