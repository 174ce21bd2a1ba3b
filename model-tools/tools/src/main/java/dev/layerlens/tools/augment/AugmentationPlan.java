package dev.layerlens.tools.augment;

/**
 * How training pictures are varied. Zero leaves a variation out.
 *
 * @param flip whether pictures are mirrored half of the time, where the data set allows
 * @param shift pixels by which they are shifted at most, either way
 * @param resizedCrop smallest share of the area that is cut out and enlarged again
 * @param rotation degrees by which they are turned at most, either way
 * @param jitter largest change of brightness, contrast and saturation, as a share
 * @param pcaColour deviation of AlexNet's noise along the axes of the data's colours; 0.1 there
 * @param cutout rows and columns of the square that is blanked
 * @param mixup alpha of the beta distribution by which pairs of pictures are mixed
 * @param operations RandAugment's number of operations a picture
 * @param magnitude RandAugment's strength, 0 to 10
 */
public record AugmentationPlan(
        boolean flip,
        int shift,
        double resizedCrop,
        double rotation,
        double jitter,
        double pcaColour,
        int cutout,
        double mixup,
        int operations,
        int magnitude) {

    /** Pictures as they are. */
    public static final AugmentationPlan NONE =
            new AugmentationPlan(false, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static final int STRONGEST = 10;

    /**
     * @throws IllegalArgumentException naming the first value that makes no sense
     */
    public AugmentationPlan {
        require(shift >= 0, "--shift must not be below 0");
        require(resizedCrop >= 0 && resizedCrop <= 1, "--resized-crop must be in [0, 1]");
        require(rotation >= 0 && rotation <= 180, "--rotate must be in [0, 180]");
        require(jitter >= 0 && jitter < 1, "--jitter must be in [0, 1)");
        require(pcaColour >= 0, "--pca-colour must not be below 0");
        require(cutout >= 0, "--cutout must not be below 0");
        require(mixup >= 0 && mixup <= 1, "--mixup must be in [0, 1]");
        require(operations >= 0, "--rand-augment must not ask for less than 0 operations");
        require(
                magnitude >= 0 && magnitude <= STRONGEST,
                "--rand-augment's strength must be in 0 to " + STRONGEST);
    }

    /** The usual of small pictures: mirrored, and shifted by a few pixels. */
    public static AugmentationPlan shifted(int shift) {
        return new AugmentationPlan(true, shift, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
