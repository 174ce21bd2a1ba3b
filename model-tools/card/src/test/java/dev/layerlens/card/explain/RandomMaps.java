package dev.layerlens.card.explain;

import java.util.Random;

/** Values of a layer drawn at random. */
final class RandomMaps {

    private RandomMaps() {}

    /** Of both signs, some of them zero. */
    static FeatureMaps signed(int height, int width, int channels, long seed) {
        Random random = new Random(seed);
        float[] values = new float[height * width * channels];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(5) == 0 ? 0 : (float) random.nextGaussian();
        }
        return new FeatureMaps(height, width, channels, values);
    }
}
