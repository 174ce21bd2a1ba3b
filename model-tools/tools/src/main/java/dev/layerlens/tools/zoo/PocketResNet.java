package dev.layerlens.tools.zoo;

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

    /** Blocks in a row, of which the first has the stride. */
    private record Stage(int channels, int inner, int blocks, int stride) {

        ResidualBlock block(int number) {
            return new ResidualBlock(channels, inner, number == 0 ? stride : 1);
        }
    }

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
        x = ResidualBlock.unit(net, "stem", x, 32, 3, 2);
        List<Stage> stages = depth == 14 ? BASIC : BOTTLENECKS;
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            for (int block = 0; block < stage.blocks(); block++) {
                String name = "stage" + (i + 1) + ".block" + (block + 1);
                x = stage.block(block).add(net, name, x);
            }
        }
        x = net.globalAveragePool("pool", x);
        x = net.dense("dense", x, blueprint.classes());
        return net.softmax("softmax", x);
    }
}
