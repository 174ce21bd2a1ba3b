package dev.layerlens.tools.tflite;

import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.quantize.Scheme;
import java.util.HashMap;
import java.util.Map;
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
    private final Scheme scheme;
    private final Map<String, Integer> floats = new HashMap<>();
    private final Map<String, Integer> int8s = new HashMap<>();

    GraphValues(FlatGraph graph, Network network, Scheme scheme) {
        this.graph = graph;
        this.network = network;
        this.scheme = scheme;
    }

    /** The value as most operators of the scheme read it: int8, or float32. */
    int in(String name) {
        return int8() ? int8(name) : real(name);
    }

    /** A new value in that form. */
    int out(String name) {
        return out(name, sides(name));
    }

    /** A new value of another shape than the layer's. */
    int out(String name, int... shape) {
        return int8() ? newInt8(name, shape) : newReal(name, shape);
    }

    /** A tensor on the way from an activation, in its form and with its scale. */
    int between(String as, String activation, int... shape) {
        return int8()
                ? graph.tensor(as, TensorType.INT8, 0, quantization(activation), shape)
                : graph.tensor(as, TensorType.FLOAT32, 0, FlatGraph.FLOAT, shape);
    }

    /** Whether activations are int8. */
    boolean int8() {
        return scheme.precision() == Precision.INT8;
    }

    /** The value as float32. */
    int real(String name) {
        return real(name, sides(name));
    }

    /** The value as float32, of another shape than the layer's. */
    int real(String name, int... shape) {
        Integer known = floats.get(name);
        if (known != null) {
            return known;
        }
        int int8 = int8s.get(name);
        int real = newReal(name, shape);
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

    private int newInt8(String name, int... shape) {
        int tensor = graph.tensor(name, TensorType.INT8, 0, quantization(name), shape);
        int8s.put(name, tensor);
        return tensor;
    }

    private QuantizationParametersT quantization(String name) {
        return graph.model()
                .quantization(
                        "activation " + name,
                        () -> {
                            Quantization q = scheme.quantization(name).orElseThrow();
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
