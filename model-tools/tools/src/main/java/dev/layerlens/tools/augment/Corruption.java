package dev.layerlens.tools.augment;

/**
 * What a camera does to pictures, in three strengths and all between: which of Hendrycks and
 * Dietterich 2019 a phone in a hand meets. Lengths are shares of the side, so that a strength looks
 * alike at any size.
 */
public enum Corruption {
    DEFOCUS("defocus"),
    MOTION("motion"),
    SHAKE("shake"),
    NOISE("noise"),
    DARK("dark"),
    BRIGHT("bright"),
    COLOUR_CAST("colour cast"),
    JPEG("JPEG"),
    ROTATION("rotation"),
    SCALE("scale");

    /** The strongest; 0 would leave pictures as they are. */
    public static final int STRENGTHS = 3;

    private final String title;

    Corruption(String title) {
        this.title = title;
    }

    /** As tables and charts name it. */
    public String title() {
        return title;
    }

    /**
     * Does it to a picture; the random numbers choose directions and noise, never how strong.
     *
     * @param strength above 0 and up to {@value #STRENGTHS}; evaluations use 1, 2 and 3
     * @throws IllegalArgumentException if there is no such strength
     */
    public Variation at(double strength) {
        if (!(strength > 0 && strength <= STRENGTHS)) {
            throw new IllegalArgumentException(
                    "a corruption's strength is above 0 and at most " + STRENGTHS);
        }
        return switch (this) {
            case DEFOCUS -> new Defocus(between(strength, 0, 0.015, 0.027, 0.045));
            case MOTION -> new MotionBlur(between(strength, 0, 0.05, 0.09, 0.14));
            case SHAKE -> new Shake(between(strength, 0, 0.02, 0.035, 0.055));
            case NOISE -> new SensorNoise(between(strength, 0, 0.04, 0.08, 0.14));
            case DARK -> new Exposure(-between(strength, 0, 1, 2, 3));
            case BRIGHT -> new Exposure(between(strength, 0, 0.7, 1.3, 2));
            case COLOUR_CAST -> new ColourCast(between(strength, 0, 0.25, 0.5, 0.85));
            case JPEG -> new JpegLoss(between(strength, 1, 0.3, 0.15, 0.06));
            case ROTATION -> new Tilt(between(strength, 0, 10, 20, 35));
            case SCALE -> new Zoom(between(strength, 1, 1.2, 1.45, 1.8));
        };
    }

    /** On straight lines between the amounts of the strengths 0, 1, 2, 3. */
    private static double between(double strength, double... amounts) {
        int below = Math.min(STRENGTHS - 1, (int) strength);
        double share = strength - below;
        return (1 - share) * amounts[below] + share * amounts[below + 1];
    }
}
