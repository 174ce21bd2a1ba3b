package dev.layerlens.card.structure;

import com.google.flatbuffers.Table;
import java.nio.ByteBuffer;

/**
 * Reads the fields of buffers that the generated classes do not know yet, offset and size: where
 * the bytes of files above 2 GB lie.
 */
final class OutsideData extends Table {
    private static final int BUFFERS_FIELD = 12;
    private static final int OFFSET_FIELD = 6;
    private static final int SIZE_FIELD = 8;

    private OutsideData(int at, ByteBuffer file) {
        __reset(at, file);
    }

    /** Of a whole file. */
    static OutsideData of(ByteBuffer file) {
        return new OutsideData(file.getInt(0), file);
    }

    /** Whether a buffer's bytes lie outside of the tables. */
    boolean isUsedBy(int buffer) {
        int at = __indirect(__vector(__offset(BUFFERS_FIELD)) + buffer * Integer.BYTES);
        OutsideData fields = new OutsideData(at, bb);
        return fields.__offset(OFFSET_FIELD) != 0 || fields.__offset(SIZE_FIELD) != 0;
    }
}
