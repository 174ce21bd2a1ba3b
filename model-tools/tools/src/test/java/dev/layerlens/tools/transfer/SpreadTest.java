package dev.layerlens.tools.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SpreadTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-9);

    private static TrialResult result(Arm arm, String perClass, long seed, double accuracy) {
        return new TrialResult(arm, perClass, seed, 30, 10, accuracy, accuracy / 2, 1);
    }

    /** 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squares 9 + 3 + 0 + 4 + 16 = 32, over seven. */
    @Test
    void theDeviationIsThatOfASample() {
        Spread spread = Spread.of(2, 4, 4, 4, 5, 5, 7, 9);
        assertThat(spread.mean()).isEqualTo(5);
        assertThat(spread.deviation()).isCloseTo(2.138089935, CLOSE);
        assertThat(Spread.of(3)).isEqualTo(new Spread(3, 0));
    }

    /** 60, 70 and 80 beside 50, 65 and 55: 10, 5 and 25 more, 40/3 in the mean. */
    @Test
    void theMarginIsTakenSeedBySeed() {
        List<TransferSummary> summaries =
                TransferSummary.of(
                        List.of(
                                result(Arm.RANDOM, "all", 3, 0.55),
                                result(Arm.FINE_TUNED, "all", 1, 0.6),
                                result(Arm.FINE_TUNED, "all", 2, 0.7),
                                result(Arm.FINE_TUNED, "all", 3, 0.8),
                                result(Arm.RANDOM, "all", 1, 0.5),
                                result(Arm.RANDOM, "all", 2, 0.65),
                                result(Arm.FROZEN, "5", 1, 0.3)));
        assertThat(summaries)
                .extracting(s -> s.arm() + " " + s.size())
                .containsExactly("frozen 5", "fine-tuned all", "random all");
        TransferSummary tuned = summaries.get(1);
        assertThat(tuned.seeds()).isEqualTo(3);
        assertThat(tuned.accuracy().mean()).isCloseTo(0.7, CLOSE);
        assertThat(tuned.accuracy().deviation()).isCloseTo(0.1, CLOSE);
        Spread margin = tuned.margin().orElseThrow();
        assertThat(margin.mean()).isCloseTo(0.4 / 3, CLOSE);
        // (-10/3)^2 + (-25/3)^2 + (35/3)^2 = 1950/9, over two: 10.408 points
        assertThat(margin.deviation()).isCloseTo(Math.sqrt(1950.0 / 18) / 100, CLOSE);
        assertThat(tuned.marginPerClass().orElseThrow().mean()).isCloseTo(0.2 / 3, CLOSE);
        assertThat(summaries.get(0).margin()).isEqualTo(Optional.empty());
        assertThat(summaries.get(2).margin()).isEqualTo(Optional.empty());
    }
}
