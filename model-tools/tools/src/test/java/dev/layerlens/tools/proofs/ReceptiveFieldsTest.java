package dev.layerlens.tools.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.ReceptiveField;
import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.pytorch.global.torch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Receptive fields of every layer of every network against what moves when the picture does. */
class ReceptiveFieldsTest {

    /**
     * Small layers by the ten thousands: two threads would wait for each other most of the time.
     */
    @BeforeAll
    static void oneThread() {
        torch.set_num_threads(1);
    }

    static Stream<Arguments> networks() {
        List<Arguments> all = new ArrayList<>();
        for (Architecture architecture : Zoo.architectures()) {
            all.add(Arguments.of(architecture.name(), 32));
        }
        all.add(Arguments.of("resnet8", 33));
        all.add(Arguments.of("mobilenetv2-0.35", 65));
        all.add(Arguments.of("resnet18", 72));
        return all.stream();
    }

    /** Every cell, those at the borders included; outside of the picture a field sees padding. */
    @ParameterizedTest
    @MethodSource("networks")
    void everyCellOfEveryLayerSeesThePixelsOfItsField(String name, int size) {
        Network network = Zoo.get(name).build(new Blueprint(size, 10, Normalizer.CENTRED));
        NetworkArithmetic arithmetic = new NetworkArithmetic(network);
        SeenPixels seen = new SeenPixels(network);
        for (Node node : network.nodes()) {
            ReceptiveField field = arithmetic.of(node.name()).receptiveField();
            for (int i = 0; i < node.shape().height(); i++) {
                assertField(node, i, field, seen.rows(node.name(), i), size);
                assertField(node, i, field, seen.columns(node.name(), i), size);
            }
        }
    }

    private static void assertField(
            Node node, int cell, ReceptiveField field, BitSet seen, int size) {
        int[] hull = {seen.nextSetBit(0), seen.length() - 1};
        assertThat(hull)
                .as("%s, cell %d, field %s", node.name(), cell, field)
                .containsExactly(
                        Math.max(0, field.first(cell)), Math.min(size - 1, field.last(cell)));
    }
}
