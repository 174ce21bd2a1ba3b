package dev.layerlens.tools.augment;

/**
 * What a camera does to pictures, in three strengths: which of Hendrycks and Dietterich 2019 a
 * phone in a hand meets. Lengths are shares of the side, so that a strength looks alike at any
 * size.
 */
public enum Corruption {
    DEFOCUS,
    MOTION,
    SHAKE,
    NOISE,
    DARK,
    BRIGHT,
    COLOUR_CAST,
    JPEG,
    ROTATION,
    SCALE;

    /** The strongest; the weakest is 1. */
    public static final int STRENGTHS = 3;

    /**
     * Does it to a picture; the random numbers choose directions and noise, never how strong.
     *
     * @param strength 1 to {@value #STRENGTHS}
     * @throws IllegalArgumentException if there is no such strength
     */
    public Variation at(int strength) {
        if (strength < 1 || strength > STRENGTHS) {
            throw new IllegalArgumentException("a corruption's strength is 1 to " + STRENGTHS);
        }
        return switch (this) {
            case DEFOCUS -> new Defocus(pick(strength, 0.015, 0.027, 0.045));
            case MOTION -> new MotionBlur(pick(strength, 0.05, 0.09, 0.14));
            case SHAKE -> new Shake(pick(strength, 0.02, 0.035, 0.055));
            case NOISE -> new SensorNoise(pick(strength, 0.04, 0.08, 0.14));
            case DARK -> new Exposure(-pick(strength, 1, 2, 3));
            case BRIGHT -> new Exposure(pick(strength, 0.7, 1.3, 2));
            case COLOUR_CAST -> new ColourCast(pick(strength, 0.25, 0.5, 0.85));
            case JPEG -> new JpegLoss(pick(strength, 0.3, 0.15, 0.06));
            case ROTATION -> new Tilt(pick(strength, 10, 20, 35));
            case SCALE -> new Zoom(pick(strength, 1.2, 1.45, 1.8));
        };
    }

    private static double pick(int strength, double... values) {
        return values[strength - 1];
    }
}
