package dev.layerlens.app.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.Test;

public final class SmoothingTest {
    private static final long MILLI = 1_000_000;

    private final Smoothing smoothing = new Smoothing();

    @Test
    public void theFirstValuesAreTakenAsTheyAre() {
        assertThat(smoothing.add(new float[] {0.2f, 0.8f}, 0)).containsExactly(0.2f, 0.8f);
    }

    @Test
    public void aJumpIsFollowedAsTheExponentialLawSays() {
        smoothing.add(new float[] {0}, 0);
        float after = smoothing.add(new float[] {1}, 250 * MILLI)[0];
        assertThat(after).isCloseTo((float) (1 - Math.exp(-1)), within(1e-6f));
    }

    @Test
    public void theFrameRateDoesNotMatter() {
        smoothing.add(new float[] {0}, 0);
        float coarse = smoothing.add(new float[] {1}, 300 * MILLI)[0];
        Smoothing other = new Smoothing();
        other.add(new float[] {0}, 0);
        float fine = 0;
        for (int t = 10; t <= 300; t += 10) {
            fine = other.add(new float[] {1}, t * MILLI)[0];
        }
        assertThat(fine).isCloseTo(coarse, within(1e-5f));
    }

    @Test
    public void aSumOfOneStaysOne() {
        smoothing.add(new float[] {0.1f, 0.2f, 0.7f}, 0);
        float[] after = smoothing.add(new float[] {0.6f, 0.3f, 0.1f}, 70 * MILLI);
        assertThat(after[0] + after[1] + after[2]).isCloseTo(1, within(1e-6f));
    }

    @Test
    public void anotherNumberOfClassesStartsAfresh() {
        smoothing.add(new float[] {0, 1}, 0);
        assertThat(smoothing.add(new float[] {1, 0, 0}, MILLI)).containsExactly(1, 0, 0);
    }
}
