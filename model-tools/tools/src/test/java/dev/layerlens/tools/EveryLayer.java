package dev.layerlens.tools;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import java.util.List;
import java.util.stream.IntStream;

/** Two small networks with every kind of layer between them, on pictures that are not square. */
public final class EveryLayer {

    private EveryLayer() {}

    /** The layers of residual networks: 9 x 7 pictures, 5 classes. */
    public static Network network() {
        NetworkBuilder net = new NetworkBuilder("every", new Shape(9, 7, 3));
        Normalizer normalizer = new Normalizer(List.of(0.5, 0.4, 0.3), List.of(0.2, 0.25, 0.3));
        String x = net.normalization("normalize", Network.PICTURE, normalizer);
        x = convolution(net, "uneven", x, 8, 2, new Padding(0, 1), 1, false);
        x = net.batchNorm("norm", x);
        String in = net.activation("relu", x, Layer.Function.RELU);
        x = convolution(net, "depthwise", in, 8, 1, Padding.symmetric(1), 8, false);
        x = net.batchNorm("depthwise.norm", x);
        x = net.activation("relu6", x, Layer.Function.RELU6);
        x = net.sum("add", x, in);
        x = convolution(net, "even", x, 6, 2, Padding.symmetric(1), 1, true);
        x = net.globalAveragePool("pool", x);
        x = net.dropout("dropout", x, 0.5);
        x = net.dense("dense", x, 5);
        return net.softmax("softmax", x);
    }

    /** A mean image, pools, every function and flattening: 9 x 7 pictures, 5 classes. */
    public static Network functions() {
        NetworkBuilder net = new NetworkBuilder("functions", new Shape(9, 7, 3));
        List<Double> image = IntStream.range(0, 9 * 7 * 3).mapToObj(i -> i % 17 / 20.0).toList();
        Normalizer normalizer = new Normalizer(image, List.of(0.2, 0.25, 0.3));
        String x = net.normalization("normalize", Network.PICTURE, normalizer);
        for (Layer.Function function : Layer.Function.values()) {
            x = convolution(net, "before " + function, x, 4, 1, Padding.symmetric(1), 1, true);
            x = net.activation(function.name(), x, function);
        }
        x = convolution(net, "signs", x, 6, 1, Padding.symmetric(1), 1, false);
        x = net.add("max", new Layer.Pool(Layer.Pool.Kind.MAX, 3, 2, new Padding(0, 1)), x);
        x = net.averagePool("average", x, 2, 1);
        x = net.flatten("flatten", x);
        x = net.dense("dense", x, 5);
        return net.softmax("softmax", x);
    }

    private static String convolution(
            NetworkBuilder net,
            String name,
            String from,
            int channels,
            int stride,
            Padding padding,
            int groups,
            boolean bias) {
        return net.add(
                name, new Layer.Convolution(channels, 3, stride, padding, groups, bias), from);
    }
}
