package dev.layerlens.tools.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {

    private static Range range(Calibration calibration, float... values) {
        Ranges ranges = new Ranges();
        ranges.observe(Map.of("a", values));
        return ranges.of("a", calibration);
    }

    /** 1 to 1,000, in an order that makes the histogram's bins grow more than once. */
    private static float[] thousand() {
        float[] values = new float[1000];
        for (int i = 0; i < values.length; i++) {
            values[i] = i + 1;
        }
        return values;
    }

    private static float[] normal(int count, float deviation) {
        Random random = new Random(5);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return values;
    }

    @Test
    void aPercentileLeavesOutHalfOfTheRestAtEitherEnd() {
        Range positive = range(new Calibration.Percentile(90), thousand());
        assertThat(positive.min()).isZero();
        assertThat(positive.max()).isCloseTo(950, within(1.5f));
        float[] normal = normal(100_000, 2);
        Range both = range(new Calibration.Percentile(95), normal);
        assertThat(both.min()).isCloseTo(-2 * 1.96f, within(0.05f));
        assertThat(both.max()).isCloseTo(2 * 1.96f, within(0.05f));
    }

    @Test
    void aPercentileOfAllIsMinAndMax() {
        float[] values = {-3, 0.5f, 7.25f};
        assertThat(range(new Calibration.Percentile(100), values)).isEqualTo(new Range(-3, 7.25f));
        assertThat(range(new Calibration.MinMax(), values)).isEqualTo(new Range(-3, 7.25f));
    }

    @ParameterizedTest
    @ValueSource(doubles = {50, 100.1, -1, Double.NaN})
    void percentilesThatMakeNoSenseAreRefused(double percent) {
        assertThatThrownBy(() -> new Calibration.Percentile(percent))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--percentile must be above 50 and at most 100");
    }

    /** Against the error that quantizing the very values, one by one, leaves. */
    @Test
    void theRangeOfLeastErrorIsAsGoodAsAnyOfManyTried() {
        float[] values = normal(50_000, 1);
        for (int i = 0; i < values.length; i++) {
            values[i] *= values[i] * values[i];
        }
        Range found = range(new Calibration.MeanSquaredError(), values);
        double least = Double.POSITIVE_INFINITY;
        for (float min = 1; min < 80; min *= 1.1f) {
            for (float max = 1; max <= 80; max *= 1.1f) {
                least = Math.min(least, error(values, new Range(-min, max)));
            }
        }
        assertThat(error(values, found)).isLessThan(1.05 * least);
        double all = error(values, range(new Calibration.MinMax(), values));
        assertThat(error(values, found)).as("clipping pays").isLessThan(all);
    }

    @Test
    void valuesThatAreSpreadEvenlyAreAllHeld() {
        Range found = range(new Calibration.MeanSquaredError(), thousand());
        assertThat(found.min()).isZero();
        assertThat(found.max()).isCloseTo(1000, within(16f));
    }

    private static double error(float[] values, Range range) {
        double scale = (range.max() - range.min()) / 255;
        long zero = Math.round(-128 - range.min() / scale);
        double sum = 0;
        for (float value : values) {
            long step = Math.max(-128, Math.min(127, Math.round(value / scale) + zero));
            sum += Math.pow((step - zero) * scale - value, 2);
        }
        return sum;
    }

    @Test
    void aLayerThatIsAlwaysZeroHasARange() {
        for (Calibration calibration :
                new Calibration[] {
                    new Calibration.MinMax(),
                    new Calibration.Percentile(99),
                    new Calibration.MeanSquaredError()
                }) {
            Range range = range(calibration, 0, 0, 0);
            assertThat(range).isEqualTo(new Range(0, 0));
            assertThat(range.steps().scale()).isPositive();
        }
    }
}
