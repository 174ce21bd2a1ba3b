package dev.layerlens.tools.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RiskCoverageTest {

    /** Right as often as confidence says, of many different confidences. */
    private static List<Outcome> honest(int count, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(i -> 0.2 + 0.8 * random.nextDouble())
                .map(c -> new Outcome(c, random.nextDouble() < c))
                .toList();
    }

    private static double right(List<Outcome> outcomes) {
        return outcomes.stream().mapToInt(o -> o.right() ? 1 : 0).average().orElse(1);
    }

    @Test
    void everyThresholdShowsWhatAFilterShows() {
        List<Outcome> outcomes = honest(400, 1);
        RiskCoverage curve = RiskCoverage.of(outcomes);
        for (double threshold : new double[] {0, 0.3, outcomes.get(7).confidence(), 0.9, 1.1}) {
            List<Outcome> shown =
                    outcomes.stream().filter(o -> o.confidence() >= threshold).toList();
            Selection selection = curve.at(threshold);
            assertThat(selection.shown()).isEqualTo(shown.size());
            assertThat(selection.coverage()).isCloseTo(shown.size() / 400.0, within(1e-12));
            assertThat(selection.accuracy()).isCloseTo(right(shown), within(1e-12));
            assertThat(selection.threshold()).isEqualTo(threshold);
        }
    }

    /** Geifman and El-Yaniv: the mean of the risks of the 1, 2, ... n surest answers. */
    @Test
    void theAreaIsTheMeanOfAllRisks() {
        List<Outcome> sorted = new ArrayList<>(honest(300, 2));
        RiskCoverage curve = RiskCoverage.of(sorted);
        sorted.sort(Comparator.comparingDouble(Outcome::confidence).reversed());
        double area = 0;
        for (int n = 1; n <= 300; n++) {
            area += (1 - right(sorted.subList(0, n))) / 300;
        }
        assertThat(curve.area()).isCloseTo(area, within(1e-12));
    }

    /** One of two equal answers is wrong: half a mistake each, risks 0, 1/4 and 1/3. */
    @Test
    void answersOfTheSameConfidenceAreNotToldApart() {
        List<Outcome> outcomes =
                List.of(new Outcome(0.5, false), new Outcome(0.9, true), new Outcome(0.5, true));
        RiskCoverage curve = RiskCoverage.of(outcomes);
        assertThat(curve.selections())
                .containsExactly(new Selection(0.9, 3, 1, 1), new Selection(0.5, 3, 3, 2));
        assertThat(curve.area()).isCloseTo((0 + 0.25 + 1 / 3.0) / 3, within(1e-12));
        assertThat(curve.covering(0.5)).isEqualTo(new Selection(0.5, 3, 3, 2));
        assertThat(curve.covering(0.3)).isEqualTo(new Selection(0.9, 3, 1, 1));
    }

    @Test
    void nothingHasNoRisk() {
        RiskCoverage curve = RiskCoverage.of(List.of());
        assertThat(curve.area()).isZero();
        assertThat(curve.covering(1)).isEqualTo(new Selection(0, 0, 0, 0));
        assertThat(curve.at(0.5).coverage()).isZero();
        assertThat(SureThreshold.of(curve, 0.8)).isEmpty();
    }

    /** Every answer as sure as it is right: the curve is right in 80 % from 60 % on. */
    @Test
    void manyPicturesGiveTheThresholdThatTheArithmeticGives() {
        RiskCoverage curve = RiskCoverage.of(honest(200_000, 3));
        Selection sure = SureThreshold.of(curve, 0.8).orElseThrow();
        assertThat(sure.threshold()).isBetween(0.6, 0.62);
        assertThat(sure.accuracy()).isBetween(0.8, 0.81);
        assertThat(sure.coverage()).isCloseTo((1 - sure.threshold()) / 0.8, within(0.01));
    }

    /**
     * What the threshold is for: chosen on 300 pictures, it keeps its word on all others in 95 of
     * 100 cases. Answers at or above t are right in (1 + t) / 2.
     */
    @Test
    void fewPicturesKeepTheWordToo() {
        int broken = 0;
        int found = 0;
        for (int seed = 0; seed < 400; seed++) {
            RiskCoverage curve = RiskCoverage.of(honest(300, 1_000 + seed));
            Selection sure = SureThreshold.of(curve, 0.8).orElse(new Selection(1, 0, 0, 0));
            broken += (1 + sure.threshold()) / 2 < 0.8 ? 1 : 0;
            found += sure.shown() > 0 ? 1 : 0;
        }
        assertThat(broken).isBetween(1, 20);
        assertThat(found).isGreaterThan(340);
    }

    /** How many of 100 must be right for 80 % at 5 %, by the sum over the binomial. */
    @Test
    void theTestIsTheBinomialOne() {
        int least = 100;
        double tail = 0;
        for (int k = 100; k >= 0; k--) {
            double logarithm = 0;
            for (int i = 1; i <= k; i++) {
                logarithm += Math.log((100.0 - k + i) / i);
            }
            tail += Math.exp(logarithm + k * Math.log(0.8) + (100 - k) * Math.log(0.2));
            if (tail > 0.05) {
                break;
            }
            least = k;
        }
        // all of the same confidence: one test
        for (int right = least - 1; right <= least; right++) {
            int wrong = 100 - right;
            List<Outcome> outcomes =
                    IntStream.range(0, 100).mapToObj(i -> new Outcome(0.7, i >= wrong)).toList();
            assertThat(SureThreshold.of(RiskCoverage.of(outcomes), 0.8).isPresent())
                    .as(right + " of 100")
                    .isEqualTo(right == least);
        }
    }

    @Test
    void aClassifierThatGuessesHasNoThreshold() {
        Random random = new Random(5);
        List<Outcome> guesses =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> new Outcome(random.nextDouble(), random.nextInt(4) == 0))
                        .toList();
        assertThat(SureThreshold.of(RiskCoverage.of(guesses), 0.8)).isEmpty();
    }

    @Test
    void whereAllAnswersDoTheLowestConfidenceSeenIsTheThreshold() {
        List<Outcome> outcomes =
                IntStream.range(0, 500)
                        .mapToObj(i -> new Outcome(0.5 + i / 1_000.0, i % 50 != 0))
                        .toList();
        assertThat(SureThreshold.of(RiskCoverage.of(outcomes), 0.8))
                .contains(new Selection(0.5, 500, 500, 490));
    }
}
