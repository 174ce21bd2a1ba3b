package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.Test;

public final class LatencySplitTest {
    private final LatencySplit split = new LatencySplit();

    @Test
    public void withoutFramesThereAreNoFigures() {
        assertThat(split.frames()).isZero();
        assertThat(split.median(Stage.INFERENCE)).isZero();
        assertThat(split.framesPerSecond()).isZero();
    }

    @Test
    public void medianAndP95AreNearestRanks() {
        for (int i = 1; i <= 100; i++) {
            split.add(1000, 10, i, 0);
        }
        assertThat(split.median(Stage.INFERENCE)).isEqualTo(50);
        assertThat(split.p95(Stage.INFERENCE)).isEqualTo(95);
        assertThat(split.median(Stage.CAMERA_WAIT)).isEqualTo(1000);
        assertThat(split.p95(Stage.POSTPROCESSING)).isZero();
    }

    @Test
    public void onlyTheNewestFramesCount() {
        for (int i = 0; i < 1000; i++) {
            split.add(0, 0, i < 872 ? 1 : 7, 0);
        }
        assertThat(split.frames()).isEqualTo(128);
        assertThat(split.median(Stage.INFERENCE)).isEqualTo(7);
    }

    @Test
    public void theStagesTogetherAreTheTimeBetweenTwoAnswers() {
        split.add(20_000_000, 5_000_000, 10_000_000, 5_000_000);
        split.add(20_000_000, 5_000_000, 10_000_000, 5_000_000);
        assertThat(split.framesPerSecond()).isCloseTo(25, within(1e-9));
        split.clear();
        assertThat(split.frames()).isZero();
    }
}
