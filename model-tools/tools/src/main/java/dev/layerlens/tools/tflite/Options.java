package dev.layerlens.tools.tflite;

import org.tensorflow.lite.schema.AddOptionsT;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.Conv2DOptionsT;
import org.tensorflow.lite.schema.DepthwiseConv2DOptionsT;
import org.tensorflow.lite.schema.DequantizeOptionsT;
import org.tensorflow.lite.schema.FullyConnectedOptionsT;
import org.tensorflow.lite.schema.GeluOptionsT;
import org.tensorflow.lite.schema.HardSwishOptionsT;
import org.tensorflow.lite.schema.LeakyReluOptionsT;
import org.tensorflow.lite.schema.MulOptionsT;
import org.tensorflow.lite.schema.PadOptionsT;
import org.tensorflow.lite.schema.Pool2DOptionsT;
import org.tensorflow.lite.schema.QuantizeOptionsT;
import org.tensorflow.lite.schema.ReducerOptionsT;
import org.tensorflow.lite.schema.ReshapeOptionsT;
import org.tensorflow.lite.schema.SoftmaxOptionsT;

/** The options of the operators we write. */
final class Options {

    private Options() {}

    static BuiltinOptionsUnion none() {
        return new BuiltinOptionsUnion();
    }

    static BuiltinOptionsUnion convolution(byte padding, int stride, byte activation) {
        Conv2DOptionsT options = new Conv2DOptionsT();
        options.setPadding(padding);
        options.setStrideH(stride);
        options.setStrideW(stride);
        options.setDilationHFactor(1);
        options.setDilationWFactor(1);
        options.setFusedActivationFunction(activation);
        return union(BuiltinOptions.Conv2DOptions, options);
    }

    static BuiltinOptionsUnion depthwise(byte padding, int stride, byte activation) {
        DepthwiseConv2DOptionsT options = new DepthwiseConv2DOptionsT();
        options.setPadding(padding);
        options.setStrideH(stride);
        options.setStrideW(stride);
        options.setDilationHFactor(1);
        options.setDilationWFactor(1);
        options.setDepthMultiplier(1);
        options.setFusedActivationFunction(activation);
        return union(BuiltinOptions.DepthwiseConv2DOptions, options);
    }

    static BuiltinOptionsUnion add(byte activation) {
        AddOptionsT options = new AddOptionsT();
        options.setFusedActivationFunction(activation);
        return union(BuiltinOptions.AddOptions, options);
    }

    static BuiltinOptionsUnion multiply() {
        return union(BuiltinOptions.MulOptions, new MulOptionsT());
    }

    static BuiltinOptionsUnion pad() {
        return union(BuiltinOptions.PadOptions, new PadOptionsT());
    }

    static BuiltinOptionsUnion mean() {
        return union(BuiltinOptions.ReducerOptions, new ReducerOptionsT());
    }

    static BuiltinOptionsUnion dense(byte activation) {
        FullyConnectedOptionsT options = new FullyConnectedOptionsT();
        options.setFusedActivationFunction(activation);
        return union(BuiltinOptions.FullyConnectedOptions, options);
    }

    static BuiltinOptionsUnion softmax() {
        SoftmaxOptionsT options = new SoftmaxOptionsT();
        options.setBeta(1);
        return union(BuiltinOptions.SoftmaxOptions, options);
    }

    static BuiltinOptionsUnion pool(byte padding, int kernel, int stride) {
        Pool2DOptionsT options = new Pool2DOptionsT();
        options.setPadding(padding);
        options.setFilterHeight(kernel);
        options.setFilterWidth(kernel);
        options.setStrideH(stride);
        options.setStrideW(stride);
        return union(BuiltinOptions.Pool2DOptions, options);
    }

    static BuiltinOptionsUnion reshape(int... sides) {
        ReshapeOptionsT options = new ReshapeOptionsT();
        options.setNewShape(sides);
        return union(BuiltinOptions.ReshapeOptions, options);
    }

    static BuiltinOptionsUnion leakyRelu() {
        LeakyReluOptionsT options = new LeakyReluOptionsT();
        options.setAlpha(0.01f);
        return union(BuiltinOptions.LeakyReluOptions, options);
    }

    static BuiltinOptionsUnion gelu() {
        return union(BuiltinOptions.GeluOptions, new GeluOptionsT());
    }

    static BuiltinOptionsUnion hardSwish() {
        return union(BuiltinOptions.HardSwishOptions, new HardSwishOptionsT());
    }

    static BuiltinOptionsUnion quantize() {
        return union(BuiltinOptions.QuantizeOptions, new QuantizeOptionsT());
    }

    static BuiltinOptionsUnion dequantize() {
        return union(BuiltinOptions.DequantizeOptions, new DequantizeOptionsT());
    }

    private static BuiltinOptionsUnion union(byte type, Object options) {
        BuiltinOptionsUnion union = new BuiltinOptionsUnion();
        union.setType(type);
        union.setValue(options);
        return union;
    }
}
