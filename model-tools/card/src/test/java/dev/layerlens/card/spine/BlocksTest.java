package dev.layerlens.card.spine;

import static dev.layerlens.card.spine.Outlines.outline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.LayerKind;
import org.junit.jupiter.api.Test;

/** Stages and blocks of networks in which nothing branches. */
class BlocksTest {

    @Test
    void aPlainNetworkHasStagesThatEndInTheirPools() {
        Spine spine =
                new Cards()
                        .add("normalize", LayerKind.NORMALIZATION, 32, 3)
                        .conv("c1", 28, 6)
                        .add("p1", LayerKind.AVERAGE_POOL, 14, 6)
                        .conv("c2", 10, 16)
                        .add("p2", LayerKind.AVERAGE_POOL, 5, 16)
                        .add("flatten", LayerKind.FLATTEN, 1, 400)
                        .add("fc", LayerKind.DENSE, 1, 10)
                        .spine();
        assertThat(outline(spine))
                .containsExactly(
                        "0 STEM 1: normalize-normalize",
                        "0 STAGE 1: c1-p1",
                        "0 STAGE 2: c2-p2",
                        "0 HEAD 1: flatten-fc");
        assertThat(spine.arcs()).isEmpty();
    }

    @Test
    void depthwiseConvolutionsBelongToWhatMixesTheirChannels() {
        Spine spine =
                new Cards()
                        .conv("stem", 16, 8)
                        .relu("stem.relu", 16, 8)
                        .add("dw1", LayerKind.DEPTHWISE_CONVOLUTION, 16, 8)
                        .conv("pw1", 16, 16)
                        .relu("pw1.relu", 16, 16)
                        .conv("wide", 16, 96)
                        .relu("wide.relu", 16, 96)
                        .add("dw2", LayerKind.DEPTHWISE_CONVOLUTION, 8, 96)
                        .conv("pw2", 8, 24)
                        .head(24)
                        .spine();
        assertThat(outline(spine))
                .containsExactly(
                        "0 STEM 1: stem-stem.relu",
                        "0 STAGE 1: dw1-pw1.relu",
                        "1 BLOCK 1: dw1-pw1.relu",
                        "0 STAGE 2: wide-pw2",
                        "1 BLOCK 1: wide-pw2",
                        "0 HEAD 1: gap-softmax");
    }

    /** A 1x1 convolution with more channels than before mixes; it does not widen the next block. */
    @Test
    void separableConvolutionsInARowAreBlocksOfTheirOwn() {
        Spine spine =
                new Cards()
                        .conv("stem", 16, 8)
                        .add("dw1", LayerKind.DEPTHWISE_CONVOLUTION, 8, 8)
                        .relu("dw1.relu", 8, 8)
                        .conv("pw1", 8, 16)
                        .relu("pw1.relu", 8, 16)
                        .add("dw2", LayerKind.DEPTHWISE_CONVOLUTION, 8, 16)
                        .relu("dw2.relu", 8, 16)
                        .conv("pw2", 8, 32)
                        .relu("pw2.relu", 8, 32)
                        .head(32)
                        .spine();
        assertThat(outline(spine)).contains("1 BLOCK 1: dw1-pw1.relu", "1 BLOCK 2: dw2-pw2.relu");
    }
}
