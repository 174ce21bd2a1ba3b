package dev.layerlens.tools.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrainingSpeedTest {

    /** That it measures; how much, machines differ. */
    @Test
    void allThreeSpeedsAreMeasured() throws Exception {
        TrainingSpeed speed =
                TrainingSpeed.of(
                        ColouredPictures.plan(1, 0.1, 1),
                        ColouredPictures.draw(64, 32),
                        ColouredPictures.network(),
                        3);
        assertThat(speed.bare()).isPositive().isFinite();
        assertThat(speed.whole()).isPositive().isFinite();
        assertThat(speed.loader()).isPositive().isFinite();
    }
}
