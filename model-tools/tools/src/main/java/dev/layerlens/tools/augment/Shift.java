package dev.layerlens.tools.augment;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Mirrors half of the pictures, and shifts all; what is uncovered turns black (a crop out of the
 * padded picture, as in He et al. 2016, section 4.2).
 *
 * @param pixels the longest shift, either way
 * @param flip whether to mirror
 */
record Shift(int pixels, boolean flip) implements Variation {

    @Override
    public String title() {
        return "shifted by up to " + pixels + " pixels" + (flip ? ", half of them mirrored" : "");
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        int down = random.nextInt(-pixels, pixels + 1);
        int right = random.nextInt(-pixels, pixels + 1);
        boolean mirrored = flip && random.nextBoolean();
        for (int y = 0; y < side; y++) {
            int row = y * side * 3;
            int fromY = y + down;
            if (fromY < 0 || fromY >= side) {
                Arrays.fill(to, row, row + side * 3, (byte) 0);
            } else if (mirrored) {
                mirror(from, fromY * side * 3, to, row, side, right);
            } else {
                copy(from, fromY * side * 3, to, row, side, right);
            }
        }
    }

    private static void copy(byte[] from, int fromRow, byte[] to, int row, int side, int right) {
        int first = Math.min(side, Math.max(0, -right));
        int last = Math.max(first, Math.min(side, side - right));
        Arrays.fill(to, row, row + first * 3, (byte) 0);
        if (last > first) {
            int start = fromRow + (first + right) * 3;
            System.arraycopy(from, start, to, row + first * 3, (last - first) * 3);
        }
        Arrays.fill(to, row + last * 3, row + side * 3, (byte) 0);
    }

    private static void mirror(byte[] from, int fromRow, byte[] to, int row, int side, int right) {
        for (int x = 0; x < side; x++) {
            int fromX = side - 1 - x + right;
            boolean inside = fromX >= 0 && fromX < side;
            for (int c = 0; c < 3; c++) {
                to[row + x * 3 + c] = inside ? from[fromRow + fromX * 3 + c] : 0;
            }
        }
    }
}
