package dev.layerlens.tools.twin;

import org.tensorflow.lite.schema.ActivationFunctionType;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.ConcatenationOptionsT;
import org.tensorflow.lite.schema.Conv2DOptionsT;
import org.tensorflow.lite.schema.DepthwiseConv2DOptionsT;
import org.tensorflow.lite.schema.Padding;
import org.tensorflow.lite.schema.Pool2DOptionsT;
import org.tensorflow.lite.schema.ReducerOptionsT;
import org.tensorflow.lite.schema.SoftmaxOptionsT;
import org.tensorflow.lite.schema.TensorType;

/**
 * A small file as other tools write them, without signatures or metadata, on pictures of 12 x 10
 * cells, float or quantized: normalization by constants, zeros before a convolution, fused
 * functions, a batch norm that nobody folded, branches, squeeze and excitation, a residual
 * connection, pooling, and a 1x1 convolution for a dense end.
 */
final class ForeignNetwork {
    static final int HEIGHT = 12;
    static final int WIDTH = 10;
    private static final byte NONE = ActivationFunctionType.NONE;

    private final ForeignTables tables;
    private final boolean classMaps;

    private ForeignNetwork(byte type, boolean classMaps) {
        this.tables = new ForeignTables(type);
        this.classMaps = classMaps;
    }

    /**
     * @param type FLOAT32, INT8 or UINT8 of {@link TensorType}
     */
    static byte[] of(byte type) {
        return new ForeignNetwork(type, false).file();
    }

    /**
     * With another end, as SqueezeNet's: a 1x1 convolution to a map for each class, a ReLU, and
     * their means.
     */
    static byte[] ofClassMaps(byte type) {
        return new ForeignNetwork(type, true).file();
    }

    private byte[] file() {
        int picture = tables.value("picture", HEIGHT, WIDTH, 3);
        int x = picture;
        if (tables.real()) {
            int scaled = tables.value("net/scale/mul", HEIGHT, WIDTH, 3);
            tables.operator(
                    BuiltinOperator.MUL,
                    ForeignTables.multiply(NONE),
                    scaled,
                    x,
                    tables.constant("two", 1, 2f));
            int shifted = tables.value("net/shift/add", HEIGHT, WIDTH, 3);
            tables.operator(
                    BuiltinOperator.ADD,
                    ForeignTables.sum(NONE),
                    shifted,
                    scaled,
                    tables.constant("one", 1, -1f));
            x = shifted;
        }
        int padded = tables.value("net/pad/Pad", HEIGHT + 1, WIDTH + 3, 3);
        tables.operator(
                BuiltinOperator.PAD,
                null,
                padded,
                x,
                tables.integers("p", 4, 2, 0, 0, 1, 0, 2, 1, 0, 0));
        int stem = tables.value("net/stem/Relu6;net/stem/Conv2D", 6, 6, 8);
        byte relu6 = ActivationFunctionType.RELU6;
        convolution("net/stem", stem, padded, 8, 3, 3, 3, 2, Padding.VALID, relu6);
        int depth = tables.value("net/depth/depthwise", 6, 6, 8);
        depthwise("net/depth", depth, stem, 8);
        int product = tables.value("net/bn/mul", 6, 6, 8);
        tables.operator(
                BuiltinOperator.MUL,
                ForeignTables.multiply(NONE),
                product,
                depth,
                tables.constant("g", 8, tables.numbers(8)));
        int normed = tables.value("net/bn/Relu;net/bn/batchnorm", 6, 6, 8);
        tables.operator(
                BuiltinOperator.ADD,
                ForeignTables.sum(ActivationFunctionType.RELU),
                normed,
                product,
                tables.constant("b", 8, tables.numbers(8)));
        int narrow = tables.value("net/narrow/Conv2D", 6, 6, 4);
        convolution("net/narrow", narrow, normed, 4, 1, 1, 8, 1, Padding.SAME, NONE);
        int wide = tables.value("net/wide/Conv2D", 6, 6, 4);
        convolution("net/wide", wide, normed, 4, 1, 5, 8, 1, Padding.SAME, NONE);
        int both = tables.value("net/both/concat", 6, 6, 8);
        ConcatenationOptionsT axis = new ConcatenationOptionsT();
        axis.setAxis(3);
        tables.operator(
                BuiltinOperator.CONCATENATION,
                ForeignTables.union(BuiltinOptions.ConcatenationOptions, axis),
                both,
                narrow,
                wide);
        int added = tables.value("net/add/add", 6, 6, 8);
        tables.operator(BuiltinOperator.ADD, ForeignTables.sum(NONE), added, normed, both);
        int pooled = tables.value("net/max/MaxPool", 3, 3, 8);
        Pool2DOptionsT pool = new Pool2DOptionsT();
        pool.setPadding(Padding.VALID);
        pool.setFilterHeight(2);
        pool.setFilterWidth(2);
        pool.setStrideH(2);
        pool.setStrideW(2);
        tables.operator(
                BuiltinOperator.MAX_POOL_2D,
                ForeignTables.union(BuiltinOptions.Pool2DOptions, pool),
                pooled,
                added);
        int swish = excited(pooled);
        return tables.file(picture, softmax(classMaps ? means(swish) : dense(swish)));
    }

    /** Squeeze and excitation (Hu et al. 2018). */
    private int excited(int pooled) {
        int squeezed = tables.value("net/squeeze/Mean", 1, 1, 8);
        mean(squeezed, pooled, true);
        int gate = tables.value("net/gate/Conv2D", 1, 1, 8);
        convolution("net/gate", gate, squeezed, 8, 1, 1, 8, 1, Padding.SAME, NONE);
        int open = tables.probability("net/gate/Sigmoid", 1, 1, 1, 8);
        tables.operator(BuiltinOperator.LOGISTIC, null, open, gate);
        int excited = tables.value("net/excite/mul", 3, 3, 8);
        tables.operator(BuiltinOperator.MUL, ForeignTables.multiply(NONE), excited, pooled, open);
        int swish = tables.value("net/swish/HardSwish", 3, 3, 8);
        tables.operator(BuiltinOperator.HARD_SWISH, null, swish, excited);
        return swish;
    }

    /** A map for each class, and its mean. */
    private int means(int swish) {
        int maps = tables.value("net/conv10/Relu;net/conv10/Conv2D", 3, 3, 5);
        byte relu = ActivationFunctionType.RELU;
        convolution("net/conv10", maps, swish, 5, 1, 1, 8, 1, Padding.SAME, relu);
        int logits = tables.vector("net/pool/Mean", 5);
        mean(logits, maps, false);
        return logits;
    }

    /** The mean of each map, and a weight for each class. */
    private int dense(int swish) {
        int average = tables.value("net/average/Mean", 1, 1, 8);
        mean(average, swish, true);
        int logits = tables.value("net/logits/Conv2D", 1, 1, 5);
        convolution("net/logits", logits, average, 5, 1, 1, 8, 1, Padding.SAME, NONE);
        int flat = tables.vector("net/reshape/Reshape", 5);
        tables.operator(
                BuiltinOperator.RESHAPE, null, flat, logits, tables.integers("sides", 2, 0, 1, 5));
        return flat;
    }

    private int softmax(int flat) {
        int scores = tables.probability("net/softmax/Softmax", 1, 5);
        SoftmaxOptionsT beta = new SoftmaxOptionsT();
        beta.setBeta(1);
        tables.operator(
                BuiltinOperator.SOFTMAX,
                ForeignTables.union(BuiltinOptions.SoftmaxOptions, beta),
                scores,
                flat);
        return scores;
    }

    private void mean(int out, int in, boolean keep) {
        ReducerOptionsT options = new ReducerOptionsT();
        options.setKeepDims(keep);
        tables.operator(
                BuiltinOperator.MEAN,
                ForeignTables.union(BuiltinOptions.ReducerOptions, options),
                out,
                in,
                tables.integers("axes", 2, 0, 1, 2));
    }

    private void convolution(
            String name,
            int out,
            int in,
            int channels,
            int height,
            int width,
            int inputs,
            int stride,
            byte padding,
            byte function) {
        Conv2DOptionsT options = new Conv2DOptionsT();
        options.setPadding(padding);
        options.setStrideH(stride);
        options.setStrideW(stride);
        options.setDilationHFactor(1);
        options.setDilationWFactor(1);
        options.setFusedActivationFunction(function);
        int[] sides = {channels, height, width, inputs};
        float[] values = tables.numbers(channels * height * width * inputs);
        int kernel = tables.weights(name + "/Conv2D", 0, values, sides);
        tables.operator(
                BuiltinOperator.CONV_2D,
                ForeignTables.union(BuiltinOptions.Conv2DOptions, options),
                out,
                in,
                kernel,
                tables.bias(name, in, kernel, channels));
    }

    private void depthwise(String name, int out, int in, int channels) {
        DepthwiseConv2DOptionsT options = new DepthwiseConv2DOptionsT();
        options.setPadding(Padding.SAME);
        options.setStrideH(1);
        options.setStrideW(1);
        options.setDilationHFactor(1);
        options.setDilationWFactor(1);
        options.setDepthMultiplier(1);
        int kernel =
                tables.weights(
                        name + "/depthwise", 3, tables.numbers(9 * channels), 1, 3, 3, channels);
        tables.operator(
                BuiltinOperator.DEPTHWISE_CONV_2D,
                ForeignTables.union(BuiltinOptions.DepthwiseConv2DOptions, options),
                out,
                in,
                kernel,
                tables.bias(name, in, kernel, channels));
    }
}
