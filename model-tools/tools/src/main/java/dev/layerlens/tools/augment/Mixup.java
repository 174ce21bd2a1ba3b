package dev.layerlens.tools.augment;

import java.util.SplittableRandom;

/** Mixes pictures in pairs, and their answers with them (Zhang et al. 2018). */
public final class Mixup {

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
        for (int i = 0; i < count / 2; i++) {
            int other = (count - 1 - i) * picture;
            for (int k = 0; k < picture; k++) {
                double a = pixels[i * picture + k] & 255;
                double b = pixels[other + k] & 255;
                pixels[i * picture + k] = Variation.clamped(share * a + (1 - share) * b);
                pixels[other + k] = Variation.clamped(share * b + (1 - share) * a);
            }
        }
    }
}
