package dev.layerlens.tools.pictures;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * The chunks of a PNG file (ISO/IEC 15948, 5.3). Java's decoder does not look at their checksums
 * and would hand out wrong pixels.
 */
final class PngChunks {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int TYPE_BYTES = 4;
    private static final int AROUND = 12;

    /** The names of those that pixels depend on: IHDR, PLTE, tRNS, IDAT. */
    private static final Set<Integer> PIXELS =
            Set.of(0x49484452, 0x504C5445, 0x74524E53, 0x49444154);

    private PngChunks() {}

    /**
     * Looks at the checksums of all chunks that pixels depend on; other files pass.
     *
     * @throws IOException naming the file if one is wrong
     */
    static void check(byte[] file, String name) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(file);
        if (file.length < Long.BYTES || in.getLong() != SIGNATURE) {
            return;
        }
        while (in.remaining() >= AROUND) {
            int length = in.getInt();
            if (length < 0 || length > in.remaining() - TYPE_BYTES - Integer.BYTES) {
                throw new IOException(name + " ends too early");
            }
            CRC32 crc = new CRC32();
            crc.update(file, in.position(), TYPE_BYTES + length);
            boolean pixels = PIXELS.contains(in.getInt());
            in.position(in.position() + length);
            if ((int) crc.getValue() != in.getInt() && pixels) {
                throw new IOException(name + " is damaged: a checksum in it is wrong");
            }
        }
    }
}
