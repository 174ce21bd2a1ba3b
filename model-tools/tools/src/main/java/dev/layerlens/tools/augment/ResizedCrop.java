package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Cuts out a part of random area and aspect and enlarges it to the picture's size (Szegedy et al.
 * 2015): things of all sizes, anywhere.
 *
 * @param smallest share of the area
 */
record ResizedCrop(double smallest) implements Variation {
    /** Aspects from 3 : 4 to 4 : 3, on a logarithmic scale. */
    private static final double ASPECT = Math.log(4.0 / 3);

    @Override
    public String title() {
        return String.format(Locale.ROOT, "at least %.0f %% of the area, enlarged", 100 * smallest);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        double area = smallest == 1 ? 1 : random.nextDouble(smallest, 1);
        double aspect = Math.exp(Variation.around(random, smallest == 1 ? 0 : ASPECT));
        double width = Math.min(1, Math.sqrt(area * aspect));
        double height = Math.min(1, Math.sqrt(area / aspect));
        double left = (1 - width) * random.nextDouble() * side;
        double top = (1 - height) * random.nextDouble() * side;
        new Affine(width, 0, left, 0, height, top).apply(from, to, side);
    }
}
