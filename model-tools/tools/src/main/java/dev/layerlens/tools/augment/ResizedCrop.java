package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Cuts out a part of random area and aspect and enlarges it to the picture's size (Szegedy et al.
 * 2015): things of all sizes, anywhere.
 *
 * <p>When ten draws in a row do not fit into the picture, it stays whole.
 *
 * @param smallest share of the area
 */
record ResizedCrop(double smallest) implements Variation {
    /** Aspects from 3 : 4 to 4 : 3, on a logarithmic scale. */
    private static final double ASPECT = Math.log(4.0 / 3);

    private static final int ATTEMPTS = 10;

    @Override
    public String title() {
        return String.format(Locale.ROOT, "at least %.0f %% of the area, enlarged", 100 * smallest);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        for (int i = 0; i < ATTEMPTS; i++) {
            double area = smallest + (1 - smallest) * random.nextDouble();
            double aspect = Math.exp(Variation.around(random, ASPECT));
            double width = Math.sqrt(area * aspect);
            double height = Math.sqrt(area / aspect);
            // a part longer than the picture, cut to fit, would have less than the area drawn
            if (width <= 1 && height <= 1) {
                double left = (1 - width) * random.nextDouble() * side;
                double top = (1 - height) * random.nextDouble() * side;
                new Affine(width, 0, left, 0, height, top).apply(from, to, side);
                return;
            }
        }
        System.arraycopy(from, 0, to, 0, from.length);
    }
}
