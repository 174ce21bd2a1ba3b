package dev.layerlens.tools;

import dev.layerlens.card.Label;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Weights;
import java.util.List;
import java.util.stream.IntStream;

/** Model files of a few kilobytes with every kind of layer, written by our own writer. */
public final class SmallModels {

    private SmallModels() {}

    /** Of a network with random weights; its classes are c0, c1, ... */
    public static byte[] float32(Network network) throws Exception {
        return deployment(network, RandomWeights.of(network, 1)).float32().bytes();
    }

    /** The same in int8. */
    public static byte[] int8(Network network) throws Exception {
        return deployment(network, RandomWeights.of(network, 1))
                .int8(RandomWeights.pictures(network, 4, 0))
                .bytes();
    }

    /** What makes files of a network; its classes are c0, c1, ... */
    public static Deployment deployment(Network network, Weights weights) {
        List<Label> labels =
                IntStream.range(0, network.classes()).mapToObj(i -> Label.of("c" + i)).toList();
        return new Deployment(network, weights, network.name(), "Random numbers", labels);
    }
}
