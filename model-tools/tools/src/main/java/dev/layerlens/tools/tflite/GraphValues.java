package dev.layerlens.tools.tflite;

import dev.layerlens.card.Quantization;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.quantize.Int8Plan;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.TensorType;

/**
 * The activations of one graph by layer name, as float and as int8. A reader asks for the form it
 * needs; what is there in the other form only is converted, once.
 */
final class GraphValues {
    private final FlatGraph graph;
    private final Network network;
    private final Optional<Int8Plan> plan;
    private final Map<String, Integer> floats = new HashMap<>();
    private final Map<String, Integer> int8s = new HashMap<>();

    GraphValues(FlatGraph graph, Network network, Optional<Int8Plan> plan) {
        this.graph = graph;
        this.network = network;
        this.plan = plan;
    }

    /** The value as float32. */
    int real(String name) {
        Integer known = floats.get(name);
        if (known != null) {
            return known;
        }
        int int8 = int8s.get(name);
        int real = newReal(name, sides(name));
        graph.operator(BuiltinOperator.DEQUANTIZE, 2, Options.dequantize(), real, int8);
        return real;
    }

    /** The value as int8. */
    int int8(String name) {
        Integer known = int8s.get(name);
        if (known != null) {
            return known;
        }
        int real = floats.get(name);
        int int8 = newInt8(name, sides(name));
        graph.operator(BuiltinOperator.QUANTIZE, 1, Options.quantize(), int8, real);
        return int8;
    }

    int newReal(String name, int... shape) {
        int tensor = graph.tensor(name, TensorType.FLOAT32, 0, FlatGraph.FLOAT, shape);
        floats.put(name, tensor);
        return tensor;
    }

    int newInt8(String name, int... shape) {
        int tensor = graph.tensor(name, TensorType.INT8, 0, quantization(name), shape);
        int8s.put(name, tensor);
        return tensor;
    }

    /** The scale of an activation's int8 form. */
    float scale(String name) {
        return plan.orElseThrow().of(name).scale();
    }

    QuantizationParametersT quantization(String name) {
        return graph.model()
                .quantization(
                        "activation " + name,
                        () -> {
                            Quantization q = plan.orElseThrow().of(name);
                            QuantizationParametersT table = new QuantizationParametersT();
                            table.setScale(new float[] {q.scale()});
                            table.setZeroPoint(new long[] {q.zeroPoint()});
                            return table;
                        });
    }

    /**
     * A layer's output as a tensor's shape: {@code [1, h, w, c]}, or {@code [1, c]} for a vector.
     */
    int[] sides(String name) {
        Shape shape = network.shape(name);
        return vector(name)
                ? new int[] {1, shape.channels()}
                : new int[] {1, shape.height(), shape.width(), shape.channels()};
    }

    private boolean vector(String name) {
        if (name.equals(Network.PICTURE)) {
            return false;
        }
        Node node = network.node(name);
        boolean makesVectors =
                node.layer() instanceof Layer.GlobalAveragePool
                        || node.layer() instanceof Layer.Flatten
                        || node.layer() instanceof Layer.Dense;
        return makesVectors || vector(node.input());
    }
}
