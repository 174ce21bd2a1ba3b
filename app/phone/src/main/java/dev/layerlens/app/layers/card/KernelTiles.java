package dev.layerlens.app.layers.card;

import android.graphics.Bitmap;
import dev.layerlens.card.graph.Kernels;

/**
 * Kernels as tiles, a pixel a weight. Every tile has a scale of its own: weights of zero are middle
 * grey, the largest magnitude of the tile is black or white; three input channels are red, green
 * and blue.
 *
 * @param tiles all of them in rows, in order
 * @param count how many
 * @param height rows of one
 * @param width columns of one
 */
record KernelTiles(Bitmap tiles, int count, int height, int width) {
    private static final int OPAQUE = 0xff000000;

    /** So few that even thousands make a bitmap that is no longer than a texture may be. */
    private static final int IN_A_ROW = 32;

    /** The tiles of kernels that read red, green and blue. */
    static KernelTiles coloured(Kernels kernels) {
        return of(kernels, 0, 1, 2);
    }

    /** What kernels do with one of their input channels. */
    static KernelTiles grey(Kernels kernels, int input) {
        return of(kernels, input, input, input);
    }

    private static KernelTiles of(Kernels kernels, int... inputs) {
        int count = kernels.outputs();
        int height = kernels.height();
        int width = kernels.width();
        int rows = (count + IN_A_ROW - 1) / IN_A_ROW;
        Bitmap bitmap =
                Bitmap.createBitmap(IN_A_ROW * width, rows * height, Bitmap.Config.ARGB_8888);
        KernelTiles tiles = new KernelTiles(bitmap, count, height, width);
        int[] argb = new int[height * width];
        for (int kernel = 0; kernel < count; kernel++) {
            float largest = largest(kernels, kernel, inputs);
            for (int cell = 0; cell < argb.length; cell++) {
                argb[cell] = colour(kernels, kernel, cell, largest, inputs);
            }
            bitmap.setPixels(argb, 0, width, tiles.left(kernel), tiles.top(kernel), width, height);
        }
        return tiles;
    }

    private static int colour(Kernels kernels, int kernel, int cell, float largest, int[] inputs) {
        int colour = OPAQUE;
        for (int part = 0; part < inputs.length; part++) {
            int row = cell / kernels.width();
            int column = cell % kernels.width();
            float weight = kernels.weight(kernel, row, column, inputs[part]);
            colour |= level(weight, largest) << 8 * (2 - part);
        }
        return colour;
    }

    /** Left pixel of a tile. */
    int left(int kernel) {
        return kernel % IN_A_ROW * width;
    }

    /** Top pixel of a tile. */
    int top(int kernel) {
        return kernel / IN_A_ROW * height;
    }

    private static float largest(Kernels kernels, int kernel, int... inputs) {
        float largest = 0;
        for (int row = 0; row < kernels.height(); row++) {
            for (int column = 0; column < kernels.width(); column++) {
                for (int input : inputs) {
                    largest =
                            Math.max(largest, Math.abs(kernels.weight(kernel, row, column, input)));
                }
            }
        }
        return largest;
    }

    /** 0 to 255 with zero in the middle. */
    static int level(float weight, float largest) {
        return largest > 0 ? Math.round(127.5f + 127.5f * weight / largest) : 128;
    }
}
