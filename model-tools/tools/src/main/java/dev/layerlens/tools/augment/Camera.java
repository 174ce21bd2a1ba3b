package dev.layerlens.tools.augment;

import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Does to some pictures what a camera does: a corruption of random kind and strength, or two.
 *
 * @param share of the pictures that this happens to
 */
record Camera(double share) implements Variation {
    /** As light meets them: where the camera points, the lens, the sensor, the file. */
    private static final List<Corruption> ORDER =
            List.of(
                    Corruption.ROTATION,
                    Corruption.SCALE,
                    Corruption.DEFOCUS,
                    Corruption.MOTION,
                    Corruption.SHAKE,
                    Corruption.DARK,
                    Corruption.BRIGHT,
                    Corruption.NOISE,
                    Corruption.COLOUR_CAST,
                    Corruption.JPEG);

    /** Share of those pictures to which two things happen. */
    private static final double TWICE = 0.25;

    @Override
    public String title() {
        return String.format(
                Locale.ROOT, "what cameras do, to %.0f %% of the pictures", 100 * share);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        if (random.nextDouble() >= share) {
            System.arraycopy(from, 0, to, 0, from.length);
            return;
        }
        int kind = random.nextInt(ORDER.size());
        if (random.nextDouble() >= TWICE) {
            any(kind, random).apply(from, to, side, random);
            return;
        }
        int other = (kind + random.nextInt(1, ORDER.size())) % ORDER.size();
        byte[] once = new byte[from.length];
        any(Math.min(kind, other), random).apply(from, once, side, random);
        any(Math.max(kind, other), random).apply(once, to, side, random);
    }

    /** Of any strength, all as likely. */
    private static Variation any(int kind, SplittableRandom random) {
        // never zero, which is no strength
        return ORDER.get(kind).at(Corruption.STRENGTHS * (1 - random.nextDouble()));
    }
}
