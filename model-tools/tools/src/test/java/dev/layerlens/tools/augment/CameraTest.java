package dev.layerlens.tools.augment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CameraTest {
    private static final int SIDE = 16;

    private static byte[] noise() {
        byte[] picture = new byte[SIDE * SIDE * 3];
        new Random(1).nextBytes(picture);
        return picture;
    }

    private static byte[] taken(double share, byte[] picture, SplittableRandom random) {
        byte[] to = new byte[picture.length];
        new Camera(share).apply(picture, to, SIDE, random);
        return to;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1})
    void soManyPicturesAreChanged(double share) {
        SplittableRandom random = new SplittableRandom(1);
        int changed = 0;
        for (int i = 0; i < 4_000; i++) {
            changed += Arrays.equals(taken(share, noise(), random), noise()) ? 0 : 1;
        }
        // the faintest light and casts round to nothing
        assertThat(changed / 4_000.0).isCloseTo(share, within(0.025));
    }

    /**
     * On grey, only light (two of ten), cast and noise are seen. One thing happens to three of four
     * pictures, two different ones to the others: 3/4 x 6/10 + 1/4 x 6/10 x 5/9 show nothing.
     */
    @Test
    void everyKindIsAsLikelyAndSomePicturesGetTwo() {
        SplittableRandom random = new SplittableRandom(2);
        byte[] grey = new byte[SIDE * SIDE * 3];
        Arrays.fill(grey, (byte) 128);
        int plain = 0;
        int darkened = 0;
        for (int i = 0; i < 8_000; i++) {
            byte[] to = taken(1, grey, random);
            plain += Arrays.equals(to, grey) ? 1 : 0;
            darkened += (to[0] & 255) < 126 && allAlike(to) ? 1 : 0;
        }
        assertThat(plain / 8_000.0).isCloseTo(0.75 * 0.6 + 0.25 * 0.6 * 5 / 9, within(0.025));
        // dark alone, with what does not show, or with less brightness: two times out of three
        double second = 0.25 * 0.2 * (6 + 2 / 3.0) / 9;
        assertThat(darkened / 8_000.0).isCloseTo(0.075 + second, within(0.02));
    }

    private static boolean allAlike(byte[] picture) {
        for (byte value : picture) {
            if (value != picture[0]) {
                return false;
            }
        }
        return true;
    }
}
