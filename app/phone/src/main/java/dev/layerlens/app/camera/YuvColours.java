package dev.layerlens.app.camera;

/**
 * YUV to RGB by ITU-R BT.601 in full range: {@code R = Y + 1.402 (V - 128)}, {@code G = Y -
 * 0.344136 (U - 128) - 0.714136 (V - 128)}, {@code B = Y + 1.772 (U - 128)}, rounded to whole
 * numbers and limited to 0..255. Tables are three times as fast as multiplying and comparing.
 */
final class YuvColours {
    /** Added to what is looked up in {@link #LIMITED}, which may be negative. */
    private static final int ZERO = 256;

    private static final int LAST = 1023;
    private static final int[] RED = new int[256];
    private static final int[] BLUE = new int[256];
    private static final int[] GREEN_OF_U = new int[256];
    private static final int[] GREEN_OF_V = new int[256];
    private static final float[] LIMITED = new float[LAST + 1];

    static {
        for (int i = 0; i < 256; i++) {
            int chroma = i - 128;
            // 16 bits after the point
            RED[i] = ZERO + (91881 * chroma + 32768 >> 16);
            BLUE[i] = ZERO + (116130 * chroma + 32768 >> 16);
            GREEN_OF_U[i] = 22554 * chroma + 32768;
            GREEN_OF_V[i] = 46802 * chroma;
        }
        for (int i = 0; i <= LAST; i++) {
            LIMITED[i] = Math.max(0, Math.min(255, i - ZERO));
        }
    }

    private YuvColours() {}

    /** What is added to luma for red. */
    static int red(byte v) {
        return RED[v & 255];
    }

    /** What is added to luma for green. */
    static int green(byte u, byte v) {
        return ZERO - (GREEN_OF_U[u & 255] + GREEN_OF_V[v & 255] >> 16);
    }

    /** What is added to luma for blue. */
    static int blue(byte u) {
        return BLUE[u & 255];
    }

    /** One colour, 0..255. */
    static float mix(byte y, int added) {
        return LIMITED[(y & 255) + added & LAST];
    }
}
