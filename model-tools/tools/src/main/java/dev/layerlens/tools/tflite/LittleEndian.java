package dev.layerlens.tools.tflite;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Numbers as the bytes of a file. */
final class LittleEndian {

    private LittleEndian() {}

    static byte[] bytes(float... values) {
        byte[] bytes = new byte[values.length * Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        return bytes;
    }

    static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length * Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(values);
        return bytes;
    }
}
