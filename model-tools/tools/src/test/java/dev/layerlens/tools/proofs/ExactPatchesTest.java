package dev.layerlens.tools.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.explain.ExactPatch;
import dev.layerlens.card.explain.Patch;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.tools.RandomNetworks;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import java.nio.ByteBuffer;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The patch that is outlined on the picture, at every cell, borders included. */
class ExactPatchesTest {

    private static LayerGraph graph(Network network) throws Exception {
        byte[] file =
                SmallModels.deployment(network, RandomWeights.of(network, 1)).float32().bytes();
        return LayerGraph.of(ByteBuffer.wrap(file));
    }

    /** Pictures that are no squares, any padding and stride, sums of paths. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void everyCellOfRandomNetworksSeesItsPatch(long seed) throws Exception {
        Network network = RandomNetworks.of(seed);
        assertPatches(network, graph(network));
    }

    /**
     * A 1x1 convolution of stride 2 never sees the last column of an even picture; the padded
     * convolution behind it reaches over the border, so that the formula would have it see it.
     */
    @Test
    void whatLiesUnderThePaddingOfALayerIsNotSeen() throws Exception {
        NetworkBuilder net = new NetworkBuilder("gap", new Shape(8, 8, 3));
        Layer.Convolution skip = new Layer.Convolution(4, 1, 2, Padding.NONE, 1, true);
        Layer.Convolution padded = new Layer.Convolution(4, 3, 1, Padding.symmetric(1), 1, true);
        String x = net.normalization("normalize", Network.PICTURE, Normalizer.CENTRED);
        x = net.add("padded", padded, net.add("skip", skip, x));
        x = net.dense("dense", net.globalAveragePool("pool", x), 2);
        Network network = net.softmax("softmax", x);
        LayerGraph graph = graph(network);
        assertPatches(network, graph);
        assertThat(new ExactPatch(graph).of("padded", 3, 3)).isEqualTo(new Patch(4, 4, 3, 3));
        assertThat(graph.field("padded").rows().last(3)).as("by the formula").isEqualTo(8);
    }

    private static void assertPatches(Network network, LayerGraph graph) {
        SeenPixels seen = new SeenPixels(network);
        ExactPatch patches = new ExactPatch(graph);
        for (Node node : network.nodes()) {
            for (int row = 0; row < node.shape().height(); row++) {
                for (int column = 0; column < node.shape().width(); column++) {
                    assertThat(patches.of(node.name(), row, column))
                            .as("%s of %s at %d, %d", node.name(), network.name(), row, column)
                            .isEqualTo(
                                    patch(
                                            seen.rows(node.name(), row),
                                            seen.columns(node.name(), column)));
                }
            }
        }
    }

    private static Patch patch(BitSet rows, BitSet columns) {
        return rows.isEmpty() || columns.isEmpty()
                ? new Patch(0, 0, 0, 0)
                : new Patch(
                        rows.nextSetBit(0),
                        columns.nextSetBit(0),
                        rows.length() - rows.nextSetBit(0),
                        columns.length() - columns.nextSetBit(0));
    }
}
