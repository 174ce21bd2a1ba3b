package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;

/**
 * The plain networks that He et al. 2015 set beside their residual ones: {@link CifarResNet}
 * without its shortcuts.
 */
record CifarPlainNet(int depth) implements Architecture {
    private static final int STAGES = 3;

    @Override
    public String name() {
        return "plain" + depth;
    }

    @Override
    public String source() {
        return "He et al. 2015, CIFAR plain network of " + depth + " layers";
    }

    @Override
    public Published published() {
        return Published.CIFAR;
    }

    @Override
    public Figures figures() {
        return switch (depth) {
            case 20 -> Figures.parameters("0.27", "");
            case 32 -> Figures.parameters("0.46", "");
            case 44 -> Figures.parameters("0.66", "");
            case 56 -> Figures.parameters("0.85", "");
            case 110 -> Figures.parameters("1.7", "");
            default -> Figures.NONE;
        };
    }

    @Override
    public Network build(Blueprint blueprint) {
        NetworkBuilder net = new NetworkBuilder(name(), blueprint.picture());
        String x = net.normalization("normalize", Network.PICTURE, blueprint.normalizer());
        x = convolution(net, "stem", x, 16, 1);
        for (int stage = 0; stage < STAGES; stage++) {
            for (int layer = 0; layer < (depth - 2) / 3; layer++) {
                String name = "stage" + (stage + 1) + ".layer" + (layer + 1);
                x = convolution(net, name, x, 16 << stage, stage > 0 && layer == 0 ? 2 : 1);
            }
        }
        x = net.globalAveragePool("pool", x);
        x = net.dense("dense", x, blueprint.classes());
        return net.softmax("softmax", x);
    }

    private static String convolution(
            NetworkBuilder net, String name, String in, int channels, int stride) {
        String x = net.convolution(name + ".conv", in, channels, 3, stride);
        x = net.batchNorm(name + ".norm", x);
        return net.activation(name + ".relu", x, Layer.Function.RELU);
    }
}
