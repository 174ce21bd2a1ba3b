package dev.layerlens.tools.augment;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * AlexNet's colour noise (Krizhevsky et al. 2012, section 4.1): to all pixels the same sum of the
 * principal axes of the data's colours is added, each times its eigenvalue times a normal number.
 * With normal numbers z, that sum is distributed as the covariance matrix times z, so that no axes
 * need to be found.
 *
 * @param covariance of red, green and blue over the training pictures on the scale 0..1, row by row
 * @param deviation of the normal numbers; 0.1 in the paper
 */
record PcaColour(List<Double> covariance, double deviation) implements Variation {

    @Override
    public String title() {
        return String.format(Locale.ROOT, "AlexNet's colour noise, deviation %.2f", deviation);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        double[] normal = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        for (int c = 0; c < 3; c++) {
            double noise = 0;
            for (int k = 0; k < 3; k++) {
                noise += 255 * deviation * covariance.get(3 * c + k) * normal[k];
            }
            for (int i = c; i < from.length; i += 3) {
                to[i] = Variation.clamped((from[i] & 255) + noise);
            }
        }
    }
}
