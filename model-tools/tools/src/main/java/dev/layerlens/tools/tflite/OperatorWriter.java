package dev.layerlens.tools.tflite;

import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import java.util.function.UnaryOperator;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;

/**
 * One operator (or a few) for every kind of layer, in float or int8, each in the lowest version
 * that can do it: GPU delegates refuse newer ones.
 */
final class OperatorWriter {
    private static final double PIXEL_RANGE = 255;

    private final FlatGraph graph;
    private final Network network;
    private final GraphValues values;
    private final WeightTensors weights;
    private final boolean int8;

    OperatorWriter(
            FlatGraph graph,
            Network network,
            GraphValues values,
            WeightTensors weights,
            boolean int8) {
        this.graph = graph;
        this.network = network;
        this.values = values;
        this.weights = weights;
        this.int8 = int8;
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
            convolution(node, c, activation, as);
        } else if (layer instanceof Layer.Dense) {
            dense(node, activation, as);
        } else if (layer instanceof Layer.Add) {
            int one = in(node.input());
            int other = in(node.inputs().get(1));
            graph.operator(
                    BuiltinOperator.ADD, version(2), Options.add(activation), out(as), one, other);
        } else if (layer instanceof Layer.GlobalAveragePool) {
            int axes = weights.integers("rows and columns", new int[] {1, 2}, 2);
            int in = in(node.input());
            graph.operator(BuiltinOperator.MEAN, version(2), Options.mean(), out(as), in, axes);
        } else if (layer instanceof Layer.Activation function) {
            activation(function.function(), in(node.input()), as);
        } else if (layer instanceof Layer.Pool p) {
            pool(node, p, as);
        } else if (layer instanceof Layer.Flatten) {
            int[] sides = values.sides(as);
            int shape = weights.integers("shape " + sides[1], sides, sides.length);
            int in = in(node.input());
            graph.operator(BuiltinOperator.RESHAPE, 1, Options.reshape(sides), out(as), in, shape);
        } else if (layer instanceof Layer.Softmax) {
            int logits = values.real(node.input());
            int probabilities = values.newReal(as, values.sides(as));
            graph.operator(BuiltinOperator.SOFTMAX, 1, Options.softmax(), probabilities, logits);
        } else {
            throw new IllegalArgumentException(
                    node.name() + " is no layer of a deployed network: fold it first");
        }
    }

    /**
     * Class activation maps (Zhou et al. 2016): the dense layer as a 1x1 convolution before
     * pooling.
     *
     * @param map the layer that is pooled
     * @return the float tensor {@code [1, h, w, classes]}
     */
    int cam(Node dense, String map) {
        Shape shape = network.shape(map);
        int classes = dense.shape().channels();
        int[] kernel = {classes, 1, 1, shape.channels()};
        int[] sides = {1, shape.height(), shape.width(), classes};
        int in = in(map);
        int w = weight(dense.name(), kernel);
        int b = bias(dense.name(), map);
        int out =
                int8 ? values.newInt8(ModelFile.CAM, sides) : values.newReal(ModelFile.CAM, sides);
        BuiltinOptionsUnion options =
                Options.convolution(
                        org.tensorflow.lite.schema.Padding.VALID, 1, ActivationFunctionType.NONE);
        graph.operator(BuiltinOperator.CONV_2D, version(3), options, out, in, w, b);
        if (!int8) {
            return out;
        }
        int real = values.newReal(ModelFile.CAM, sides);
        graph.operator(BuiltinOperator.DEQUANTIZE, 2, Options.dequantize(), real, out);
        return real;
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

    private void convolution(Node node, Layer.Convolution c, byte activation, String as) {
        Shape from = network.shape(node.input());
        boolean padded = c.padding().total() > 0;
        boolean fits = padded && same(c.padding(), from, c.kernel(), c.stride());
        int in = in(node.input());
        if (padded && !fits) {
            in = padded(node.input(), c.padding(), in);
        }
        // Google's ML Drift engine computes strided 1x1 int8 kernels wrongly; 2x2 with three
        // zeros is the same sum, and SAME pads it below and to the right only
        boolean widened = int8 && c.kernel() == 1 && c.stride() == 2 && !c.depthwise();
        byte padding =
                fits || widened
                        ? org.tensorflow.lite.schema.Padding.SAME
                        : org.tensorflow.lite.schema.Padding.VALID;
        KernelOrder order = new KernelOrder(c, from.channels(), widened ? 2 : c.kernel());
        int w =
                int8
                        ? weights.int8(
                                node.name(), order::apply, c.depthwise() ? 3 : 0, order.shape())
                        : weights.real(node.name(), order::apply, order.shape());
        int b = bias(node.name(), node.input());
        if (c.depthwise()) {
            BuiltinOptionsUnion options = Options.depthwise(padding, c.stride(), activation);
            graph.operator(
                    BuiltinOperator.DEPTHWISE_CONV_2D, version(3), options, out(as), in, w, b);
        } else {
            BuiltinOptionsUnion options = Options.convolution(padding, c.stride(), activation);
            graph.operator(BuiltinOperator.CONV_2D, version(3), options, out(as), in, w, b);
        }
    }

    /** Whether TensorFlow's SAME would pad rows and columns just so. */
    private static boolean same(Padding padding, Shape from, int kernel, int stride) {
        return padding.equals(Padding.same(from.height(), kernel, stride))
                && padding.equals(Padding.same(from.width(), kernel, stride));
    }

    /** Zeros around an activation, where TensorFlow's own paddings do not fit. */
    private int padded(String name, Padding padding, int in) {
        int before = padding.before();
        int after = padding.after();
        int[] amounts = {0, 0, before, after, before, after, 0, 0};
        int pads = weights.integers("padding " + before + " " + after, amounts, 4, 2);
        int[] sides = values.sides(name);
        sides[1] += padding.total();
        sides[2] += padding.total();
        String as = name + ".padded";
        int out =
                int8
                        ? graph.tensor(
                                as,
                                org.tensorflow.lite.schema.TensorType.INT8,
                                0,
                                values.quantization(name),
                                sides)
                        : graph.tensor(
                                as,
                                org.tensorflow.lite.schema.TensorType.FLOAT32,
                                0,
                                FlatGraph.FLOAT,
                                sides);
        graph.operator(BuiltinOperator.PAD, version(2), Options.pad(), out, in, pads);
        return out;
    }

    private void dense(Node node, byte activation, String as) {
        int features = network.shape(node.input()).channels();
        int in = in(node.input());
        int w = weight(node.name(), node.shape().channels(), features);
        int b = bias(node.name(), node.input());
        graph.operator(
                BuiltinOperator.FULLY_CONNECTED,
                version(4),
                Options.dense(activation),
                out(as),
                in,
                w,
                b);
    }

    private int weight(String node, int... shape) {
        return int8
                ? weights.int8(node, (UnaryOperator<byte[]>) w -> w, 0, shape)
                : weights.real(node, (UnaryOperator<float[]>) w -> w, shape);
    }

    private int bias(String node, String input) {
        return int8 ? weights.int8Bias(node, input, values.scale(input)) : weights.realBias(node);
    }

    private int in(String name) {
        return int8 ? values.int8(name) : values.real(name);
    }

    private int out(String name) {
        return int8
                ? values.newInt8(name, values.sides(name))
                : values.newReal(name, values.sides(name));
    }

    private int version(int ofInt8) {
        return int8 ? ofInt8 : 1;
    }

    private void activation(Layer.Function function, int in, String as) {
        int out = out(as);
        switch (function) {
            case RELU -> graph.operator(BuiltinOperator.RELU, version(2), Options.none(), out, in);
            case RELU6 ->
                    graph.operator(BuiltinOperator.RELU6, version(2), Options.none(), out, in);
            case LEAKY_RELU ->
                    graph.operator(
                            BuiltinOperator.LEAKY_RELU, version(2), Options.leakyRelu(), out, in);
            case ELU -> graph.operator(BuiltinOperator.ELU, 1, Options.none(), out, in);
            case GELU -> graph.operator(BuiltinOperator.GELU, version(2), Options.gelu(), out, in);
            case HARD_SWISH ->
                    graph.operator(BuiltinOperator.HARD_SWISH, 1, Options.hardSwish(), out, in);
            case SIGMOID ->
                    graph.operator(BuiltinOperator.LOGISTIC, version(2), Options.none(), out, in);
            case TANH -> graph.operator(BuiltinOperator.TANH, version(2), Options.none(), out, in);
        }
    }

    private void pool(Node node, Layer.Pool p, String as) {
        Shape from = network.shape(node.input());
        boolean none = p.padding().total() == 0;
        if (!none && !same(p.padding(), from, p.kernel(), p.stride())) {
            throw new IllegalArgumentException(
                    node.name() + ": TensorFlow Lite pools with SAME padding or none");
        }
        byte padding =
                none
                        ? org.tensorflow.lite.schema.Padding.VALID
                        : org.tensorflow.lite.schema.Padding.SAME;
        int operator =
                p.kind() == Layer.Pool.Kind.MAX
                        ? BuiltinOperator.MAX_POOL_2D
                        : BuiltinOperator.AVERAGE_POOL_2D;
        int in = in(node.input());
        BuiltinOptionsUnion options = Options.pool(padding, p.kernel(), p.stride());
        graph.operator(operator, version(2), options, out(as), in);
    }
}
