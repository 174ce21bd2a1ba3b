package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;

/**
 * The residual networks for ImageNet of He et al. 2015, table 1: basic blocks up to 34 layers,
 * bottlenecks from 50 on, with the stride in the 3x3 convolution.
 */
record ResNet(int depth) implements Architecture {
    private static final int EXPANSION = 4;

    @Override
    public String name() {
        return "resnet" + depth;
    }

    @Override
    public String source() {
        return "He et al. 2015, ImageNet ResNet of " + depth + " layers";
    }

    @Override
    public Published published() {
        return Published.IMAGENET;
    }

    @Override
    public Figures figures() {
        return switch (depth) {
            case 18 -> Figures.of("11.7", "1.8", "");
            case 34 ->
                    Figures.of(
                            "21.8",
                            "3.6",
                            "the paper cuts digits off rather than rounding them: 3.66");
            case 50 -> Figures.of("25.6", "4.1", "");
            default -> Figures.NONE;
        };
    }

    @Override
    public Network build(Blueprint blueprint) {
        NetworkBuilder net = new NetworkBuilder(name(), blueprint.picture());
        String x = net.normalization("normalize", Network.PICTURE, blueprint.normalizer());
        x = ResidualBlock.unit(net, "stem", x, 64, 7, 2);
        x = net.maxPool("stem.pool", x, 3, 2);
        int[] blocks = blocks();
        for (int stage = 0; stage < blocks.length; stage++) {
            for (int block = 0; block < blocks[stage]; block++) {
                String name = "stage" + (stage + 1) + ".block" + (block + 1);
                int stride = stage > 0 && block == 0 ? 2 : 1;
                x = block(64 << stage, stride).add(net, name, x);
            }
        }
        x = net.globalAveragePool("pool", x);
        x = net.dense("dense", x, blueprint.classes());
        return net.softmax("softmax", x);
    }

    private int[] blocks() {
        return switch (depth) {
            case 18 -> new int[] {2, 2, 2, 2};
            case 34, 50 -> new int[] {3, 4, 6, 3};
            default -> throw new IllegalArgumentException("no ResNet of " + depth + " layers");
        };
    }

    private ResidualBlock block(int channels, int stride) {
        return depth >= 50
                ? new ResidualBlock(channels * EXPANSION, channels, stride)
                : new ResidualBlock(channels, 0, stride);
    }
}
