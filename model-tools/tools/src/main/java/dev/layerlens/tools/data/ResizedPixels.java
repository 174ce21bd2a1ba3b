package dev.layerlens.tools.data;

import dev.layerlens.tools.pictures.Picture;

/**
 * Pictures brought to another size whenever they are copied: enlarged to 128 rows and columns, the
 * whole of CIFAR-10 would take 3 GB.
 */
final class ResizedPixels implements Pixels {
    private final Pixels all;
    private final int side;
    private final int size;

    /**
     * @param side rows and columns that they have
     * @param size rows and columns that they get
     */
    ResizedPixels(Pixels all, int side, int size) {
        this.all = all;
        this.side = side;
        this.size = size;
    }

    @Override
    public int pictures() {
        return all.pictures();
    }

    @Override
    public void copy(int index, byte[] into, int offset) {
        byte[] picture = new byte[side * side * 3];
        all.copy(index, picture, 0);
        int[] rgb = new int[side * side];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] =
                    (picture[3 * i] & 255) << 16
                            | (picture[3 * i + 1] & 255) << 8
                            | picture[3 * i + 2] & 255;
        }
        byte[] resized = new Picture(side, side, rgb).bytes(size);
        System.arraycopy(resized, 0, into, offset, resized.length);
    }

    @Override
    public String name(int index) {
        return all.name(index);
    }
}
