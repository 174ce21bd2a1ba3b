package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A sensor with too little light: normal noise whose variance is half that of reading out, alike
 * everywhere, and half that of counting photons, which grows with brightness.
 *
 * @param deviation at medium grey, on the scale 0..1
 */
record SensorNoise(double deviation) implements Variation {
    private static final int VALUES = 256;
    private static final double MEDIUM = 128;

    @Override
    public String title() {
        return String.format(Locale.ROOT, "noise of %.0f %%", 100 * deviation);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        double[] deviations = new double[VALUES];
        for (int value = 0; value < VALUES; value++) {
            deviations[value] = 255 * deviation * Math.sqrt(0.5 + 0.5 * value / MEDIUM);
        }
        for (int i = 0; i < from.length; i++) {
            int value = from[i] & 255;
            to[i] = Variation.clamped(value + deviations[value] * random.nextGaussian());
        }
    }
}
