package dev.layerlens.tools.tflite;

import dev.layerlens.card.ModelFile;
import dev.layerlens.card.Precision;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.quantize.Scheme;
import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;

/** Operators of layers that have weights: convolutions and dense layers. */
final class WeightedOperators {
    private static final byte SAME = org.tensorflow.lite.schema.Padding.SAME;
    private static final byte VALID = org.tensorflow.lite.schema.Padding.VALID;

    private final FlatGraph graph;
    private final Network network;
    private final GraphValues values;
    private final WeightTensors weights;
    private final Scheme scheme;

    WeightedOperators(
            FlatGraph graph,
            Network network,
            GraphValues values,
            WeightTensors weights,
            Scheme scheme) {
        this.graph = graph;
        this.network = network;
        this.values = values;
        this.weights = weights;
        this.scheme = scheme;
    }

    void convolution(Node node, Layer.Convolution c, byte activation, String as) {
        Shape from = network.shape(node.input());
        boolean padded = c.padding().total() > 0;
        boolean same = padded && same(c.padding(), from, c.kernel(), c.stride());
        // Google's ML Drift engine computes strided 1x1 kernels of int8 weights wrongly: they are
        // strided by an operator before them, which copies every other value and costs next to
        // nothing
        boolean int8 = scheme.weights(node.name()).isPresent();
        boolean thinned = int8 && c.kernel() == 1 && c.stride() > 1 && !c.depthwise();
        int in = values.in(node.input());
        if (padded && !same) {
            in = padded(node.input(), c.padding(), in);
        }
        if (thinned) {
            in = thinned(node, c.stride(), in);
        }
        byte padding = same ? SAME : VALID;
        int stride = thinned ? 1 : c.stride();
        KernelOrder order = new KernelOrder(c, from.channels());
        int w = weights.weights(node.name(), order, c.depthwise() ? 3 : 0, order.shape());
        int b = weights.bias(node.name(), node.input());
        if (c.depthwise()) {
            BuiltinOptionsUnion options = Options.depthwise(padding, stride, activation);
            write(node, BuiltinOperator.DEPTHWISE_CONV_2D, options, values.out(as), in, w, b);
        } else {
            BuiltinOptionsUnion options = Options.convolution(padding, stride, activation);
            write(node, BuiltinOperator.CONV_2D, options, values.out(as), in, w, b);
        }
    }

    void dense(Node node, byte activation, String as) {
        int features = network.shape(node.input()).channels();
        int in = values.in(node.input());
        int classes = node.shape().channels();
        int w = weights.weights(node.name(), WeightOrder.SAME, 0, classes, features);
        int b = weights.bias(node.name(), node.input());
        BuiltinOptionsUnion options = Options.dense(activation);
        write(node, BuiltinOperator.FULLY_CONNECTED, options, values.out(as), in, w, b);
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
        int in = values.in(map);
        int w = weights.weights(dense.name(), WeightOrder.SAME, 0, classes, 1, 1, shape.channels());
        int b = weights.bias(dense.name(), map);
        int out = values.out(ModelFile.CAM, 1, shape.height(), shape.width(), classes);
        BuiltinOptionsUnion options = Options.convolution(VALID, 1, ActivationFunctionType.NONE);
        write(dense, BuiltinOperator.CONV_2D, options, out, in, w, b);
        return values.real(ModelFile.CAM, 1, shape.height(), shape.width(), classes);
    }

    /** Whether TensorFlow's SAME would pad rows and columns just so. */
    static boolean same(Padding padding, Shape from, int kernel, int stride) {
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
        int out = values.between(name + ".padded", name, sides);
        int version = OperatorVersions.of(BuiltinOperator.PAD, scheme.precision());
        graph.operator(BuiltinOperator.PAD, version, Options.pad(), out, in, pads);
        return out;
    }

    /** Every value that a strided 1x1 kernel reads. */
    private int thinned(Node node, int stride, int in) {
        String name = node.input();
        int[] sides = values.sides(name);
        sides[1] = node.shape().height();
        sides[2] = node.shape().width();
        int out = values.between(name + ".thinned", name, sides);
        means(name, 1, stride, in, out);
        return out;
    }

    /**
     * Means of windows inside the picture, as a depthwise convolution: XNNPACK takes it in int8,
     * which it does not average pools.
     *
     * @param activation the layer whose values are in {@code in}
     */
    void means(String activation, int side, int stride, int in, int out) {
        int channels = network.shape(activation).channels();
        int w = weights.means(side, channels);
        int b = weights.zeros(side, channels, activation);
        Precision precision = values.int8() ? Precision.INT8 : Precision.FLOAT32;
        int version = OperatorVersions.of(BuiltinOperator.DEPTHWISE_CONV_2D, precision);
        BuiltinOptionsUnion options = Options.depthwise(VALID, stride, ActivationFunctionType.NONE);
        graph.operator(BuiltinOperator.DEPTHWISE_CONV_2D, version, options, out, in, w, b);
    }

    private void write(
            Node node, int operator, BuiltinOptionsUnion options, int out, int... inputs) {
        int version = OperatorVersions.of(operator, scheme.precision(node.name()));
        graph.operator(operator, version, options, out, inputs);
    }
}
