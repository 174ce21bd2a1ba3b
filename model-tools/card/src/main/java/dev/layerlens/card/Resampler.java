package dev.layerlens.card;

/**
 * How a picture of any size becomes a network's input, on the desktop and on the phone alike: the
 * largest centred square is cut out and resampled with a {@link TriangleFilter} across and down.
 */
public final class Resampler {
    private final int size;
    private final int width;
    private final int left;
    private final int top;
    private final TriangleFilter filter;

    /**
     * @param width columns of the picture
     * @param height rows of the picture
     * @param size rows and columns of the network's input
     * @throws IllegalArgumentException if one of them is not positive
     */
    public Resampler(int width, int height, int size) {
        if (width < 1 || height < 1 || size < 1) {
            throw new IllegalArgumentException(
                    "cannot resample " + width + " x " + height + " to " + size + " x " + size);
        }
        int square = Math.min(width, height);
        this.size = size;
        this.width = width;
        this.left = (width - square) / 2;
        this.top = (height - square) / 2;
        this.filter = new TriangleFilter(square, size);
    }

    /**
     * Resamples one picture.
     *
     * @param argb the picture, row by row, one {@code 0xAARRGGBB} a pixel; alpha is ignored
     * @return red, green, blue of every pixel, {@code [size, size, 3]}, 0..255
     */
    public float[] apply(int[] argb) {
        float[] rgb = new float[size * size * 3];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                pixel(argb, y, x, rgb, (y * size + x) * 3);
            }
        }
        return rgb;
    }

    private void pixel(int[] argb, int y, int x, float[] rgb, int at) {
        float red = 0;
        float green = 0;
        float blue = 0;
        for (int i = 0; i < filter.taps(); i++) {
            float rowWeight = filter.weight(y, i);
            int row = (top + filter.index(y, i)) * width + left;
            for (int j = 0; rowWeight != 0 && j < filter.taps(); j++) {
                float weight = rowWeight * filter.weight(x, j);
                int pixel = argb[row + filter.index(x, j)];
                red += weight * (pixel >> 16 & 255);
                green += weight * (pixel >> 8 & 255);
                blue += weight * (pixel & 255);
            }
        }
        rgb[at] = red;
        rgb[at + 1] = green;
        rgb[at + 2] = blue;
    }
}
