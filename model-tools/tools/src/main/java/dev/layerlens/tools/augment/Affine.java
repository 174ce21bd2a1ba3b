package dev.layerlens.tools.augment;

/**
 * Where each pixel of a picture comes from: {@code x' = xx x + xy y + x0}, {@code y' = yx x + yy y
 * + y0}, in pixels from the picture's corner, at their centres. Between pixels bilinear; what lies
 * outside is a mirror image of what is inside.
 */
record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {
    /** Places along a row are added up in whole numbers: so many bits follow the point. */
    private static final int UNIT_BITS = 32;

    private static final double UNIT = 1L << UNIT_BITS;

    /** Colours are weighted by such parts of a pixel. */
    private static final int PART_BITS = 8;

    private static final int PARTS = 1 << PART_BITS;
    private static final int HALF = 1 << 2 * PART_BITS - 1;
    private static final long HALF_PART = 1L << UNIT_BITS - PART_BITS - 1;

    /** A map of the picture's middle to itself, moved by so much. */
    static Affine about(
            int side, double xx, double xy, double yx, double yy, double right, double down) {
        double middle = side / 2.0;
        return new Affine(
                xx,
                xy,
                middle - xx * middle - xy * middle + right,
                yx,
                yy,
                middle - yx * middle - yy * middle + down);
    }

    void apply(byte[] from, byte[] to, int side) {
        long stepX = Math.round(xx * UNIT);
        long stepY = Math.round(yx * UNIT);
        for (int y = 0; y < side; y++) {
            double startX = 0.5 * xx + (y + 0.5) * xy + x0 - 0.5;
            double startY = 0.5 * yx + (y + 0.5) * yy + y0 - 0.5;
            long fromX = Math.round(startX * UNIT) + HALF_PART;
            long fromY = Math.round(startY * UNIT) + HALF_PART;
            for (int at = y * side * 3; at < (y + 1) * side * 3; at += 3) {
                int across = (int) (fromX >> UNIT_BITS - PART_BITS);
                int down = (int) (fromY >> UNIT_BITS - PART_BITS);
                sample(from, side, across, down, to, at);
                fromX += stepX;
                fromY += stepY;
            }
        }
    }

    /** The colours at a place that is given in parts of a pixel. */
    private static void sample(byte[] from, int side, int across, int down, byte[] to, int at) {
        int left = across >> PART_BITS;
        int top = down >> PART_BITS;
        int right = across & PARTS - 1;
        int below = down & PARTS - 1;
        int x0 = inside(left, side) * 3;
        int x1 = inside(left + 1, side) * 3;
        int y0 = inside(top, side) * side * 3;
        int y1 = inside(top + 1, side) * side * 3;
        for (int c = 0; c < 3; c++) {
            int above = (from[y0 + x0 + c] & 255) * (PARTS - right);
            above += (from[y0 + x1 + c] & 255) * right;
            int under = (from[y1 + x0 + c] & 255) * (PARTS - right);
            under += (from[y1 + x1 + c] & 255) * right;
            int sum = above * (PARTS - below) + under * below;
            to[at + c] = (byte) (sum + HALF >> 2 * PART_BITS);
        }
    }

    /** The place itself, or where its mirror image is if it lies outside. */
    static int inside(int place, int side) {
        return place >= 0 && place < side ? place : reflected(place, side);
    }

    /** 0, 1, 2, 2, 1, 0, 0, 1, ... for a side of 3. */
    private static int reflected(int place, int side) {
        int period = Math.floorMod(place, 2 * side);
        return period < side ? period : 2 * side - 1 - period;
    }
}
