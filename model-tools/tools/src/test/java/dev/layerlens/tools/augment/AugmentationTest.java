package dev.layerlens.tools.augment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AugmentationTest {
    private static final int SIDE = 3;

    /** Nine pixels, none black, no two alike. */
    private static byte[] picture() {
        byte[] picture = new byte[SIDE * SIDE * 3];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i + 1);
        }
        return picture;
    }

    private static byte[] shifted(int down, int right, boolean mirrored) {
        byte[] shifted = new byte[SIDE * SIDE * 3];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int toY = y + down;
                int toX = (mirrored ? SIDE - 1 - x : x) + right;
                if (toY >= 0 && toY < SIDE && toX >= 0 && toX < SIDE) {
                    System.arraycopy(
                            picture(), (y * SIDE + x) * 3, shifted, (toY * SIDE + toX) * 3, 3);
                }
            }
        }
        return shifted;
    }

    private static Augmentation simple(int shift, boolean flip) {
        AugmentationPlan plan = AugmentationPlan.shifted(shift);
        return new Augmentation(plan, flip, Collections.nCopies(9, 0.0));
    }

    private static Set<ByteBuffer> seen(Augmentation augmentation) {
        Set<ByteBuffer> seen = new HashSet<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 2_000; i++) {
            byte[] into = new byte[SIDE * SIDE * 3];
            augmentation.apply(picture(), SIDE, into, 0, random);
            seen.add(ByteBuffer.wrap(into));
        }
        return seen;
    }

    @Test
    void withoutShiftOrFlipThePictureStaysAsItIs() {
        assertThat(seen(simple(0, false))).containsExactly(ByteBuffer.wrap(shifted(0, 0, false)));
    }

    @Test
    void aFlipMirrorsTheRowsEveryOtherTime() {
        assertThat(seen(simple(0, true)))
                .containsExactlyInAnyOrder(
                        ByteBuffer.wrap(shifted(0, 0, false)),
                        ByteBuffer.wrap(shifted(0, 0, true)));
    }

    /** Shifts come with black from outside, which no camera sees. */
    @Test
    void whatACameraDoesComesBeforeShifts() {
        AugmentationPlan plan = new AugmentationPlan(false, 1, 0.5, 5, 0, 0, 0, 1, 0, 0, 0, 0.25);
        assertThat(new Augmentation(plan, true, List.of()).variations())
                .containsExactly(
                        new ResizedCrop(0.5),
                        new Rotation(5),
                        new Camera(0.25),
                        new Shift(1, false),
                        new Cutout(1));
    }

    @Test
    void everyShiftAndNoOtherComesUpWithBlackAround() {
        Set<ByteBuffer> expected = new HashSet<>();
        for (int down = -1; down <= 1; down++) {
            for (int right = -1; right <= 1; right++) {
                expected.add(ByteBuffer.wrap(shifted(down, right, false)));
                expected.add(ByteBuffer.wrap(shifted(down, right, true)));
            }
        }
        assertThat(expected).hasSize(18);
        assertThat(seen(simple(1, true))).isEqualTo(expected);
    }
}
