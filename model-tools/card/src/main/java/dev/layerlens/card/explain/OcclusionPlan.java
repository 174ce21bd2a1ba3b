package dev.layerlens.card.explain;

/**
 * Which patches of a picture are covered one after the other: squares in rows and columns over a
 * region, each overlapping the next by half.
 *
 * @param height rows of the picture
 * @param width columns of the picture
 * @param region what is covered piece by piece, inside the picture
 * @param side of a patch
 * @param stride from one patch to the next, at most the side
 */
public record OcclusionPlan(int height, int width, Patch region, int side, int stride) {
    private static final int COLOURS = 3;

    /**
     * @throws IllegalArgumentException if the region is empty or not inside the picture, or the
     *     patches would leave gaps
     */
    public OcclusionPlan {
        if (region.height() < 1
                || region.width() < 1
                || !region.equals(region.within(height, width))
                || side < 1
                || stride < 1
                || stride > side) {
            throw new IllegalArgumentException(
                    "patches of "
                            + side
                            + " every "
                            + stride
                            + " pixels do not cover "
                            + region
                            + " of "
                            + height
                            + " x "
                            + width);
        }
    }

    /** Patches over a whole picture, about {@code across} of them along its longer side. */
    public static OcclusionPlan of(int height, int width, int across) {
        return of(height, width, new Patch(0, 0, height, width), across);
    }

    /** Patches over a region, about {@code across} of them along its longer side. */
    public static OcclusionPlan of(int height, int width, Patch region, int across) {
        int longer = Math.max(region.height(), region.width());
        int stride = Math.max(1, (longer + across - 1) / across);
        return new OcclusionPlan(height, width, region, stride == 1 ? 1 : 2 * stride, stride);
    }

    /** Patches from top to bottom. */
    public int rows() {
        return places(region.height());
    }

    /** Patches from left to right. */
    public int columns() {
        return places(region.width());
    }

    private int places(int length) {
        return length <= side ? 1 : (length - side + stride - 1) / stride + 1;
    }

    /** How many patches. */
    public int count() {
        return rows() * columns();
    }

    /** One patch; rows first, the last ones of a row or column may be cut off. */
    public Patch patch(int index) {
        int top = region.top() + index / columns() * stride;
        int left = region.left() + index % columns() * stride;
        return new Patch(
                top,
                left,
                Math.min(side, region.bottom() - top),
                Math.min(side, region.right() - left));
    }

    /**
     * The picture with one patch covered.
     *
     * @param picture {@code [height, width, 3]}
     * @param colour red, green and blue of the cover
     * @param covered takes it; as large as the picture
     */
    public void cover(float[] picture, int index, float[] colour, float[] covered) {
        System.arraycopy(picture, 0, covered, 0, picture.length);
        Patch patch = patch(index);
        for (int y = patch.top(); y < patch.bottom(); y++) {
            for (int x = patch.left(); x < patch.right(); x++) {
                System.arraycopy(colour, 0, covered, (y * width + x) * COLOURS, COLOURS);
            }
        }
    }

    /** The mean colour of a picture, the cover that changes its brightness least. */
    public static float[] meanColour(float[] picture) {
        double[] sum = new double[COLOURS];
        for (int i = 0; i < picture.length; i++) {
            sum[i % COLOURS] += picture[i];
        }
        float[] mean = new float[COLOURS];
        for (int c = 0; c < COLOURS; c++) {
            mean[c] = (float) (sum[c] * COLOURS / picture.length);
        }
        return mean;
    }
}
