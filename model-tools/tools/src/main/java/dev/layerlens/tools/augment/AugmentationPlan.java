package dev.layerlens.tools.augment;

/**
 * How training pictures are varied. Zero leaves a variation out.
 *
 * @param flip whether pictures are mirrored half of the time, where the data set allows
 * @param shift pixels by which they are shifted at most, either way
 * @param resizedCrop smallest share of the area that is cut out and enlarged again
 * @param rotation degrees by which they are turned at most, either way
 * @param jitter largest change of brightness, contrast and saturation, as a share
 * @param hue degrees by which hues are turned at most, either way
 * @param pcaColour deviation of AlexNet's noise along the axes of the data's colours; 0.1 there
 * @param cutout rows and columns of the square that is blanked
 * @param mixup alpha of the beta distribution by which pairs of pictures are mixed
 * @param operations RandAugment's number of operations a picture
 * @param magnitude RandAugment's strength, 0 to 10
 * @param camera share of the pictures that get what a camera does, of any strength
 */
public record AugmentationPlan(
        boolean flip,
        int shift,
        double resizedCrop,
        double rotation,
        double jitter,
        double hue,
        double pcaColour,
        int cutout,
        double mixup,
        int operations,
        int magnitude,
        double camera) {

    /** Pictures as they are. */
    public static final AugmentationPlan NONE =
            new AugmentationPlan(false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final int STRONGEST = 10;

    /** With less, practically every share is 1. */
    private static final double SMALLEST_ALPHA = 0.01;

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public AugmentationPlan {
        require(shift >= 0, "--shift must not be below 0");
        require(resizedCrop >= 0 && resizedCrop <= 1, "--resized-crop must be in [0, 1]");
        require(rotation >= 0 && rotation <= 180, "--rotate must be in [0, 180]");
        require(jitter >= 0 && jitter < 1, "--jitter must be in [0, 1)");
        require(hue >= 0 && hue <= 180, "--hue must be in [0, 180]");
        require(pcaColour >= 0 && pcaColour <= 10, "--pca-colour must be in [0, 10]");
        require(cutout >= 0, "--cutout must not be below 0");
        require(
                mixup == 0 || mixup >= SMALLEST_ALPHA && mixup <= 1,
                "--mixup must be 0 or in [" + SMALLEST_ALPHA + ", 1]");
        require(operations >= 0, "--rand-augment must not ask for less than 0 operations");
        require(
                magnitude >= 0 && magnitude <= STRONGEST,
                "--rand-augment's strength must be in 0 to " + STRONGEST);
        require(camera >= 0 && camera <= 1, "--camera must be in [0, 1]");
    }

    /** The usual of small pictures: mirrored, and shifted by a few pixels. */
    public static AugmentationPlan shifted(int shift) {
        return new AugmentationPlan(true, shift, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /**
     * @param side rows and columns of the pictures
     * @throws IllegalArgumentException if nothing may be left of them
     */
    public void check(int side) {
        String of =
                " leaves nothing of pictures of " + side + " x " + side + " pixels: ask for less";
        require(shift < side, "--shift " + shift + of);
        require(cutout / 2 < side, "--cutout " + cutout + of);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
