package dev.layerlens.tools.augment;

import java.util.Arrays;

/** The mean of many copies of a picture, each moved a little; what lies outside is mirrored. */
final class Blur {
    private static final int CHANNELS = 3;

    private final int reach;

    /** How much of each pixel around is in the mean, {@code [2 reach + 1, 2 reach + 1]}. */
    private final float[] weights;

    /**
     * @param right how far each copy is moved to the right, in pixels and parts of them
     * @param down how far downwards, as many
     */
    Blur(double[] right, double[] down) {
        double longest = 0;
        for (int i = 0; i < right.length; i++) {
            longest = Math.max(longest, Math.max(Math.abs(right[i]), Math.abs(down[i])));
        }
        reach = (int) Math.ceil(longest) + 1;
        weights = new float[(2 * reach + 1) * (2 * reach + 1)];
        for (int i = 0; i < right.length; i++) {
            // what a copy moved to the right shows here is what was on the left
            add(reach - right[i], reach - down[i], 1.0 / right.length);
        }
    }

    /** Between whole pixels, bilinear. */
    private void add(double x, double y, double share) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        for (int row = 0; row <= 1; row++) {
            for (int column = 0; column <= 1; column++) {
                double weight = (1 - Math.abs(x - left - column)) * (1 - Math.abs(y - top - row));
                int at = (top + row) * (2 * reach + 1) + left + column;
                weights[at] += (float) (share * weight);
            }
        }
    }

    void apply(byte[] from, byte[] to, int side) {
        int wide = side + 2 * reach;
        float[] around = around(from, side, wide);
        float[] sum = new float[side * CHANNELS];
        for (int y = 0; y < side; y++) {
            Arrays.fill(sum, 0.5f);
            for (int at = 0; at < weights.length; at++) {
                if (weights[at] > 0) {
                    int row = y + at / (2 * reach + 1);
                    int first = (row * wide + at % (2 * reach + 1)) * CHANNELS;
                    add(weights[at], around, first, sum);
                }
            }
            for (int i = 0; i < sum.length; i++) {
                to[y * side * CHANNELS + i] = (byte) Math.min(255, (int) sum[i]);
            }
        }
    }

    private static void add(float weight, float[] around, int first, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * around[first + i];
        }
    }

    /** The picture with its mirror image on all sides. */
    private float[] around(byte[] from, int side, int wide) {
        float[] around = new float[wide * wide * CHANNELS];
        for (int y = 0; y < wide; y++) {
            int fromRow = Affine.inside(y - reach, side) * side;
            for (int x = 0; x < wide; x++) {
                int place = (fromRow + Affine.inside(x - reach, side)) * CHANNELS;
                for (int c = 0; c < CHANNELS; c++) {
                    around[(y * wide + x) * CHANNELS + c] = from[place + c] & 255;
                }
            }
        }
        return around;
    }
}
