package dev.layerlens.tools.zoo;

import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Padding;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The plain network of the CS231n lectures: three times convolution, activation and max pool, then
 * two dense layers; with any activation function, with batch norm or without.
 */
record SimpleCnn(Layer.Function function, boolean normalized) implements Architecture {
    private static final int[] CHANNELS = {32, 64, 128};
    private static final int HIDDEN = 256;

    /** With any activation function. */
    static Optional<Architecture> named(String name) {
        return Stream.of(Layer.Function.values())
                .flatMap(f -> Stream.of(new SimpleCnn(f, false), new SimpleCnn(f, true)))
                .filter(net -> net.name().equals(name))
                .<Architecture>map(net -> net)
                .findFirst();
    }

    @Override
    public String name() {
        String name = function.name().toLowerCase(Locale.ROOT).replace("_", "");
        return "simplecnn-" + name + (normalized ? "-bn" : "");
    }

    @Override
    public String source() {
        return "CS231n, 3 convolutions and 2 dense layers" + (normalized ? ", batch norm" : "");
    }

    @Override
    public Published published() {
        return Published.CIFAR;
    }

    @Override
    public Network build(Blueprint blueprint) {
        NetworkBuilder net = new NetworkBuilder(name(), blueprint.picture());
        String x = net.normalization("normalize", Network.PICTURE, blueprint.normalizer());
        for (int i = 0; i < CHANNELS.length; i++) {
            String name = "conv" + (i + 1);
            if (normalized) {
                x = net.convolution(name, x, CHANNELS[i], 3, 1);
                x = net.batchNorm("norm" + (i + 1), x);
            } else {
                x = net.biasedConvolution(name, x, CHANNELS[i], 3, 1, Padding.symmetric(1));
            }
            x = net.activation("act" + (i + 1), x, function);
            x = net.maxPool("pool" + (i + 1), x, 2, 2);
        }
        x = net.flatten("flatten", x);
        x = net.dense("dense1", x, HIDDEN);
        x = net.activation("act4", x, function);
        x = net.dense("dense2", x, blueprint.classes());
        return net.softmax("softmax", x);
    }
}
