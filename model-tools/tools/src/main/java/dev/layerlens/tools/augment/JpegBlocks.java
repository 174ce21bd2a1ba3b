package dev.layerlens.tools.augment;

/**
 * The lossy step of JPEG: the cosine transform of each block of 8 x 8 values, rounded to whole
 * steps, one for each pair of frequencies (ITU-T T.81, A.3.3 and A.3.4), and back.
 */
final class JpegBlocks {
    /** Rows and columns of a block. */
    static final int SIDE = 8;

    /** ITU-T T.81, table K.1. */
    private static final int[] LUMA = {
        16, 11, 10, 16, 24, 40, 51, 61,
        12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77,
        24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101,
        72, 92, 95, 98, 112, 100, 103, 99
    };

    /** ITU-T T.81, table K.2. */
    private static final int[] CHROMA = {
        17, 18, 24, 47, 99, 99, 99, 99,
        18, 21, 26, 66, 99, 99, 99, 99,
        24, 26, 56, 99, 99, 99, 99, 99,
        47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99
    };

    /** A row for each frequency, orthonormal. */
    private static final float[] COSINES = cosines();

    private static final int MIDDLE = 128;
    private static final int LARGEST = 255;

    private JpegBlocks() {}

    /** Steps for brightness, a row for each vertical frequency. */
    static int[] luma(double quality) {
        return scaled(LUMA, quality);
    }

    /** Steps for colours. */
    static int[] chroma(double quality) {
        return scaled(CHROMA, quality);
    }

    /** By the rule of the Independent JPEG Group's codec, which others follow. */
    private static int[] scaled(int[] table, double quality) {
        double least = Math.max(0.01, quality);
        double factor = least < 0.5 ? 0.5 / least : 2 - 2 * least;
        int[] steps = new int[table.length];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.max(1, Math.min(LARGEST, (int) (table[i] * factor + 0.5)));
        }
        return steps;
    }

    private static float[] cosines() {
        float[] cosines = new float[SIDE * SIDE];
        for (int u = 0; u < SIDE; u++) {
            for (int x = 0; x < SIDE; x++) {
                double length = Math.sqrt((u == 0 ? 1.0 : 2.0) / SIDE);
                double angle = (2 * x + 1) * u * Math.PI / (2 * SIDE);
                cosines[u * SIDE + x] = (float) (length * Math.cos(angle));
            }
        }
        return cosines;
    }

    /**
     * Rounds a plane in place.
     *
     * @param plane {@code [side, side]}, values 0..255 before and after
     * @param side a multiple of {@value #SIDE}
     */
    static void round(float[] plane, int side, int... steps) {
        for (int i = 0; i < plane.length; i++) {
            plane[i] -= MIDDLE;
        }
        float[] vertical = turned(transformed(plane, side, false), side);
        float[] both = transformed(vertical, side, false);
        for (int u = 0; u < side; u++) {
            for (int v = 0; v < side; v++) {
                float step = steps[v % SIDE * SIDE + u % SIDE];
                int i = u * side + v;
                both[i] = step * whole(both[i] / step);
            }
        }
        float[] back = turned(transformed(both, side, true), side);
        float[] values = transformed(back, side, true);
        for (int i = 0; i < plane.length; i++) {
            plane[i] = Math.max(0, Math.min(LARGEST, whole(values[i]) + MIDDLE));
        }
    }

    /** Rounded; halves away from zero, as in codecs. */
    private static int whole(float value) {
        return (int) (value + Math.copySign(0.5f, value));
    }

    /** Columns of each block in frequencies, or back; all of a row at once. */
    private static float[] transformed(float[] plane, int side, boolean back) {
        float[] to = new float[plane.length];
        for (int row = 0; row < side; row++) {
            int at = row % SIDE;
            for (int k = 0; k < SIDE; k++) {
                float weight = COSINES[back ? k * SIDE + at : at * SIDE + k];
                add(weight, plane, (row - at + k) * side, to, row * side, side);
            }
        }
        return to;
    }

    private static void add(float weight, float[] from, int first, float[] to, int at, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] += weight * from[first + i];
        }
    }

    /** Rows and columns exchanged. */
    private static float[] turned(float[] plane, int side) {
        float[] to = new float[plane.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                to[x * side + y] = plane[y * side + x];
            }
        }
        return to;
    }
}
