package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Label;
import dev.layerlens.tools.data.PictureSet;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TestAccuracyTest {

    /** Classes of 6, 2, 0 and 2 pictures with 5, 1, none and 0 right: 6/10, and 4/9. */
    @Test
    void aRareClassCountsInTheMeanAsMuchAsAFrequentOne() {
        List<Label> labels = List.of(Label.of("a"), Label.of("b"), Label.of("none"), Label.of("c"));
        int[] answers = {0, 0, 0, 0, 0, 0, 1, 1, 3, 3};
        int[] said = {0, 0, 0, 0, 0, 1, 1, 2, 0, 2};
        PictureSet pictures = new PictureSet("ten", labels, 1, new byte[30], answers);
        TestAccuracy accuracy = TestAccuracy.of(said, pictures);
        assertThat(accuracy.share()).isEqualTo(0.6);
        assertThat(accuracy.meanPerClass())
                .isCloseTo((5.0 / 6 + 1.0 / 2 + 0) / 3, Offset.offset(1e-12));
    }
}
