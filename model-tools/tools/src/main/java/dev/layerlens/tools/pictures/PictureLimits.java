package dev.layerlens.tools.pictures;

import java.io.IOException;
import java.util.Locale;

/** Which pictures are not decoded because of what their headers say. */
final class PictureLimits {
    /** Pixels above which decoding would take minutes. */
    private static final long PIXELS = 2_000_000_000;

    /** The same for pictures that cannot be decoded but whole: WebP and progressive JPEG. */
    private static final long PIXELS_AT_ONCE = 60_000_000;

    private PictureLimits() {}

    /**
     * Looks at a picture's size before memory is taken for it.
     *
     * @param format as the reader calls it
     * @param progressive whether it is a JPEG of several passes
     * @param bytes of the file
     * @throws IOException naming the file if it is too large, or its header cannot be true
     */
    static void check(
            String name, String format, boolean progressive, long width, long height, int bytes)
            throws IOException {
        String kind = format.toLowerCase(Locale.ROOT);
        long pixels = width * height;
        if (pixels > (progressive || kind.equals("webp") ? PIXELS_AT_ONCE : PIXELS)) {
            throw new IOException(
                    String.format(
                            Locale.ROOT, "%s is too large: %,d x %,d pixels", name, width, height));
        }
        if (pixels > (long) pixelsPerByte(kind) * bytes) {
            throw new IOException(
                    String.format(
                            Locale.ROOT,
                            "%s is damaged: %,d x %,d pixels are not in %,d bytes",
                            name,
                            width,
                            height,
                            bytes));
        }
    }

    /**
     * More than a byte can stand for. JPEG: a bit for each of the 64 values of a block; GIF: 12
     * bits for a string of 4,096; PNG: deflate's 1,032 bytes of 8 pixels each; BMP: run lengths.
     * WebP has no such bound.
     */
    private static int pixelsPerByte(String format) {
        return switch (format) {
            case "jpeg", "jpg" -> 600;
            case "bmp" -> 1_000;
            case "gif" -> 3_000;
            case "png" -> 9_000;
            default -> Integer.MAX_VALUE;
        };
    }
}
