package dev.layerlens.tools.tflite;

import dev.layerlens.card.Precision;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.quantize.Scheme;
import java.util.Set;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;

/** One operator (or a few) for every kind of layer, in float or int8. */
final class OperatorWriter {
    private static final double PIXEL_RANGE = 255;

    /**
     * Functions that XNNPACK has no int8 kernels for, unless they are fused: between int8 operators
     * their float kernels, and what brings values there and back, are better than leaving XNNPACK.
     */
    private static final Set<Layer.Function> FLOAT_ONLY =
            Set.of(
                    Layer.Function.RELU,
                    Layer.Function.RELU6,
                    Layer.Function.GELU,
                    Layer.Function.HARD_SWISH);

    private final FlatGraph graph;
    private final Network network;
    private final GraphValues values;
    private final WeightTensors weights;
    private final WeightedOperators weighted;
    private final Precision precision;

    OperatorWriter(
            FlatGraph graph,
            Network network,
            GraphValues values,
            WeightTensors weights,
            Scheme scheme) {
        this.graph = graph;
        this.network = network;
        this.values = values;
        this.weights = weights;
        this.precision = scheme.precision();
        this.weighted = new WeightedOperators(graph, network, values, weights, scheme);
    }

    /**
     * Computes a layer.
     *
     * @param activation the function fused into it
     * @param as the name of the layer whose value this is: the layer, or the fused function's
     */
    void write(Node node, byte activation, String as) {
        Layer layer = node.layer();
        if (layer instanceof Layer.Normalization n) {
            normalization(node, n);
        } else if (layer instanceof Layer.Convolution c) {
            weighted.convolution(node, c, activation, as);
        } else if (layer instanceof Layer.Dense) {
            weighted.dense(node, activation, as);
        } else if (layer instanceof Layer.Add) {
            int one = values.in(node.input());
            int other = values.in(node.inputs().get(1));
            write(BuiltinOperator.ADD, Options.add(activation), values.out(as), one, other);
        } else if (layer instanceof Layer.GlobalAveragePool) {
            int axes = weights.integers("rows and columns", new int[] {1, 2}, 2);
            int in = values.in(node.input());
            write(BuiltinOperator.MEAN, Options.mean(), values.out(as), in, axes);
        } else if (layer instanceof Layer.Activation function) {
            activation(function.function(), node.input(), as);
        } else if (layer instanceof Layer.Pool p) {
            pool(node, p, as);
        } else if (layer instanceof Layer.Flatten) {
            int[] sides = values.sides(as);
            int shape = weights.integers("shape " + sides[1], sides, sides.length);
            int in = values.in(node.input());
            write(BuiltinOperator.RESHAPE, Options.reshape(sides), values.out(as), in, shape);
        } else if (layer instanceof Layer.Softmax) {
            int logits = values.real(node.input());
            int probabilities = values.newReal(as, values.sides(as));
            graph.operator(BuiltinOperator.SOFTMAX, 1, Options.softmax(), probabilities, logits);
        } else {
            throw new IllegalArgumentException(
                    node.name() + " is no layer of a deployed network: fold it first");
        }
    }

    /** Class activation maps of the dense layer that ends the network: see there. */
    int cam(Node dense, String map) {
        return weighted.cam(dense, map);
    }

    private void normalization(Node node, Layer.Normalization n) {
        int colours = n.deviation().size();
        float[] scale = new float[colours];
        for (int c = 0; c < colours; c++) {
            scale[c] = (float) (1 / (PIXEL_RANGE * n.deviation().get(c)));
        }
        float[] shift = new float[n.mean().size()];
        for (int i = 0; i < shift.length; i++) {
            shift[i] = (float) (-n.mean().get(i) / n.deviation().get(i % colours));
        }
        int[] sides = values.sides(node.name());
        int[] shifted = n.meanImage() ? sides : new int[] {colours};
        int in = values.real(node.input());
        int factor = weights.reals(node.name() + ".scale", scale, colours);
        int scaled = values.newReal(node.name() + ".scaled", sides);
        graph.operator(BuiltinOperator.MUL, 1, Options.multiply(), scaled, in, factor);
        int term = weights.reals(node.name() + ".shift", shift, shifted);
        int out = values.newReal(node.name(), sides);
        BuiltinOptionsUnion options = Options.add(ActivationFunctionType.NONE);
        graph.operator(BuiltinOperator.ADD, 1, options, out, scaled, term);
    }

    private void activation(Layer.Function function, String from, String as) {
        boolean real = FLOAT_ONLY.contains(function);
        int in = real ? values.real(from) : values.in(from);
        int out = real ? values.newReal(as, values.sides(as)) : values.out(as);
        switch (function) {
            case RELU -> graph.operator(BuiltinOperator.RELU, 1, Options.none(), out, in);
            case RELU6 -> graph.operator(BuiltinOperator.RELU6, 1, Options.none(), out, in);
            case LEAKY_RELU -> write(BuiltinOperator.LEAKY_RELU, Options.leakyRelu(), out, in);
            case ELU -> write(BuiltinOperator.ELU, Options.none(), out, in);
            case GELU -> graph.operator(BuiltinOperator.GELU, 1, Options.gelu(), out, in);
            case HARD_SWISH ->
                    graph.operator(BuiltinOperator.HARD_SWISH, 1, Options.hardSwish(), out, in);
            case SIGMOID -> write(BuiltinOperator.LOGISTIC, Options.none(), out, in);
            case TANH -> write(BuiltinOperator.TANH, Options.none(), out, in);
        }
    }

    private void pool(Node node, Layer.Pool p, String as) {
        Shape from = network.shape(node.input());
        boolean none = p.padding().total() == 0;
        if (!none && !WeightedOperators.same(p.padding(), from, p.kernel(), p.stride())) {
            throw new IllegalArgumentException(
                    node.name() + ": TensorFlow Lite pools with SAME padding or none");
        }
        if (p.kind() == Layer.Pool.Kind.AVERAGE && values.int8()) {
            int in = values.in(node.input());
            weighted.means(node.input(), p.kernel(), p.stride(), in, values.out(as));
            return;
        }
        byte padding =
                none
                        ? org.tensorflow.lite.schema.Padding.VALID
                        : org.tensorflow.lite.schema.Padding.SAME;
        int operator =
                p.kind() == Layer.Pool.Kind.MAX
                        ? BuiltinOperator.MAX_POOL_2D
                        : BuiltinOperator.AVERAGE_POOL_2D;
        int in = values.in(node.input());
        BuiltinOptionsUnion options = Options.pool(padding, p.kernel(), p.stride());
        write(operator, options, values.out(as), in);
    }

    private void write(int operator, BuiltinOptionsUnion options, int out, int... inputs) {
        int version = OperatorVersions.of(operator, precision);
        graph.operator(operator, version, options, out, inputs);
    }
}
