package dev.layerlens.tools.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.ReceptiveField;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkArithmeticTest {

    @Test
    void twoConvolutionsSeeFiveThenNinePixels() {
        NetworkBuilder net = new NetworkBuilder("two", new Shape(32, 32, 3));
        String x = net.convolution("a", Network.PICTURE, 4, 5, 2);
        x = net.add("b", new Layer.Convolution(4, 3, 1, Padding.symmetric(1), 1, true), x);
        x = net.globalAveragePool("pool", x);
        NetworkArithmetic arithmetic =
                new NetworkArithmetic(net.softmax("softmax", net.dense("dense", x, 2)));
        assertThat(arithmetic.of("a").receptiveField()).isEqualTo(new ReceptiveField(5, 2, -1));
        assertThat(arithmetic.of("b").receptiveField()).isEqualTo(new ReceptiveField(9, 2, -3));
        assertThat(arithmetic.of("b").parameters()).isEqualTo(3 * 3 * 4 * 4 + 4);
        assertThat(arithmetic.of("b").multiplyAdds()).isEqualTo(16 * 16 * 3 * 3 * 4 * 4);
    }

    /**
     * The pixels that reach a cell, found by walking the graph, are those that the formula names.
     */
    @ParameterizedTest
    @ValueSource(strings = {"resnet8", "resnet20", "mobilenetv2"})
    void theReceptiveFieldIsWhatWalkingBackwardsFinds(String name) {
        Network network = Zoo.get(name).build(new Blueprint(64, 10, Normalizer.CENTRED));
        NetworkArithmetic arithmetic = new NetworkArithmetic(network);
        for (Node node : network.nodes()) {
            int cell = node.shape().width() / 2;
            int[] reached = reached(network, node.name(), cell, cell);
            ReceptiveField field = arithmetic.of(node.name()).receptiveField();
            assertThat(reached)
                    .as(node.name())
                    .containsExactly(
                            Math.max(0, field.first(cell)), Math.min(63, field.last(cell)));
        }
    }

    /**
     * First and last picture column that reach the columns {@code from} to {@code to} of a layer.
     */
    private static int[] reached(Network network, String name, int from, int to) {
        if (name.equals(Network.PICTURE)) {
            return new int[] {from, to};
        }
        Node node = network.node(name);
        int last = network.shape(node.input()).width() - 1;
        int first = from;
        int end = to;
        if (node.layer() instanceof Layer.Convolution c) {
            first = Math.max(0, from * c.stride() - c.padding().before());
            end = Math.min(last, to * c.stride() - c.padding().before() + c.kernel() - 1);
        } else if (node.layer() instanceof Layer.GlobalAveragePool) {
            first = 0;
            end = last;
        }
        int[] reached = reached(network, node.input(), first, end);
        for (String other : node.inputs().subList(1, node.inputs().size())) {
            int[] more = reached(network, other, first, end);
            reached[0] = Math.min(reached[0], more[0]);
            reached[1] = Math.max(reached[1], more[1]);
        }
        return reached;
    }
}
