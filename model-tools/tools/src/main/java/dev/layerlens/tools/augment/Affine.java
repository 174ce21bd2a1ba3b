package dev.layerlens.tools.augment;

/**
 * Where each pixel of a picture comes from: {@code x' = xx x + xy y + x0}, {@code y' = yx x + yy y
 * + y0}, in pixels from the picture's corner, at their centres. Between pixels bilinear; what lies
 * outside is a mirror image of what is inside.
 */
record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {

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
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                double fromX = xx * (x + 0.5) + xy * (y + 0.5) + x0 - 0.5;
                double fromY = yx * (x + 0.5) + yy * (y + 0.5) + y0 - 0.5;
                sample(from, side, fromX, fromY, to, (y * side + x) * 3);
            }
        }
    }

    private static void sample(byte[] from, int side, double x, double y, byte[] to, int at) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double below = y - top;
        int x0 = reflected(left, side) * 3;
        int x1 = reflected(left + 1, side) * 3;
        int y0 = reflected(top, side) * side * 3;
        int y1 = reflected(top + 1, side) * side * 3;
        for (int c = 0; c < 3; c++) {
            double above =
                    (from[y0 + x0 + c] & 255) * (1 - right) + (from[y0 + x1 + c] & 255) * right;
            double under =
                    (from[y1 + x0 + c] & 255) * (1 - right) + (from[y1 + x1 + c] & 255) * right;
            to[at + c] = (byte) (int) (above * (1 - below) + under * below + 0.5);
        }
    }

    /** 0, 1, 2, 2, 1, 0, 0, 1, ... for a side of 3. */
    private static int reflected(int place, int side) {
        int period = Math.floorMod(place, 2 * side);
        return period < side ? period : 2 * side - 1 - period;
    }
}
