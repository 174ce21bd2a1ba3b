package dev.layerlens.card;

/**
 * How a picture of any size becomes a network's input, on the desktop and on the phone alike: the
 * largest centred square is cut out and resampled with a triangle filter. The filter is one input
 * pixel wide on either side when the square is enlarged (plain bilinear interpolation with
 * half-pixel centres) and one output pixel wide when it is reduced, so that no pixel is skipped.
 */
public final class Resampler {
    private final int size;
    private final int width;
    private final int left;
    private final int top;
    private final Taps taps;

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
        this.taps = Taps.of(square, size);
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
        for (int i = 0; i < taps.count; i++) {
            float rowWeight = taps.weight(y, i);
            int row = (top + taps.index(y, i)) * width + left;
            for (int j = 0; rowWeight != 0 && j < taps.count; j++) {
                float weight = rowWeight * taps.weight(x, j);
                int pixel = argb[row + taps.index(x, j)];
                red += weight * (pixel >> 16 & 255);
                green += weight * (pixel >> 8 & 255);
                blue += weight * (pixel & 255);
            }
        }
        rgb[at] = red;
        rgb[at + 1] = green;
        rgb[at + 2] = blue;
    }

    /** For every output position the input positions it is mixed from, with their weights. */
    private static final class Taps {
        final int count;
        private final int[] indices;
        private final float[] weights;

        private Taps(int count, int[] indices, float[] weights) {
            this.count = count;
            this.indices = indices;
            this.weights = weights;
        }

        static Taps of(int from, int to) {
            double ratio = (double) from / to;
            double reach = Math.max(1, ratio);
            int count = (int) Math.ceil(2 * reach) + 1;
            int[] indices = new int[to * count];
            float[] weights = new float[to * count];
            for (int i = 0; i < to; i++) {
                double centre = (i + 0.5) * ratio - 0.5;
                int first = (int) Math.ceil(centre - reach);
                double sum = 0;
                for (int k = 0; k < count; k++) {
                    sum += Math.max(0, 1 - Math.abs(first + k - centre) / reach);
                }
                for (int k = 0; k < count; k++) {
                    double weight = Math.max(0, 1 - Math.abs(first + k - centre) / reach);
                    indices[i * count + k] = Math.min(from - 1, Math.max(0, first + k));
                    weights[i * count + k] = (float) (weight / sum);
                }
            }
            return new Taps(count, indices, weights);
        }

        int index(int output, int tap) {
            return indices[output * count + tap];
        }

        float weight(int output, int tap) {
            return weights[output * count + tap];
        }
    }
}
