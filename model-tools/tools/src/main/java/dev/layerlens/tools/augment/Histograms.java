package dev.layerlens.tools.augment;

/** Tones that follow from how often each value is there, colour by colour. */
final class Histograms {
    private static final int VALUES = 256;

    private Histograms() {}

    /** The darkest value becomes 0 and the brightest 255. */
    static void autoContrast(byte[] from, byte[] to) {
        for (int c = 0; c < 3; c++) {
            int darkest = 255;
            int brightest = 0;
            for (int i = c; i < from.length; i += 3) {
                darkest = Math.min(darkest, from[i] & 255);
                brightest = Math.max(brightest, from[i] & 255);
            }
            double scale = brightest > darkest ? 255.0 / (brightest - darkest) : 1;
            int start = brightest > darkest ? darkest : 0;
            for (int i = c; i < from.length; i += 3) {
                to[i] = Variation.clamped(((from[i] & 255) - start) * scale);
            }
        }
    }

    /** All values become about as frequent. */
    static void equalize(byte[] from, byte[] to) {
        int pixels = from.length / 3;
        for (int c = 0; c < 3; c++) {
            int[] counts = new int[VALUES];
            for (int i = c; i < from.length; i += 3) {
                counts[from[i] & 255]++;
            }
            byte[] table = new byte[VALUES];
            int below = 0;
            int first = -1;
            for (int value = 0; value < VALUES; value++) {
                first = first < 0 && counts[value] > 0 ? counts[value] : first;
                below += counts[value];
                boolean flat = first < 0 || first == pixels;
                table[value] =
                        flat
                                ? (byte) value
                                : Variation.clamped(255.0 * (below - first) / (pixels - first));
            }
            for (int i = c; i < from.length; i += 3) {
                to[i] = table[from[i] & 255];
            }
        }
    }
}
