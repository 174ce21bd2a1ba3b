package dev.layerlens.tools.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.spine.Arc;
import dev.layerlens.card.spine.Group;
import dev.layerlens.card.spine.GroupKind;
import dev.layerlens.card.spine.Spine;
import dev.layerlens.tools.cards.LayerCards;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The structure of every network of the zoo. */
class SpinesTest {

    static Stream<String> networks() {
        return Zoo.architectures().stream().map(Architecture::name);
    }

    private static Network network(String name) {
        return Zoo.get(name).build(new Blueprint(64, 10, Normalizer.CENTRED));
    }

    private static Spine spine(Network network) {
        Map<String, String> own =
                network.nodes().stream().collect(Collectors.toMap(Node::name, Node::name));
        return Spine.of(new LayerCards(network).cards(own, Map.of()));
    }

    private static List<String> names(Spine spine, GroupKind kind) {
        return spine.groups().stream()
                .filter(group -> group.kind() == kind)
                .map(g -> name(spine, g.first()) + " to " + name(spine, g.last()))
                .toList();
    }

    private static String name(Spine spine, int place) {
        return spine.layers().get(place).name();
    }

    /** Every edge of the graph is a line to the next row or an arc, and nothing else is. */
    @ParameterizedTest
    @MethodSource("networks")
    void linesAndArcsAreTheGraphsEdges(String name) {
        Network network = network(name);
        Spine spine = spine(network);
        List<String> drawn =
                Stream.concat(
                                spine.view(List.of()).rows().stream()
                                        .filter(row -> !row.heading() && row.connected())
                                        .map(row -> edge(spine, row.place() - 1, row.place())),
                                spine.arcs().stream().map(a -> edge(spine, a.from(), a.to())))
                        .toList();
        List<String> edges =
                network.nodes().stream()
                        .flatMap(n -> n.inputs().stream().map(in -> in + " -> " + n.name()))
                        .toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(edges);
    }

    private static String edge(Spine spine, int from, int to) {
        String source = from == Arc.PICTURE ? LayerCard.PICTURE : name(spine, from);
        return source + " -> " + name(spine, to);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everySumClosesAResidualBlockAndEveryLayerHasItsPart(String name) {
        Network network = network(name);
        Spine spine = spine(network);
        long sums = network.nodes().stream().filter(n -> n.layer() instanceof Layer.Add).count();
        assertThat(names(spine, GroupKind.RESIDUAL)).hasSize((int) sums);
        int next = 0;
        for (Group group : spine.groups()) {
            if (group.level() == 0) {
                assertThat(group.first()).isEqualTo(next);
                next = group.last() + 1;
            }
            if (group.kind() == GroupKind.RESIDUAL) {
                int join = spine.join(group).orElseThrow().join();
                assertThat(spine.layers().get(join).kind()).isEqualTo(LayerKind.ADD);
            }
        }
        assertThat(next).isEqualTo(network.nodes().size());
        assertThat(names(spine, GroupKind.HEAD)).hasSize(1);
        assertThat(names(spine, GroupKind.STEM)).hasSize(1);
    }

    @Test
    void resNet20HasThreeStagesOfThreeBlocks() {
        Spine spine = spine(network("resnet20"));
        assertThat(names(spine, GroupKind.STAGE))
                .containsExactly(
                        "stage1.block1.conv1 to stage1.block3.relu2",
                        "stage2.block1.conv1 to stage2.block3.relu2",
                        "stage3.block1.conv1 to stage3.block3.relu2");
        assertThat(spine.groups().stream().filter(g -> g.kind() == GroupKind.STAGE))
                .allMatch(stage -> stage.blocks() == 3);
        assertThat(names(spine, GroupKind.STEM)).containsExactly("normalize to stem.relu");
        assertThat(names(spine, GroupKind.HEAD)).containsExactly("pool to softmax");
        assertThat(spine.arcs().stream().filter(a -> a.kind() == Arc.Kind.IDENTITY)).hasSize(7);
        assertThat(spine.arcs().stream().filter(a -> a.kind() == Arc.Kind.PROJECTION)).hasSize(2);
    }

    @Test
    void mobileNetV2HasSeventeenBlocksOfWhichTenAddWhatWentIn() {
        Spine spine = spine(network("mobilenetv2"));
        assertThat(names(spine, GroupKind.RESIDUAL)).hasSize(10);
        assertThat(names(spine, GroupKind.BLOCK)).hasSize(7);
        assertThat(names(spine, GroupKind.STAGE)).hasSize(7);
        assertThat(names(spine, GroupKind.HEAD)).containsExactly("head.conv to softmax");
    }

    @Test
    void mobileNetV1IsDividedByTheSizeOfItsMaps() {
        Spine spine = spine(network("mobilenetv1"));
        assertThat(names(spine, GroupKind.BLOCK)).hasSize(13);
        assertThat(names(spine, GroupKind.STEM)).containsExactly("normalize to stem.relu");
        assertThat(names(spine, GroupKind.STAGE))
                .containsExactly(
                        "block1.depthwise.conv to block1.pointwise.relu",
                        "block2.depthwise.conv to block3.pointwise.relu",
                        "block4.depthwise.conv to block5.pointwise.relu",
                        "block6.depthwise.conv to block11.pointwise.relu",
                        "block12.depthwise.conv to block13.pointwise.relu");
    }

    @Test
    void plainNetworksHaveNoBlocksButThoseOfTheirNames() {
        assertThat(names(spine(network("plain20")), GroupKind.RESIDUAL)).isEmpty();
        assertThat(names(spine(network("lenet5")), GroupKind.STAGE))
                .containsExactly("c1 to s2", "c3 to s4");
        assertThat(names(spine(network("simplecnn-relu")), GroupKind.STAGE))
                .containsExactly("conv1 to pool1", "conv2 to pool2", "conv3 to pool3");
    }
}
