package dev.layerlens.tools.pictures;

/**
 * How a camera was held (EXIF 2.32, tag 0x0112): the picture is upright after a reflection about
 * its diagonal, then a mirroring, then a turn upside down.
 *
 * @param transposed rows become columns
 * @param mirrored left becomes right
 * @param flipped top becomes bottom
 */
record Orientation(boolean transposed, boolean mirrored, boolean flipped) {

    /** What the tag says; upright if that is nothing. */
    static Orientation of(int tag) {
        return switch (tag) {
            case 2 -> new Orientation(false, true, false);
            case 3 -> new Orientation(false, true, true);
            case 4 -> new Orientation(false, false, true);
            case 5 -> new Orientation(true, false, false);
            case 6 -> new Orientation(true, true, false);
            case 7 -> new Orientation(true, true, true);
            case 8 -> new Orientation(true, false, true);
            default -> new Orientation(false, false, false);
        };
    }

    Picture turn(Picture picture) {
        if (!transposed && !mirrored && !flipped) {
            return picture;
        }
        int width = transposed ? picture.height() : picture.width();
        int height = transposed ? picture.width() : picture.height();
        int[] rgb = new int[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int fromX = mirrored ? width - 1 - x : x;
                int fromY = flipped ? height - 1 - y : y;
                rgb[y * width + x] =
                        transposed ? picture.pixel(fromY, fromX) : picture.pixel(fromX, fromY);
            }
        }
        return new Picture(width, height, rgb);
    }
}
