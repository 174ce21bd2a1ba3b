package dev.layerlens.tools.data;

/** Pictures in one array. */
final class HeapPixels implements Pixels {
    private final byte[] bytes;
    private final int picture;

    /**
     * @param bytes of all pictures; not copied
     * @param picture bytes of one
     * @throws IllegalArgumentException if the last one is not whole
     */
    HeapPixels(byte[] bytes, int picture) {
        if (bytes.length % picture != 0) {
            throw new IllegalArgumentException("pixels and answers do not fit together");
        }
        this.bytes = bytes;
        this.picture = picture;
    }

    @Override
    public int pictures() {
        return bytes.length / picture;
    }

    @Override
    public void copy(int index, byte[] into, int offset) {
        System.arraycopy(bytes, index * picture, into, offset, picture);
    }
}
