package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import java.util.Optional;

/**
 * Howard et al. 2017, "MobileNets: efficient convolutional neural networks for mobile vision
 * applications", table 1: thirteen times a depthwise and a 1x1 convolution. Channels are multiplied
 * by the width.
 */
record MobileNetV1(double width) implements Architecture {
    /** Output channels of each 1x1 convolution; a negative one halves the size before it. */
    private static final int[] CHANNELS = {
        64, -128, 128, -256, 256, -512, 512, 512, 512, 512, 512, -1024, 1024
    };

    private static final String NAME = "mobilenetv1";

    /** Of any width. */
    static Optional<Architecture> named(String name) {
        return Widths.of(name, NAME).map(MobileNetV1::new);
    }

    @Override
    public String name() {
        return Widths.name(NAME, width);
    }

    @Override
    public String source() {
        return "Howard et al. 2017, MobileNetV1, width " + width;
    }

    @Override
    public Published published() {
        return Published.IMAGENET;
    }

    @Override
    public Figures figures() {
        return switch (Double.toString(width)) {
            case "1.0" -> Figures.of("4.2", "0.569", "");
            case "0.75" -> Figures.of("2.6", "0.325", "");
            case "0.5" -> Figures.of("1.3", "0.149", "");
            case "0.25" -> Figures.of("0.5", "0.041", "");
            default -> Figures.NONE;
        };
    }

    @Override
    public Network build(Blueprint blueprint) {
        NetworkBuilder net = new NetworkBuilder(name(), blueprint.picture());
        String x = net.normalization("normalize", Network.PICTURE, blueprint.normalizer());
        x = net.convolution("stem.conv", x, (int) (32 * width), 3, 2);
        x = unit(net, "stem", x);
        for (int i = 0; i < CHANNELS.length; i++) {
            String name = "block" + (i + 1);
            x = net.depthwise(name + ".depthwise.conv", x, 3, CHANNELS[i] < 0 ? 2 : 1);
            x = unit(net, name + ".depthwise", x);
            int channels = (int) (Math.abs(CHANNELS[i]) * width);
            x = net.convolution(name + ".pointwise.conv", x, channels, 1, 1);
            x = unit(net, name + ".pointwise", x);
        }
        x = net.globalAveragePool("pool", x);
        x = net.dense("dense", x, blueprint.classes());
        return net.softmax("softmax", x);
    }

    private static String unit(NetworkBuilder net, String name, String convolution) {
        String x = net.batchNorm(name + ".norm", convolution);
        return net.activation(name + ".relu", x, Layer.Function.RELU6);
    }
}
