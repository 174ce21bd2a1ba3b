package dev.layerlens.tools.augment;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Blanks a square whose middle is anywhere (DeVries and Taylor 2017), so that no single part of a
 * thing is relied on.
 *
 * @param size rows and columns of the square
 */
record Cutout(int size) implements Variation {
    private static final byte GREY = 127;

    @Override
    public String title() {
        return "a square of " + size + " x " + size + " blanked";
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        System.arraycopy(from, 0, to, 0, from.length);
        int top = random.nextInt(side) - size / 2;
        int left = random.nextInt(side) - size / 2;
        int first = Math.max(0, left);
        int last = Math.min(side, left + size);
        for (int y = Math.max(0, top); y < Math.min(side, top + size); y++) {
            Arrays.fill(to, (y * side + first) * 3, (y * side + last) * 3, GREY);
        }
    }
}
