package dev.layerlens.tools.pictures;

import dev.layerlens.card.Resampler;

/** A decoded picture, upright and without transparency. */
public final class Picture {
    private final int width;
    private final int height;
    private final int[] rgb;

    /**
     * @param rgb row by row, one {@code 0xRRGGBB} a pixel; not copied
     * @throws IllegalArgumentException if there are not as many pixels as rows times columns
     */
    public Picture(int width, int height, int... rgb) {
        if (rgb.length != width * height) {
            throw new IllegalArgumentException(rgb.length + " pixels in " + width + " x " + height);
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** One pixel, {@code 0xRRGGBB}. */
    public int pixel(int x, int y) {
        return rgb[y * width + x] & 0xFFFFFF;
    }

    /**
     * The picture as a network reads it, by the one rule of {@link Resampler}.
     *
     * @return {@code [size, size, 3]}, 0..255
     */
    public float[] values(int size) {
        return new Resampler(width, height, size).apply(rgb);
    }

    /** The same rounded to bytes, {@code [size, size, 3]}. */
    public byte[] bytes(int size) {
        float[] values = values(size);
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) Math.max(0, Math.min(255, Math.round(values[i])));
        }
        return bytes;
    }
}
