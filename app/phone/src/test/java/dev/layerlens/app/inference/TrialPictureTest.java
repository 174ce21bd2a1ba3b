package dev.layerlens.app.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import androidx.test.ext.junit.runners.AndroidJUnit4;
import dev.layerlens.card.classifier.PictureInput;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.Test;
import org.junit.runner.RunWith;

@RunWith(AndroidJUnit4.class)
public final class TrialPictureTest {
    /** Of the stored picture: resampling to it changes nothing. */
    private static final int SIDE = 128;

    private final TrialPicture golden = Models.golden();

    private float[] view(int number) {
        return golden.of(PictureInput.pixels(SIDE, SIDE), number);
    }

    private static float[] pixel(float[] rgb, int y, int x) {
        int at = (y * SIDE + x) * 3;
        return Arrays.copyOfRange(rgb, at, at + 3);
    }

    @Test
    public void anOrangeBallLiesOnGrassUnderASky() {
        float[] rgb = view(0);
        assertThat(pixel(rgb, 0, 0)).containsExactly(new float[] {120, 180, 235}, within(2f));
        assertThat(pixel(rgb, 127, 0)).containsExactly(new float[] {70, 130, 60}, within(2f));
        float[] ball = pixel(rgb, 64, 64);
        assertThat(ball[0]).isGreaterThan(ball[1] + 60).isGreaterThan(ball[2] + 100);
    }

    @Test
    public void everyBundledModelIsSurerOfItThanTwoBackendsMayDiffer() throws IOException {
        for (String name : List.of("shapes", "cifar10", "everyday")) {
            RunnableModel model = Models.bundled(name);
            try (Engine cpu = Engine.onCpu(model, 1)) {
                float[] sorted = cpu.classify(golden.of(model.classifier().input()));
                Arrays.sort(sorted);
                assertThat(sorted[sorted.length - 1] - sorted[sorted.length - 2])
                        .as(name)
                        .isGreaterThan(0.1f);
            }
        }
    }

    @Test
    public void viewsAreQuarterTurnsAndTheMirrorImage() {
        float[] upright = view(0);
        for (int y = 0; y < SIDE; y += 9) {
            for (int x = 0; x < SIDE; x += 7) {
                int end = SIDE - 1;
                float[] expected = pixel(upright, y, x);
                // a quarter turn to the left brings the right end of a row to its top
                assertThat(pixel(view(1), end - x, y)).isEqualTo(expected);
                assertThat(pixel(view(2), end - y, end - x)).isEqualTo(expected);
                assertThat(pixel(view(3), x, end - y)).isEqualTo(expected);
                assertThat(pixel(view(4), y, end - x)).isEqualTo(expected);
            }
        }
    }

    @Test
    public void anOblongInputGetsTheMiddle() {
        float[] all = view(0);
        float[] wide = golden.of(PictureInput.pixels(SIDE / 2, SIDE));
        assertThat(wide).hasSize(SIDE / 2 * SIDE * 3);
        assertThat(wide).isEqualTo(Arrays.copyOfRange(all, all.length / 4, all.length / 4 * 3));
        float[] high = golden.of(PictureInput.pixels(SIDE, SIDE / 2));
        assertThat(Arrays.copyOf(high, 3)).isEqualTo(pixel(all, 0, SIDE / 4));
    }

    @Test
    public void aPictureThatIsMissingOrDamagedIsSaid() {
        PictureInput input = PictureInput.pixels(8, 8);
        TrialPicture missing =
                new TrialPicture(
                        () -> {
                            throw new FileNotFoundException("res/raw");
                        });
        assertThatThrownBy(() -> missing.of(input)).hasMessageContaining("cannot be read");
        TrialPicture damaged = new TrialPicture(() -> new ByteArrayInputStream(new byte[9]));
        assertThatThrownBy(() -> damaged.of(input)).hasMessageContaining("damaged");
    }
}
