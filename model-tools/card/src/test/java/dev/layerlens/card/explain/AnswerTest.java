package dev.layerlens.card.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.Quantization;
import dev.layerlens.card.explain.MapSummary.Position;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void theMeanOfAClassActivationMapIsTheLogit() {
        FeatureMaps maps = RandomMaps.signed(3, 4, 5, 1);
        float[] weights = {1, -2, 0.5f, 3, -1};
        ClassActivation activation = ClassActivation.of(maps, weights, 0.25f, 2);
        double logit = 0.25;
        for (int c = 0; c < 5; c++) {
            logit += weights[c] * Channels.of(maps).mean(c);
        }
        assertThat(activation.logit()).isCloseTo(logit, within(1e-6));
        assertThat(Channels.of(activation.map()).mean(0)).isCloseTo(logit, within(1e-6));
        double upperLeft = 0.25;
        for (int c = 0; c < 5; c++) {
            upperLeft += weights[c] * maps.at(0, 0, c);
        }
        assertThat((double) activation.map().at(0, 0, 0)).isCloseTo(upperLeft, within(1e-6));
    }

    @Test
    void contributionsAreSortedByMagnitudeAndSumToTheLogit() {
        float[] features = {1, 2, -3, 0.5f};
        float[] weights = {0.5f, -4, -2, 1};
        Contributions contributions = Contributions.of(features, i -> weights[i], 0.125f, 1);
        assertThat(contributions.largest().stream().map(Contribution::feature))
                .containsExactly(1, 2, 0, 3);
        assertThat(contributions.largest().stream().map(Contribution::amount))
                .containsExactly(-8.0, 6.0, 0.5, 0.5);
        assertThat(contributions.logit()).isEqualTo(-0.875);
        assertThat(contributions.top(2)).hasSize(2);
        assertThat(contributions.rest(2)).isEqualTo(1);
        assertThat(contributions.top(9)).hasSize(4);
    }

    @Test
    void aMapIsSummedUpByWhereItIsStrongest() {
        float[] values = new float[9 * 6 * 2];
        values[(7 * 6 + 5) * 2 + 1] = -4;
        values[1] = 3;
        FeatureMaps maps = new FeatureMaps(9, 6, 2, values);
        assertThat(MapSummary.of(maps, 1))
                .isEqualTo(new MapSummary(1, Position.LOWER_RIGHT, -4, 1 / 54.0, false));
        assertThat(MapSummary.of(maps, 0).flat()).isTrue();
    }

    @Test
    void ninthsAreAsWideAsEachOther() {
        assertThat(Position.of(0, 0, 9, 9)).isEqualTo(Position.UPPER_LEFT);
        assertThat(Position.of(3, 5, 9, 9)).isEqualTo(Position.CENTRE);
        assertThat(Position.of(2, 6, 9, 9)).isEqualTo(Position.UPPER_RIGHT);
        assertThat(Position.of(0, 0, 1, 1)).isEqualTo(Position.CENTRE);
        assertThat(Position.of(1, 0, 2, 4)).isEqualTo(Position.LOWER_LEFT);
        assertThat(Position.of(0, 2, 2, 4)).isEqualTo(Position.UPPER_MIDDLE);
    }

    @Test
    void theRangeInUseIsCountedInSteps() {
        Quantization quantization = new Quantization(0.5f, -128);
        FeatureMaps maps = new FeatureMaps(1, 1, 4, new float[] {0, 1, 31.5f, 127.5f});
        QuantizedRange range = QuantizedRange.of(maps, quantization, -128);
        assertThat(range).isEqualTo(new QuantizedRange(0.5f, -128, 127, 4, 0.25));
        assertThat(range.used()).isEqualTo(1);
        FeatureMaps half = new FeatureMaps(1, 1, 2, new float[] {0, 63.5f});
        assertThat(QuantizedRange.of(half, quantization, -128).used()).isEqualTo(0.5);
        QuantizedRange unsigned = QuantizedRange.of(half, new Quantization(0.5f, 0), 0);
        assertThat(unsigned.greatest()).isEqualTo(127);
        assertThat(unsigned.clipped()).isZero();
    }
}
