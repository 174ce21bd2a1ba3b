package dev.layerlens.card.explain;

/**
 * The part of a picture that a network reads, and how large its input is.
 *
 * @param left first column of the part
 * @param top first row of the part
 * @param width columns of the part
 * @param height rows of the part
 * @param inputWidth columns of the network's input
 * @param inputHeight rows of the network's input
 */
public record Crop(int left, int top, int width, int height, int inputWidth, int inputHeight) {

    /**
     * A rectangle of a picture, in pixels from its upper left corner.
     *
     * @param left border
     * @param top border
     * @param right border
     * @param bottom border
     */
    public record Box(double left, double top, double right, double bottom) {}

    /** The whole of a picture that is itself the network's input. */
    public static Crop whole(int inputWidth, int inputHeight) {
        return new Crop(0, 0, inputWidth, inputHeight, inputWidth, inputHeight);
    }

    /**
     * The rule of {@link dev.layerlens.card.Resampler} and of the camera: the largest centred part
     * that has the shape of the input.
     */
    public static Crop centred(
            int pictureWidth, int pictureHeight, int inputWidth, int inputHeight) {
        boolean narrow = (long) pictureWidth * inputHeight <= (long) pictureHeight * inputWidth;
        int width =
                narrow
                        ? pictureWidth
                        : Math.max(1, (int) ((long) pictureHeight * inputWidth / inputHeight));
        int height =
                narrow
                        ? Math.max(1, (int) ((long) pictureWidth * inputHeight / inputWidth))
                        : pictureHeight;
        return new Crop(
                (pictureWidth - width) / 2,
                (pictureHeight - height) / 2,
                width,
                height,
                inputWidth,
                inputHeight);
    }

    /** Where a rectangle of the input lies in the picture. */
    public Box box(Patch patch) {
        double across = (double) width / inputWidth;
        double down = (double) height / inputHeight;
        return new Box(
                left + patch.left() * across,
                top + patch.top() * down,
                left + patch.right() * across,
                top + patch.bottom() * down);
    }
}
