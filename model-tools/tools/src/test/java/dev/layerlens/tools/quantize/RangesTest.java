package dev.layerlens.tools.quantize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {

    @Test
    void aRangeHoldsEveryValueSeenAndZero() {
        Ranges ranges = new Ranges();
        ranges.observe(Map.of("a", new float[] {2, 3}, "b", new float[] {-5}));
        ranges.observe(Map.of("a", new float[] {4, 1}));
        assertThat(ranges.of("a", new Calibration.MinMax())).isEqualTo(new Range(0, 4));
        assertThat(ranges.of("b", new Calibration.MinMax())).isEqualTo(new Range(-5, 0));
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void valuesThatAreNotFiniteAreRefusedByName(float value) {
        assertThatThrownBy(() -> new Ranges().observe(Map.of("conv1", new float[] {1, value, 2})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("conv1 is not finite on a calibration picture");
    }

    @Test
    void anActivationThatWasNeverSeenIsRefusedByName() {
        assertThatThrownBy(() -> new Ranges().of("conv1", new Calibration.MinMax()))
                .hasMessage("conv1 was never observed in calibration");
    }
}
