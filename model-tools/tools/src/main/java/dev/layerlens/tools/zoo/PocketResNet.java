package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import java.util.List;

/**
 * Our residual networks for pictures of about 64 x 64 on a phone: blocks of He et al. 2015, a stem
 * of stride 2 without pooling, and an output stride of 8, so that 64 pixels give a class activation
 * map of 8 x 8 cells. Most of the work is done in wide layers on small maps, where processors are
 * fastest.
 *
 * @param depth 14 for basic blocks, 26 for bottlenecks
 */
record PocketResNet(int depth) implements Architecture {

    /**
     * @param channels of its output
     * @param inner channels of a bottleneck's 3x3 convolution; 0 for basic blocks
     */
    private record Stage(int channels, int inner, int blocks, int stride) {}

    private static final List<Stage> BASIC =
            List.of(
                    new Stage(64, 0, 2, 2), //
                    new Stage(128, 0, 2, 2),
                    new Stage(256, 0, 2, 1));

    private static final List<Stage> BOTTLENECKS =
            List.of(
                    new Stage(64, 0, 2, 2), //
                    new Stage(256, 64, 2, 2),
                    new Stage(512, 128, 4, 1));

    @Override
    public String name() {
        return "pocketresnet" + depth;
    }

    @Override
    public String source() {
        return "ours: residual blocks of He et al. 2015 for 64 px, output stride 8";
    }

    @Override
    public Published published() {
        return Published.TINY_IMAGENET;
    }

    @Override
    public Figures figures() {
        return Figures.NONE;
    }

    @Override
    public Network build(Blueprint blueprint) {
        NetworkBuilder net = new NetworkBuilder(name(), blueprint.picture());
        String x = net.normalization("normalize", Network.PICTURE, blueprint.normalizer());
        x = unit(net, "stem", x, 32, 3, 2);
        List<Stage> stages = depth == 14 ? BASIC : BOTTLENECKS;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            for (int block = 0; block < stage.blocks(); block++) {
                String name = "stage" + (i + 1) + ".block" + (block + 1);
                x = block(net, name, x, stage, block == 0 ? stage.stride() : 1);
            }
        }
        x = net.globalAveragePool("pool", x);
        x = net.dense("dense", x, blueprint.classes());
        return net.softmax("softmax", x);
    }

    private static String block(
            NetworkBuilder net, String name, String in, Stage stage, int stride) {
        int out = stage.channels();
        String x;
        if (stage.inner() > 0) {
            x = unit(net, name + ".reduce", in, stage.inner(), 1, 1);
            x = unit(net, name + ".middle", x, stage.inner(), 3, stride);
            x = linear(net, name + ".expand", x, out, 1, 1);
        } else {
            x = unit(net, name + ".first", in, out, 3, stride);
            x = linear(net, name + ".second", x, out, 3, 1);
        }
        String shortcut = in;
        if (stride != 1 || net.shape(in).channels() != out) {
            shortcut = linear(net, name + ".shortcut", in, out, 1, stride);
        }
        x = net.sum(name + ".add", x, shortcut);
        return net.activation(name + ".relu", x, Layer.Function.RELU);
    }

    private static String unit(
            NetworkBuilder net, String name, String in, int channels, int kernel, int stride) {
        String x = linear(net, name, in, channels, kernel, stride);
        return net.activation(name + ".relu", x, Layer.Function.RELU);
    }

    private static String linear(
            NetworkBuilder net, String name, String in, int channels, int kernel, int stride) {
        String x = net.convolution(name + ".conv", in, channels, kernel, stride);
        return net.batchNorm(name + ".norm", x);
    }
}
