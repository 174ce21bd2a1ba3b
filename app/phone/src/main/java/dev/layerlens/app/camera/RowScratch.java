package dev.layerlens.app.camera;

import dev.layerlens.card.Buffers;
import java.nio.ByteBuffer;

/**
 * Bytes of the rows that are being read. Reading a camera's buffer byte by byte costs a bounds
 * check and a call for each of them; copied in one go, a row costs next to nothing.
 */
public final class RowScratch {
    private byte[] first = new byte[0];
    private byte[] second = new byte[0];
    private byte[] third = new byte[0];

    byte[] first(ByteBuffer from, int at, int length) {
        first = filled(first, from, at, length);
        return first;
    }

    byte[] second(ByteBuffer from, int at, int length) {
        second = filled(second, from, at, length);
        return second;
    }

    byte[] third(ByteBuffer from, int at, int length) {
        third = filled(third, from, at, length);
        return third;
    }

    private static byte[] filled(byte[] old, ByteBuffer from, int at, int length) {
        byte[] bytes = old.length < length ? new byte[length] : old;
        Buffers.position(from, at);
        from.get(bytes, 0, length);
        return bytes;
    }
}
