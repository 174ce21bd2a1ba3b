package dev.layerlens.card.spine;

import static dev.layerlens.card.spine.Outlines.arcs;
import static dev.layerlens.card.spine.Outlines.outline;
import static dev.layerlens.card.spine.Outlines.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.LayerKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpineTest {

    /** Stem, an identity block, a projection block, head: as a third-party file names nothing. */
    private static Cards residual() {
        return new Cards()
                .conv("a", 32, 16)
                .relu("b", 32, 16)
                .add("pool", LayerKind.MAX_POOL, 16, 16)
                .conv("c", 16, 16)
                .relu("d", 16, 16)
                .conv("e", 16, 16)
                .add("f", LayerKind.ADD, 16, 16, "e", "pool")
                .relu("g", 16, 16)
                .conv("h", 8, 32)
                .relu("i", 8, 32)
                .conv("j", 8, 32)
                .conv("k", 8, 32, "g")
                .add("l", LayerKind.ADD, 8, 32, "j", "k")
                .relu("m", 8, 32)
                .head(32);
    }

    @Test
    void aResidualNetworkHasStemStagesBlocksAndHead() {
        assertThat(outline(residual().spine()))
                .containsExactly(
                        "0 STEM 1: a-pool",
                        "0 STAGE 1: c-g",
                        "1 RESIDUAL 1: c-g",
                        "0 STAGE 2: h-m",
                        "1 RESIDUAL 1: h-m",
                        "0 HEAD 1: gap-softmax");
    }

    @Test
    void skipConnectionsStartAndEndAtTheirLayers() {
        Spine spine = residual().spine();
        assertThat(arcs(spine))
                .containsExactlyInAnyOrder(
                        "pool -> f IDENTITY", "g -> k PROJECTION", "j -> l BRANCH");
        Join identity = spine.join(6).orElseThrow();
        assertThat(identity.identity()).isTrue();
        assertThat(identity.paths()).containsExactly(List.of(3, 4, 5), List.of());
        Join projection = spine.join(12).orElseThrow();
        assertThat(projection.identity()).isFalse();
        assertThat(projection.fork()).isEqualTo(7);
        assertThat(projection.paths().get(projection.shortcut())).containsExactly(11);
    }

    @Test
    void aFoldedGroupStandsForItsLayers() {
        Spine spine = residual().spine();
        List<Group> groups = spine.groups();
        SpineView view = spine.view(Set.of(groups.get(0).id(), groups.get(3).id()));
        assertThat(rows(view))
                .containsExactly(
                        "+STEM",
                        "STAGE",
                        "RESIDUAL",
                        "c",
                        "d",
                        "e",
                        "f",
                        "g",
                        "+STAGE",
                        "HEAD",
                        "gap",
                        "fc",
                        "softmax");
        assertThat(view.rows()).allMatch(Row::connected);
        assertThat(view.arcs()).containsExactly(new Arc(0, 6, Arc.Kind.IDENTITY, 0));
        assertThat(view.row(2)).isZero();
        assertThat(view.row(10)).isEqualTo(8);
        assertThat(view.rows().get(8).place()).as("its last layer stands for it").isEqualTo(13);
    }

    @Test
    void theLineLeadsOnlyToLayersThatReadTheOneAbove() {
        SpineView view = residual().spine().view(Set.of());
        List<String> broken =
                view.rows().stream()
                        .filter(row -> !row.connected())
                        .map(row -> row.layer().orElseThrow().name())
                        .toList();
        assertThat(broken).containsExactly("k");
    }

    @Test
    void pathsFromOneValueIntoAConcatenationAreBranches() {
        Spine spine =
                new Cards()
                        .conv("stem", 16, 8)
                        .conv("stem2", 16, 8)
                        .add("pool", LayerKind.MAX_POOL, 8, 8)
                        .conv("p1", 8, 4)
                        .conv("p2a", 8, 4, "pool")
                        .conv("p2b", 8, 4)
                        .add("p3a", LayerKind.AVERAGE_POOL, 8, 8, "pool")
                        .conv("p3b", 8, 4)
                        .add("cat", LayerKind.CONCATENATION, 8, 12, "p1", "p2b", "p3b")
                        .head(12)
                        .spine();
        assertThat(outline(spine))
                .containsExactly(
                        "0 STEM 1: stem-pool",
                        "0 STAGE 1: p1-cat",
                        "1 BRANCHES 1: p1-cat",
                        "0 HEAD 1: gap-softmax");
        assertThat(spine.join(8).orElseThrow().paths())
                .containsExactly(List.of(3), List.of(4, 5), List.of(6, 7));
        assertThat(arcs(spine))
                .containsExactlyInAnyOrder(
                        "pool -> p2a BRANCH",
                        "pool -> p3a BRANCH",
                        "p1 -> cat BRANCH",
                        "p2b -> cat BRANCH");
    }

    @Test
    void layersThatReadAllBeforeThemAreADenseBlock() {
        Spine growing =
                new Cards()
                        .conv("stem", 8, 8)
                        .conv("a", 8, 4)
                        .add("x1", LayerKind.CONCATENATION, 8, 12, "stem", "a")
                        .conv("b", 8, 4)
                        .add("x2", LayerKind.CONCATENATION, 8, 16, "x1", "b")
                        .conv("c", 8, 8)
                        .add("pool", LayerKind.AVERAGE_POOL, 4, 8)
                        .conv("d", 4, 4)
                        .add("x3", LayerKind.CONCATENATION, 4, 12, "pool", "d")
                        .head(12)
                        .spine();
        assertThat(outline(growing))
                .containsExactly(
                        "0 STEM 1: stem-stem",
                        "0 STAGE 1: a-pool",
                        "1 DENSE 1: a-x2",
                        "2 BLOCK 1: a-x1",
                        "2 BLOCK 2: b-x2",
                        "0 STAGE 2: d-x3",
                        "1 DENSE 1: d-x3",
                        "0 HEAD 1: gap-softmax");
        assertThat(arcs(growing))
                .containsExactlyInAnyOrder(
                        "stem -> x1 DENSE", "x1 -> x2 DENSE", "pool -> x3 DENSE");
    }

    /** As other converters write them: every concatenation lists all layers before it. */
    @Test
    void denseBlocksAreFoundByListsOfAllLayersToo() {
        Spine spine =
                new Cards()
                        .conv("stem", 8, 8)
                        .conv("a", 8, 4)
                        .add("x1", LayerKind.CONCATENATION, 8, 12, "stem", "a")
                        .conv("b", 8, 4)
                        .add("x2", LayerKind.CONCATENATION, 8, 16, "stem", "a", "b")
                        .head(16)
                        .spine();
        assertThat(outline(spine)).contains("1 DENSE 1: a-x2", "2 BLOCK 2: b-x2");
        assertThat(arcs(spine))
                .containsExactlyInAnyOrder("stem -> x1 DENSE", "stem -> x2 DENSE", "a -> x2 DENSE");
        List<Integer> lanes = spine.arcs().stream().map(Arc::lane).toList();
        assertThat(lanes).as("none passes another").doesNotHaveDuplicates();
    }

    @Test
    void aGateOnAnExpandedValueLiesWithinItsResidualBlock() {
        Spine spine =
                new Cards()
                        .conv("stem", 16, 16)
                        .relu("x", 16, 16)
                        .conv("expand", 16, 64)
                        .add("dw", LayerKind.DEPTHWISE_CONVOLUTION, 16, 64)
                        .add("squeeze", LayerKind.GLOBAL_AVERAGE_POOL, 1, 64)
                        .conv("reduce", 1, 4)
                        .conv("excite", 1, 64)
                        .add("sigmoid", LayerKind.ACTIVATION, 1, 64)
                        .add("times", LayerKind.MULTIPLY, 16, 64, "dw", "sigmoid")
                        .conv("project", 16, 16)
                        .add("add", LayerKind.ADD, 16, 16, "x", "project")
                        .head(16)
                        .spine();
        assertThat(outline(spine))
                .containsExactly(
                        "0 STEM 1: stem-x",
                        "0 STAGE 1: expand-add",
                        "1 RESIDUAL 1: expand-add",
                        "2 GATE 1: squeeze-times",
                        "0 HEAD 1: gap-softmax");
        assertThat(arcs(spine)).containsExactlyInAnyOrder("dw -> times GATE", "x -> add IDENTITY");
        assertThat(spine.around(5).stream().map(Group::kind).toList())
                .containsExactly(GroupKind.STAGE, GroupKind.RESIDUAL, GroupKind.GATE);
    }

    /** Two inputs from far away: nothing is drawn as a block that is none. */
    @Test
    void crossingConnectionsAreArcsWithoutBlocks() {
        Spine spine =
                new Cards()
                        .conv("a", 8, 8)
                        .conv("b", 8, 8)
                        .conv("c", 8, 8)
                        .add("ac", LayerKind.ADD, 8, 8, "a", "c")
                        .conv("d", 8, 8)
                        .add("bd", LayerKind.ADD, 8, 8, "b", "d")
                        .head(8)
                        .spine();
        assertThat(arcs(spine)).contains("a -> ac IDENTITY", "b -> bd BRANCH");
        assertThat(spine.groups().stream().filter(g -> g.level() == 0).map(Group::last).toList())
                .endsWith(8);
    }

    @Test
    void twiceTheSameValueAndOneLayerAloneAreNoTrouble() {
        Spine twice = new Cards().add("twice", LayerKind.ADD, 8, 3, "picture", "picture").spine();
        assertThat(twice.join(0)).isEmpty();
        assertThat(twice.view(Set.of()).rows()).hasSize(2);
        assertThat(Spine.of(List.of()).view(Set.of()).rows()).isEmpty();
    }
}
