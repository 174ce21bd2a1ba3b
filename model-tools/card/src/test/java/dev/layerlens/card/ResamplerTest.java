package dev.layerlens.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResamplerTest {

    private static int grey(int value) {
        return 0xff000000 | value << 16 | value << 8 | value;
    }

    @Test
    void aPictureOfTheRightSizeIsTakenAsItIs() {
        int[] picture = {0xff010203, 0xff0a0b0c, 0xfffefdfc, 0xff000000};
        assertThat(new Resampler(2, 2, 2).apply(picture))
                .containsExactly(1, 2, 3, 10, 11, 12, 254, 253, 252, 0, 0, 0);
    }

    @Test
    void onlyTheCentredSquareOfAWidePictureCounts() {
        int[] picture = {grey(9), grey(1), grey(2), grey(9), grey(9), grey(3), grey(4), grey(9)};
        assertThat(new Resampler(4, 2, 2).apply(picture))
                .containsExactly(1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4);
    }

    /** Half-pixel centres: output columns of a doubled row lie at 1/4 and 3/4 of each pixel. */
    @Test
    void enlargingInterpolatesBetweenPixelCentres() {
        int[] picture = {grey(0), grey(100), grey(0), grey(100)};
        float[] red = red(new Resampler(2, 2, 4).apply(picture), 4);
        assertThat(red).containsExactly(new float[] {0, 25, 75, 100}, within(1e-4f));
    }

    /** Reducing by 2: a triangle two pixels wide on either side weighs 1, 3, 3, 1 eighths. */
    @Test
    void reducingMixesAllPixelsUnderTheTriangle() {
        int[] row = {80, 0, 0, 160, 240, 0, 8, 16};
        int[] picture = IntStream.range(0, 64).map(i -> grey(row[i % 8])).toArray();
        float[] red = red(new Resampler(8, 8, 4).apply(picture), 4);
        assertThat(red[1]).isCloseTo((0 + 3 * 0 + 3 * 160 + 240) / 8f, within(1e-3f));
        assertThat(red[2]).isCloseTo((160 + 3 * 240 + 3 * 0 + 8) / 8f, within(1e-3f));
    }

    @Test
    void anEvenColourStaysThatColourAtEverySize() {
        for (int[] sizes : new int[][] {{640, 480, 32}, {7, 5, 96}, {1, 1, 3}, {33, 100, 32}}) {
            int[] picture = new int[sizes[0] * sizes[1]];
            Arrays.fill(picture, grey(77));
            for (float value : new Resampler(sizes[0], sizes[1], sizes[2]).apply(picture)) {
                assertThat(value).isCloseTo(77, within(1e-3f));
            }
        }
    }

    @Test
    void anEmptyPictureIsRefused() {
        assertThatThrownBy(() -> new Resampler(0, 4, 32))
                .hasMessage("cannot resample 0 x 4 to 32 x 32");
    }

    private static float[] red(float[] rgb, int size) {
        float[] red = new float[size];
        for (int x = 0; x < size; x++) {
            red[x] = rgb[x * 3];
        }
        return red;
    }
}
