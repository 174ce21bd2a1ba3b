package dev.layerlens.tools.confidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationErrorTest {

    /** Of fifteen intervals, 0.61 and 0.66 are in the tenth, 0.67 in the next. */
    @Test
    void onlyAnswersOfOneIntervalMakeUpForEachOther() {
        List<Outcome> together = List.of(new Outcome(0.61, true), new Outcome(0.66, false));
        assertThat(CalibrationError.of(together)).isCloseTo((1.27 - 1) / 2, within(1e-12));
        List<Outcome> apart = List.of(new Outcome(0.61, true), new Outcome(0.67, false));
        assertThat(CalibrationError.of(apart)).isCloseTo((0.39 + 0.67) / 2, within(1e-12));
    }

    /** Closed above, as in the paper: 1/15 is the first interval's. */
    @Test
    void theEndOfAnIntervalBelongsToIt() {
        List<Outcome> together = List.of(new Outcome(0.06, true), new Outcome(1 / 15.0, false));
        assertThat(CalibrationError.of(together))
                .isCloseTo((1 - 0.06 - 1 / 15.0) / 2, within(1e-12));
    }

    @Test
    void certaintyThatIsRightHasNoError() {
        assertThat(CalibrationError.of(List.of(new Outcome(1, true), new Outcome(0, false))))
                .isZero();
        assertThat(CalibrationError.of(List.of())).isZero();
    }
}
