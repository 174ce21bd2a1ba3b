package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * A camera held askew: always by the same angle, either way.
 *
 * @param degrees of the turn
 */
record Tilt(double degrees) implements Variation {

    @Override
    public String title() {
        return String.format(Locale.ROOT, "turned by %.0f degrees", degrees);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        Rotation.turn(random.nextBoolean() ? degrees : -degrees, side).apply(from, to, side);
    }
}
