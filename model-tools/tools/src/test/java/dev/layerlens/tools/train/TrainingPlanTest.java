package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingPlanTest {

    private static TrainingPlan plan(
            int epochs, int batch, double rate, double momentum, double decay, int threads) {
        TrainingPrecision precision = TrainingPrecision.AUTO;
        return new TrainingPlan(
                "n", "d", epochs, batch, rate, momentum, decay, 0, 4, precision, threads, 1);
    }

    /** Smith and Topin 2018: up in a straight line, down to nothing on a cosine. */
    @Test
    void theLearningRateRisesForAQuarterAndFallsToZero() {
        TrainingPlan plan = plan(1, 2, 0.4, 0.9, 0, 1);
        assertThat(plan.learningRate(0)).isCloseTo(0.016, within(1e-12));
        assertThat(plan.learningRate(0.125)).isCloseTo(0.208, within(1e-12));
        assertThat(plan.learningRate(0.25)).isCloseTo(0.4, within(1e-12));
        assertThat(plan.learningRate(0.5)).isCloseTo(0.3, within(1e-12));
        assertThat(plan.learningRate(0.625)).isCloseTo(0.2, within(1e-12));
        assertThat(plan.learningRate(1)).isCloseTo(0, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 2, 1, 0, 0, 1, --epochs must be at least 1",
        "1, 1, 1, 0, 0, 1, --batch must be at least 2",
        "1, 2, 0, 0, 0, 1, --learning-rate must be above 0",
        "1, 2, NaN, 0, 0, 1, --learning-rate must be above 0",
        "1, 2, 1, -0.1, 0, 1, '--momentum must be in [0, 1)'",
        "1, 2, 1, 0, -1, 1, --weight-decay must not be below 0",
        "1, 2, 1, 0, 0, 0, --threads must be at least 1"
    })
    void valuesThatMakeNoSenseAreNamed(
            int epochs,
            int batch,
            double rate,
            double momentum,
            double decay,
            int threads,
            String message) {
        assertThatThrownBy(() -> plan(epochs, batch, rate, momentum, decay, threads))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aShiftBelowZeroIsNamed() {
        TrainingPrecision precision = TrainingPrecision.FP32;
        assertThatThrownBy(
                        () -> new TrainingPlan("n", "d", 1, 2, 0.1, 0.9, 0, 0, -1, precision, 1, 1))
                .hasMessage("--shift must not be below 0");
    }
}
