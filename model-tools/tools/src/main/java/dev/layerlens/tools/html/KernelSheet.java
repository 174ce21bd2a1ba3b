package dev.layerlens.tools.html;

import dev.layerlens.card.graph.Kernels;

/**
 * The kernels of a convolution side by side, a pixel a weight: those that read red, green and blue
 * in their colours, depthwise ones in greys. Each kernel is on a scale of its own, its largest
 * weight in size fully bright or dark; zero is the grey in the middle.
 */
final class KernelSheet {
    private static final int MOST = 256;
    private static final int GREY = 128;
    private static final float HALF = 127;
    private static final int OPAQUE = 0xff000000;

    private final Kernels kernels;
    private final int count;
    private final int columns;

    private KernelSheet(Kernels kernels) {
        this.kernels = kernels;
        count = Math.min(MOST, kernels.outputs());
        columns = Math.max(1, Math.min(count, (int) Math.round(Math.sqrt(2.5 * count))));
    }

    /** Whether kernels can be shown as pictures: more than one weight, of one or three channels. */
    static boolean suits(Kernels kernels) {
        return kernels.height() * kernels.width() > 1
                && (kernels.inputs() == 1 || kernels.inputs() == 3);
    }

    static KernelSheet of(Kernels kernels) {
        return new KernelSheet(kernels);
    }

    /** How many kernels it shows. */
    int count() {
        return count;
    }

    int width() {
        return columns * (kernels.width() + 1) - 1;
    }

    int height() {
        return (count + columns - 1) / columns * (kernels.height() + 1) - 1;
    }

    String address() {
        int[] argb = new int[width() * height()];
        for (int kernel = 0; kernel < count; kernel++) {
            int left = kernel % columns * (kernels.width() + 1);
            int top = kernel / columns * (kernels.height() + 1);
            float largest = largest(kernel);
            for (int row = 0; row < kernels.height(); row++) {
                for (int column = 0; column < kernels.width(); column++) {
                    argb[(top + row) * width() + left + column] =
                            colour(kernel, row, column, largest);
                }
            }
        }
        return Png.coloured(width(), height(), argb);
    }

    private float largest(int kernel) {
        float largest = 0;
        for (float weight : kernels.kernel(kernel)) {
            largest = Math.max(largest, Math.abs(weight));
        }
        return largest;
    }

    private int colour(int kernel, int row, int column, float largest) {
        int colour = OPAQUE;
        for (int c = 0; c < 3; c++) {
            int channel = kernels.inputs() == 1 ? 0 : c;
            float share = largest > 0 ? kernels.weight(kernel, row, column, channel) / largest : 0;
            colour |= Math.round(GREY + HALF * share) << 16 - 8 * c;
        }
        return colour;
    }
}
