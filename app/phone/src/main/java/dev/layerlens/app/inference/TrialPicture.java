package dev.layerlens.app.inference;

import dev.layerlens.card.classifier.PictureInput;

/**
 * The golden pictures that both backends answer before the GPU is trusted: rings of many widths in
 * all three colours, so that filters of every scale and direction have something to say. They are
 * kept as a formula, since every model wants them in a size of its own.
 */
final class TrialPicture {

    private TrialPicture() {}

    /** A picture for a model's input. */
    static float[] of(RunnableModel model, int number) {
        PictureInput input = model.classifier().input();
        return draw(input.height(), input.width(), number);
    }

    /**
     * Draws one.
     *
     * @param number which one, from 0: other widths and colours
     * @return {@code [1, height, width, 3]}, 0..255
     */
    static float[] draw(int height, int width, int number) {
        float[] rgb = new float[height * width * 3];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double v = 2.0 * y / height - 1;
                double u = 2.0 * x / width - 1;
                for (int c = 0; c < 3; c++) {
                    double phase =
                            (9 - number) * (u * u + v * v) + 2 * u * (c - 1) + c * (1 + number);
                    rgb[(y * width + x) * 3 + c] = (float) (127.5 + 127.5 * Math.sin(phase));
                }
            }
        }
        return rgb;
    }
}
