package dev.layerlens.tools.augment;

import java.util.SplittableRandom;

/** Mixes pictures in pairs, and their answers with them (Zhang et al. 2018). */
public final class Mixup {
    private static final int PART_BITS = 16;
    private static final int PARTS = 1 << PART_BITS;

    private Mixup() {}

    /**
     * A share from the beta distribution whose two parameters are {@code alpha}, in (0, 1] (Johnk
     * 1964), not below one half: which of a pair is the first does not matter.
     */
    public static double share(double alpha, SplittableRandom random) {
        double x;
        double y;
        do {
            x = Math.pow(random.nextDouble(), 1 / alpha);
            y = Math.pow(random.nextDouble(), 1 / alpha);
        } while (x + y > 1 || x + y == 0);
        return Math.max(x, y) / (x + y);
    }

    /**
     * Mixes every picture of a batch with the one at the other end.
     *
     * @param pixels {@code [count, picture]}, changed in place
     * @param share of each picture that stays
     */
    public static void mix(byte[] pixels, int count, double share) {
        int picture = pixels.length / count;
        int own = (int) Math.round(share * PARTS);
        for (int i = 0; i < count / 2; i++) {
            int first = i * picture;
            int second = (count - 1 - i) * picture;
            for (int k = 0; k < picture; k++) {
                int a = pixels[first + k] & 255;
                int b = pixels[second + k] & 255;
                pixels[first + k] = (byte) (own * a + (PARTS - own) * b + PARTS / 2 >> PART_BITS);
                pixels[second + k] = (byte) (own * b + (PARTS - own) * a + PARTS / 2 >> PART_BITS);
            }
        }
    }
}
