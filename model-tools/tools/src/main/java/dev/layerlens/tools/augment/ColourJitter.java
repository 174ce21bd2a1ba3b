package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Changes brightness, contrast and saturation, each by a factor of its own, in this order.
 *
 * @param strength the largest change, as a share
 */
record ColourJitter(double strength) implements Variation {

    @Override
    public String title() {
        return String.format(
                Locale.ROOT,
                "brightness, contrast and saturation changed by up to %.0f %%",
                100 * strength);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        Tones.brightness(from, to, 1 + Variation.around(random, strength));
        Tones.contrast(to, to, 1 + Variation.around(random, strength));
        Tones.saturation(to, to, 1 + Variation.around(random, strength));
    }
}
