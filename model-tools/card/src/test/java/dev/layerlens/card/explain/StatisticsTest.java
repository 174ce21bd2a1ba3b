package dev.layerlens.card.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StatisticsTest {

    /** In another order of summation: by channel, in two passes. */
    @Test
    void figuresAreThoseOfTheirDefinitions() {
        FeatureMaps maps = RandomMaps.signed(5, 6, 9, 1);
        Statistics statistics = Statistics.of(maps);
        double[] all =
                IntStream.range(0, 9)
                        .boxed()
                        .flatMapToDouble(
                                c -> {
                                    float[] map = maps.map(c);
                                    return IntStream.range(0, 30).mapToDouble(i -> map[i]);
                                })
                        .toArray();
        double mean = IntStream.range(0, all.length).mapToDouble(i -> all[i]).average().orElse(0);
        double squares = 0;
        int zeros = 0;
        float least = 0;
        float greatest = 0;
        for (double value : all) {
            squares += (value - mean) * (value - mean);
            zeros += value == 0 ? 1 : 0;
            least = Math.min(least, (float) value);
            greatest = Math.max(greatest, (float) value);
        }
        assertThat(statistics.mean()).isCloseTo(mean, within(1e-9));
        assertThat(statistics.deviation()).isCloseTo(Math.sqrt(squares / all.length), within(1e-9));
        assertThat(statistics.zeros()).isCloseTo((double) zeros / all.length, within(1e-9));
        assertThat(statistics.least()).isEqualTo(least);
        assertThat(statistics.greatest()).isEqualTo(greatest);
        float peak = Math.max(-least, greatest);
        assertThat(Channels.of(maps).peak(statistics.strongest())).isEqualTo(peak);
    }

    @Test
    void channelsOfNothingButZerosAreDead() {
        FeatureMaps maps = new FeatureMaps(1, 2, 3, new float[] {0, 1, -0f, 0, 0, 0});
        Statistics statistics = Statistics.of(maps);
        assertThat(statistics.dead()).containsExactly(0, 2);
        assertThat(statistics.strongest()).isEqualTo(1);
        assertThat(Channels.of(maps).zeros(1)).isEqualTo(0.5);
        assertThat(Channels.of(maps).deviation(1)).isEqualTo(0.5);
    }

    @Test
    void valuesThatAreNoNumbersAreCountedAndLeftOut() {
        FeatureMaps maps =
                new FeatureMaps(1, 2, 2, new float[] {Float.NaN, 3, Float.NEGATIVE_INFINITY, 5});
        Statistics statistics = Statistics.of(maps);
        assertThat(statistics.notFinite()).isEqualTo(2);
        assertThat(statistics.mean()).isEqualTo(4);
        assertThat(statistics.greatest()).isEqualTo(5);
        assertThat(statistics.dead()).isEmpty();
        assertThat(statistics.histogram().count(statistics.histogram().bars() - 1)).isEqualTo(1);
    }

    @Test
    void noBarMixesSignsAndEveryValueIsCountedOnce() {
        FeatureMaps maps = RandomMaps.signed(8, 8, 5, 2);
        Histogram histogram = Histogram.of(maps, 20);
        int zero = histogram.zeroBar();
        assertThat(histogram.left(zero)).isZero();
        int[] counts = new int[histogram.bars()];
        int zeros = 0;
        for (float value : maps.copy()) {
            if (value == 0) {
                zeros++;
                continue;
            }
            for (int bar = 0; bar < counts.length; bar++) {
                boolean above = bar >= zero;
                double near = above ? histogram.left(bar) : histogram.left(bar + 1);
                double far = above ? histogram.left(bar + 1) : histogram.left(bar);
                boolean inside =
                        above
                                ? value > 0 && value >= near && value < far + 1e-6
                                : value < 0 && value <= near && value > far - 1e-6;
                counts[bar] += inside ? 1 : 0;
            }
        }
        int[] counted = IntStream.range(0, counts.length).map(histogram::count).toArray();
        assertThat(counted).isEqualTo(counts);
        assertThat(histogram.zeros()).isEqualTo(zeros);
        assertThat(IntStream.of(counted).sum() + zeros).isEqualTo(maps.size());
        assertThat(histogram.largest()).isEqualTo(IntStream.of(counted).max().orElse(0));
    }

    @Test
    void aHistogramOfZerosHasNoBars() {
        Histogram histogram = Histogram.of(new FeatureMaps(1, 2, 1, new float[2]), 10);
        assertThat(histogram.bars()).isZero();
        assertThat(histogram.zeros()).isEqualTo(2);
    }
}
