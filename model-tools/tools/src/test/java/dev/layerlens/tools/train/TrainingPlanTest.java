package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.tools.data.DataRequest;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TrainingPlanTest {

    private static Optimization optimization(double rate, double momentum, double decay) {
        return new Optimization(Optimization.Method.SGD, rate, momentum, decay, 0, 1);
    }

    private static double rate(Schedule.Form form, double progress) {
        return new Schedule(form, form.warmUp(), List.of(0.5, 0.75), 0.1).at(progress);
    }

    /** Smith and Topin 2018: up in a straight line, down to nothing on a cosine. */
    @Test
    void oneCycleRisesForAQuarterAndFallsToZero() {
        TrainingPlan plan = TrainingPlan.plain("n", DataRequest.of("d"), 1, 0.4, 0);
        assertThat(plan.learningRate(0)).isCloseTo(0.016, within(1e-12));
        assertThat(plan.learningRate(0.125)).isCloseTo(0.208, within(1e-12));
        assertThat(plan.learningRate(0.25)).isCloseTo(0.4, within(1e-12));
        assertThat(plan.learningRate(0.5)).isCloseTo(0.3, within(1e-12));
        assertThat(plan.learningRate(0.625)).isCloseTo(0.2, within(1e-12));
        assertThat(plan.learningRate(1)).isCloseTo(0, within(1e-12));
    }

    @Test
    void cosineWarmsUpShortlyAndFallsToZero() {
        assertThat(rate(Schedule.Form.COSINE, 0)).isCloseTo(0.04, within(1e-12));
        assertThat(rate(Schedule.Form.COSINE, 0.05)).isCloseTo(1, within(1e-12));
        assertThat(rate(Schedule.Form.COSINE, 0.525)).isCloseTo(0.5, within(1e-12));
        assertThat(rate(Schedule.Form.COSINE, 1)).isCloseTo(0, within(1e-12));
    }

    @Test
    void stepsFallAtTheirMilestones() {
        assertThat(rate(Schedule.Form.STEP, 0.49)).isEqualTo(1);
        assertThat(rate(Schedule.Form.STEP, 0.5)).isCloseTo(0.1, within(1e-12));
        assertThat(rate(Schedule.Form.STEP, 0.75)).isCloseTo(0.01, within(1e-12));
        assertThat(rate(Schedule.Form.CONSTANT, 0.9)).isEqualTo(1);
    }

    @Test
    void valuesThatMakeNoSenseAreNamed() {
        Map<String, ThrowingCallable> mistakes =
                Map.ofEntries(
                        Map.entry(
                                "--epochs must be at least 1",
                                () -> TrainingPlan.plain("n", DataRequest.of("d"), 0, 0.1, 4)),
                        Map.entry(
                                "--shift must not be below 0",
                                () -> TrainingPlan.plain("n", DataRequest.of("d"), 1, 0.1, -1)),
                        Map.entry("--learning-rate must be above 0", () -> optimization(0, 0.9, 0)),
                        Map.entry(
                                "--learning-rate must be above 0 ",
                                () -> optimization(Double.NaN, 0.9, 0)),
                        Map.entry("--momentum must be in [0, 1)", () -> optimization(0.1, -0.1, 0)),
                        Map.entry(
                                "--weight-decay must not be below 0",
                                () -> optimization(0.1, 0.9, -1)),
                        Map.entry(
                                "--accumulate must be at least 1",
                                () ->
                                        new Optimization(
                                                Optimization.Method.ADAMW, 0.1, 0.9, 0, 0, 0)),
                        Map.entry(
                                "--warm-up must be in [0, 1)",
                                () -> new Schedule(Schedule.Form.STEP, 1, List.of(), 0.1)),
                        Map.entry(
                                "--milestones must be shares of the training that rise, as in"
                                        + " 0.5,0.75",
                                () -> new Schedule(Schedule.Form.STEP, 0, List.of(0.7, 0.5), 0.1)),
                        Map.entry(
                                "--label-smoothing must be in [0, 1)",
                                () -> new Objective(1, false, "", 0.5, 4)),
                        Map.entry(
                                "--temperature must be above 0",
                                () -> new Objective(0, false, "", 0.5, 0)),
                        Map.entry(
                                "--trunk-rate must be in (0, 1]",
                                () -> new Start("", List.of(), 0)),
                        Map.entry(
                                "--threads must be at least 1",
                                () -> new Hardware(TrainingPrecision.AUTO, "auto", 0, 1)));
        mistakes.forEach(
                (message, call) ->
                        assertThatThrownBy(call)
                                .isInstanceOf(IllegalArgumentException.class)
                                .hasMessage(message.strip()));
    }
}
