package dev.layerlens.tools.augment;

import java.util.SplittableRandom;

/**
 * Changes brightness, contrast and saturation, each by a factor of its own, in this order.
 *
 * @param strength the largest change, as a share
 */
record ColourJitter(double strength) implements Variation {

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        Tones.brightness(from, to, 1 + Variation.around(random, strength));
        Tones.contrast(to, to, 1 + Variation.around(random, strength));
        Tones.saturation(to, to, 1 + Variation.around(random, strength));
    }
}
