package dev.layerlens.tools;

import dev.layerlens.card.Label;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.net.Network;
import java.util.List;
import java.util.stream.IntStream;

/** Model files of a few kilobytes with every kind of layer, written by our own writer. */
public final class SmallModels {

    private SmallModels() {}

    /** Of a network with random weights; its classes are c0, c1, ... */
    public static byte[] float32(Network network) throws Exception {
        return deployment(network).float32().bytes();
    }

    /** The same in int8. */
    public static byte[] int8(Network network) throws Exception {
        List<float[]> pictures =
                IntStream.range(0, 4).mapToObj(i -> RandomWeights.picture(network, i)).toList();
        return deployment(network).int8(pictures).bytes();
    }

    private static Deployment deployment(Network network) {
        List<Label> labels =
                IntStream.range(0, network.classes()).mapToObj(i -> Label.of("c" + i)).toList();
        return new Deployment(
                network, RandomWeights.of(network, 1), network.name(), "Random numbers", labels);
    }
}
