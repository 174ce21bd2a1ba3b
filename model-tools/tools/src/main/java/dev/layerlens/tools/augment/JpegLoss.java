package dev.layerlens.tools.augment;

import java.util.Locale;
import java.util.SplittableRandom;

/**
 * What is lost in a small JPEG file (ITU-T T.81, JFIF): colours of half the resolution, and cosine
 * transforms of 8 x 8 blocks rounded to the steps of the standard's example tables. The codes of a
 * file lose nothing, so that none is written.
 *
 * @param quality 0 to 1, as encoders take it
 */
record JpegLoss(double quality) implements Variation {
    /** Colours are kept for blocks of two by two pixels. */
    private static final int UNIT = 2 * JpegBlocks.SIDE;

    private static final int MIDDLE = 128;

    @Override
    public String title() {
        return String.format(Locale.ROOT, "JPEG of quality %.0f", 100 * quality);
    }

    @Override
    public void apply(byte[] from, byte[] to, int side, SplittableRandom random) {
        int wide = (side + UNIT - 1) / UNIT * UNIT;
        float[] luma = new float[wide * wide];
        float[] blue = new float[wide * wide];
        float[] red = new float[wide * wide];
        separate(from, side, wide, luma, blue, red);
        JpegBlocks.round(luma, wide, JpegBlocks.luma(quality));
        int[] steps = JpegBlocks.chroma(quality);
        float[] halfBlue = halved(blue, wide);
        float[] halfRed = halved(red, wide);
        JpegBlocks.round(halfBlue, wide / 2, steps);
        JpegBlocks.round(halfRed, wide / 2, steps);
        doubled(halfBlue, wide / 2, (side + 1) / 2, blue);
        doubled(halfRed, wide / 2, (side + 1) / 2, red);
        join(luma, blue, red, wide, to, side);
    }

    /** Brightness and differences from it (ITU-R BT.601); the last row and column go on outside. */
    private static void separate(
            byte[] from, int side, int wide, float[] luma, float[] blue, float[] red) {
        for (int y = 0; y < wide; y++) {
            for (int x = 0; x < wide; x++) {
                int at = (Math.min(y, side - 1) * side + Math.min(x, side - 1)) * 3;
                int r = from[at] & 255;
                int g = from[at + 1] & 255;
                int b = from[at + 2] & 255;
                int i = y * wide + x;
                luma[i] = rounded(0.299f * r + 0.587f * g + 0.114f * b);
                blue[i] = rounded(-0.168736f * r - 0.331264f * g + 0.5f * b + MIDDLE);
                red[i] = rounded(0.5f * r - 0.418688f * g - 0.081312f * b + MIDDLE);
            }
        }
    }

    /** The mean of every two by two pixels; halves and quarters go up and down in turn. */
    private static float[] halved(float[] plane, int wide) {
        float[] half = new float[plane.length / 4];
        for (int y = 0; y < wide / 2; y++) {
            for (int x = 0; x < wide / 2; x++) {
                int i = 2 * y * wide + 2 * x;
                float sum = plane[i] + plane[i + 1] + plane[i + wide] + plane[i + wide + 1];
                half[y * wide / 2 + x] = (int) sum + 1 + x % 2 >> 2;
            }
        }
        return half;
    }

    /** Each pixel three parts of the nearest and one of the next, both ways, as decoders do. */
    private static void doubled(float[] half, int wide, int used, float[] plane) {
        for (int y = 0; y < 2 * used; y++) {
            int near = y / 2 * wide;
            int far = Math.max(0, Math.min(used - 1, (y - 1) / 2 + y % 2)) * wide;
            for (int x = 0; x < 2 * used; x++) {
                int left = x / 2;
                int next = Math.max(0, Math.min(used - 1, (x - 1) / 2 + x % 2));
                float own = 3 * half[near + left] + half[far + left];
                float other = 3 * half[near + next] + half[far + next];
                plane[y * 2 * wide + x] = rounded((3 * own + other) / 16);
            }
        }
    }

    private static void join(
            float[] luma, float[] blue, float[] red, int wide, byte[] to, int side) {
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int i = y * wide + x;
                int at = (y * side + x) * 3;
                float b = blue[i] - MIDDLE;
                float r = red[i] - MIDDLE;
                to[at] = Variation.clamped(luma[i] + 1.402f * r);
                to[at + 1] = Variation.clamped(luma[i] - 0.344136f * b - 0.714136f * r);
                to[at + 2] = Variation.clamped(luma[i] + 1.772f * b);
            }
        }
    }

    private static int rounded(float value) {
        return (int) (value + 0.5f);
    }
}
