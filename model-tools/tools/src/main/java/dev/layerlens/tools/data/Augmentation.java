package dev.layerlens.tools.data;

import java.util.SplittableRandom;

/**
 * The usual variation of small pictures (He et al. 2015, section 4.2): shifted by up to some pixels
 * with black around, and mirrored every other time.
 *
 * @param shift at most so many pixels in each direction
 * @param flip whether to mirror
 */
public record Augmentation(int shift, boolean flip) {

    /**
     * Varies one picture.
     *
     * @param picture {@code [side, side, 3]}, read from {@code offset}
     * @param into where the varied picture goes, same layout
     */
    void apply(byte[] picture, int side, byte[] into, int offset, SplittableRandom random) {
        int down = random.nextInt(-shift, shift + 1);
        int right = random.nextInt(-shift, shift + 1);
        boolean mirrored = flip && random.nextBoolean();
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int fromY = y + down;
                int fromX = (mirrored ? side - 1 - x : x) + right;
                boolean inside = fromY >= 0 && fromY < side && fromX >= 0 && fromX < side;
                for (int c = 0; c < 3; c++) {
                    into[offset + (y * side + x) * 3 + c] =
                            inside ? picture[(fromY * side + fromX) * 3 + c] : 0;
                }
            }
        }
    }
}
