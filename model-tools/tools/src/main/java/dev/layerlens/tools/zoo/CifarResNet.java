package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;

/**
 * The residual networks for 32 x 32 pictures of He et al. 2015, "Deep residual learning for image
 * recognition", section 4.2: three stages of n blocks with 16, 32 and 64 channels, 6n + 2 layers.
 * Shortcuts that change shape are 1x1 convolutions (option B).
 */
record CifarResNet(int depth) implements Architecture {
    private static final int STAGES = 3;
    private static final String SHORTCUTS =
            "the paper's shortcuts here are option A, without parameters; B adds 2,752";

    @Override
    public String name() {
        return "resnet" + depth;
    }

    @Override
    public String source() {
        return "He et al. 2015, CIFAR ResNet of " + depth + " layers, shortcuts B";
    }

    @Override
    public Published published() {
        return Published.CIFAR;
    }

    @Override
    public Figures figures() {
        return switch (depth) {
            case 20 -> Figures.parameters("0.27", "");
            case 32 -> Figures.parameters("0.46", SHORTCUTS);
            case 44 -> Figures.parameters("0.66", "");
            case 56 -> Figures.parameters("0.85", SHORTCUTS);
            case 110 -> Figures.parameters("1.7", "");
            default -> Figures.NONE;
        };
    }

    @Override
    public Network build(Blueprint blueprint) {
        NetworkBuilder net = new NetworkBuilder(name(), blueprint.picture());
        String x = net.normalization("normalize", Network.PICTURE, blueprint.normalizer());
        x = net.convolution("stem.conv", x, 16, 3, 1);
        x = net.batchNorm("stem.norm", x);
        x = net.activation("stem.relu", x, Layer.Function.RELU);
        for (int stage = 0; stage < STAGES; stage++) {
            for (int block = 0; block < (depth - 2) / 6; block++) {
                int stride = stage > 0 && block == 0 ? 2 : 1;
                x =
                        block(
                                net,
                                "stage" + (stage + 1) + ".block" + (block + 1),
                                x,
                                16 << stage,
                                stride);
            }
        }
        x = net.globalAveragePool("pool", x);
        x = net.dense("dense", x, blueprint.classes());
        return net.softmax("softmax", x);
    }

    private static String block(
            NetworkBuilder net, String name, String in, int channels, int stride) {
        String x = net.convolution(name + ".conv1", in, channels, 3, stride);
        x = net.batchNorm(name + ".norm1", x);
        x = net.activation(name + ".relu1", x, Layer.Function.RELU);
        x = net.convolution(name + ".conv2", x, channels, 3, 1);
        x = net.batchNorm(name + ".norm2", x);
        String shortcut = in;
        if (stride != 1 || net.shape(in).channels() != channels) {
            shortcut = net.convolution(name + ".shortcut", in, channels, 1, stride);
            shortcut = net.batchNorm(name + ".shortcut.norm", shortcut);
        }
        x = net.sum(name + ".add", x, shortcut);
        return net.activation(name + ".relu2", x, Layer.Function.RELU);
    }
}
