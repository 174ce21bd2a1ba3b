package dev.layerlens.tools.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BudgetTest {
    private final Budget budget = new Budget(15, 200, 32);

    /** 15 passes over 2,022 pictures are 947 batches of 32 and some. */
    @Test
    void manyPicturesArePassedOverAsOftenAsWasAskedFor() {
        assertThat(budget.passes(2_022)).isEqualTo(15);
        assertThat(budget.steps(2_022)).isEqualTo(947);
    }

    /** 200 batches are 6,400 pictures: 30 of them 214 times. */
    @Test
    void aFewPicturesArePassedOverUntilThereAreEnoughSteps() {
        assertThat(budget.passes(30)).isEqualTo(214);
        assertThat(budget.steps(30)).isEqualTo(200);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Budget(0, 200, 32)).hasMessage("--epochs must be at least 1");
        assertThatThrownBy(() -> new Budget(1, 0, 32))
                .hasMessage("--least-steps must be at least 1");
        assertThatThrownBy(() -> new Budget(1, 1, 1)).hasMessage("--batch must be at least 2");
    }
}
