package dev.layerlens.app.camera;

/**
 * Whether a picture's file goes on to its end. Android's decoders fill the missing part of one that
 * was cut off with grey or black, and say nothing.
 */
final class FileEnd {
    private static final int FIRST_SEGMENT = 2;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int RIFF_HEADER = 8;

    private FileEnd() {}

    /**
     * @param type what the decoder found it to be; of types that keep no account of their end it is
     *     taken for granted
     */
    static boolean isThere(byte[] file, String type) {
        return switch (type) {
            case "image/jpeg" -> jpeg(file);
            case "image/png" -> png(file);
            case "image/webp" -> webp(file);
            default -> true;
        };
    }

    /** ITU-T T.81, B.1: an end marker follows the first scan; cameras append what they like. */
    private static boolean jpeg(byte[] file) {
        int at = FIRST_SEGMENT;
        while (at + 4 <= file.length && (file[at + 1] & 255) != START_OF_SCAN) {
            at += 2 + ((file[at + 2] & 255) << 8 | file[at + 3] & 255);
        }
        for (int i = at; i + 1 < file.length; i++) {
            if ((file[i] & 255) == 0xFF && (file[i + 1] & 255) == END_OF_IMAGE) {
                return true;
            }
        }
        return false;
    }

    /** PNG, 3rd edition, 11.2.4: the chunk IEND comes last. */
    private static boolean png(byte[] file) {
        for (int i = file.length - 4; i >= 0; i--) {
            if (file[i] == 'I' && file[i + 1] == 'E' && file[i + 2] == 'N' && file[i + 3] == 'D') {
                return true;
            }
        }
        return false;
    }

    /** WebP container: the header tells the length of what follows it. */
    private static boolean webp(byte[] file) {
        if (file.length < RIFF_HEADER) {
            return false;
        }
        long length =
                file[4] & 255L
                        | (file[5] & 255L) << 8
                        | (file[6] & 255L) << 16
                        | (file[7] & 255L) << 24;
        return RIFF_HEADER + length <= file.length;
    }
}
