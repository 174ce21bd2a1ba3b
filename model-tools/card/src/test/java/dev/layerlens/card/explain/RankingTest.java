package dev.layerlens.card.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.explain.Ranking.Order;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    /** Two by two places, three channels: one flat and bright, one lively, one a little lively. */
    private final FeatureMaps maps =
            new FeatureMaps(2, 2, 3, new float[] {9, 0, -10, 9, 4, -9, 9, 0, -10, 9, 4, -10});

    @Test
    void everyOrderHasItsOwnFirst() {
        assertThat(Ranking.of(maps, Order.INDEX).top(9)).containsExactly(0, 1, 2);
        assertThat(Ranking.of(maps, Order.MEAN).top(9)).containsExactly(0, 1, 2);
        assertThat(Ranking.of(maps, Order.PEAK).top(9)).containsExactly(2, 0, 1);
        assertThat(Ranking.of(maps, Order.SPREAD).top(2)).containsExactly(1, 2);
    }

    @Test
    void aPlaceLeadsToAChannelAndBack() {
        Ranking ranking = Ranking.of(maps, Order.PEAK);
        for (int place = 0; place < ranking.size(); place++) {
            assertThat(ranking.position(ranking.channel(place))).isEqualTo(place);
        }
    }

    @Test
    void ofSingleValuesTheMagnitudeIsTheSpread() {
        FeatureMaps vector = new FeatureMaps(1, 1, 4, new float[] {1, -3, 2, 0});
        assertThat(Ranking.of(vector, Order.SPREAD).top(4)).containsExactly(1, 2, 0, 3);
    }

    @Test
    void valuesThatAreNoNumbersComeAsZeros() {
        FeatureMaps odd =
                new FeatureMaps(1, 1, 3, new float[] {Float.NaN, 1, Float.POSITIVE_INFINITY});
        assertThat(Ranking.of(odd, Order.MEAN).top(3)).containsExactly(1, 0, 2);
    }

    /** The same as sorting boxed channels by means that a plain loop computed. */
    @Test
    void manyChannelsAreInTheOrderOfASort() {
        Random random = new Random(1);
        float[] values = new float[3 * 5 * 700];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        FeatureMaps many = new FeatureMaps(3, 5, 700, values);
        List<Integer> expected =
                IntStream.range(0, 700)
                        .boxed()
                        .sorted(Comparator.comparingDouble(c -> -mean(many, c)))
                        .toList();
        assertThat(IntStream.of(Ranking.of(many, Order.MEAN).top(700)).boxed().toList())
                .isEqualTo(expected);
    }

    private static float mean(FeatureMaps maps, int channel) {
        double sum = 0;
        for (float value : maps.map(channel)) {
            sum += value;
        }
        return (float) (sum / maps.cells());
    }
}
