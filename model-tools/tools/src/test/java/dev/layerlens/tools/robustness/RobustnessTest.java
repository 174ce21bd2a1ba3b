package dev.layerlens.tools.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.augment.Corruption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RobustnessTest {

    /** All alike, but for what defocus does. */
    private static Robustness robustness(double every, List<Double> defocus) {
        Map<Corruption, List<Double>> accuracy = new EnumMap<>(Corruption.class);
        for (Corruption corruption : Corruption.values()) {
            accuracy.put(corruption, List.of(every, every, every));
        }
        accuracy.put(Corruption.DEFOCUS, defocus);
        return new Robustness(100, 0.9, accuracy);
    }

    @Test
    void theErrorIsTheMeanOverAllThirty() {
        Robustness robustness = robustness(0.5, List.of(0.9, 0.6, 0.3));
        assertThat(robustness.mean(Corruption.DEFOCUS)).isCloseTo(0.6, within(1e-12));
        assertThat(robustness.error()).isCloseTo((27 * 0.5 + 0.1 + 0.4 + 0.7) / 30, within(1e-12));
    }

    @Test
    void errorsAreCutByTheirShareOfTheOtherModels() {
        Robustness plain = robustness(0.5, List.of(0.5, 0.5, 0.5));
        Robustness better = robustness(0.6, List.of(0.9, 0.9, 0.9));
        assertThat(better.cut(Corruption.DEFOCUS, plain)).hasValueCloseTo(0.8, within(1e-12));
        assertThat(better.cut(Corruption.NOISE, plain)).hasValueCloseTo(0.2, within(1e-12));
        assertThat(better.cut(plain)).hasValueCloseTo(1 - (9 * 0.4 + 0.1) / 5, within(1e-12));
        assertThat(plain.cut(Corruption.NOISE, better)).hasValueCloseTo(-0.25, within(1e-12));
        Robustness perfect = robustness(1, List.of(1.0, 1.0, 1.0));
        assertThat(plain.cut(perfect)).isEmpty();
        assertThat(perfect.cut(plain)).hasValueCloseTo(1.0, within(1e-12));
    }

    @Test
    void whatIsMissingIsNamed() {
        for (List<Double> wrong : List.of(List.of(0.5, 0.5), List.of(0.5, 0.5, 1.5))) {
            assertThatThrownBy(() -> robustness(0.5, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no accuracy under defocus in three strengths");
        }
    }
}
