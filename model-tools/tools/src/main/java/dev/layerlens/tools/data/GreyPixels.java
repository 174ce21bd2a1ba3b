package dev.layerlens.tools.data;

import java.nio.ByteBuffer;

/** Grey pictures in one array; each value is read as an equal red, green and blue. */
final class GreyPixels implements Pixels {
    private final ByteBuffer bytes;
    private final int picture;

    /**
     * @param bytes of all pictures, from the buffer's position on; not copied
     * @param picture bytes of one
     */
    GreyPixels(ByteBuffer bytes, int picture) {
        this.bytes = bytes.slice();
        this.picture = picture;
    }

    @Override
    public int pictures() {
        return bytes.capacity() / picture;
    }

    @Override
    public void copy(int index, byte[] into, int offset) {
        for (int i = 0; i < picture; i++) {
            byte grey = bytes.get(index * picture + i);
            into[offset + 3 * i] = grey;
            into[offset + 3 * i + 1] = grey;
            into[offset + 3 * i + 2] = grey;
        }
    }
}
