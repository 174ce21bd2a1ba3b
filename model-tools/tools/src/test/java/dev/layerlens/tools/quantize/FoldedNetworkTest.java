package dev.layerlens.tools.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.tools.EveryLayer;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import org.junit.jupiter.api.Test;

class FoldedNetworkTest {

    @Test
    void everyLayerIsShownByOneThatIsLeft() {
        Network network = EveryLayer.network();
        FoldedNetwork folded = FoldedNetwork.of(network, RandomWeights.of(network, 1));
        assertThat(folded.shownBy())
                .hasSize(network.nodes().size())
                .containsEntry("uneven", "norm")
                .containsEntry("norm", "norm")
                .containsEntry("dropout", "pool")
                .containsEntry("relu", "relu");
        assertThat(folded.network().nodes().stream().map(Node::name))
                .containsAll(folded.shownBy().values());
        assertThat(folded.network().nodes().stream().map(Node::layer))
                .noneMatch(l -> l instanceof Layer.BatchNorm || l instanceof Layer.Dropout);
    }

    @Test
    void aConvolutionTrainedWithoutBiasGetsZeros() {
        NetworkBuilder net = new NetworkBuilder("plain", new Shape(4, 4, 3));
        String x = net.convolution("conv", Network.PICTURE, 2, 3, 1);
        x = net.dense("dense", net.globalAveragePool("pool", x), 2);
        Network network = net.softmax("softmax", x);
        FoldedNetwork folded = FoldedNetwork.of(network, RandomWeights.of(network, 1));
        assertThat(folded.network().node("conv").layer())
                .isEqualTo(new Layer.Convolution(2, 3, 1, Padding.same(4, 3, 1), 1, true));
        assertThat(folded.weights().get("conv.bias")).containsExactly(0, 0);
        folded.weights().check(folded.network());
    }

    /** Its un-normalized values are needed too, so it cannot become part of its convolution. */
    @Test
    void aBatchNormThatSharesItsConvolutionIsRefusedByName() {
        NetworkBuilder net = new NetworkBuilder("shared", new Shape(4, 4, 3));
        String conv = net.convolution("conv", Network.PICTURE, 2, 3, 1);
        String x = net.sum("sum", conv, net.batchNorm("norm", conv));
        x = net.dense("dense", net.globalAveragePool("pool", x), 2);
        Network network = net.softmax("softmax", x);
        assertThatThrownBy(() -> FoldedNetwork.of(network, RandomWeights.of(network, 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("norm cannot be folded: it does not follow a convolution of its own");
    }
}
