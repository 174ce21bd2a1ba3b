package dev.layerlens.app.inference;

/**
 * Class activation maps: where in a picture a network with global average pooling and a dense layer
 * sees each class (Zhou et al., "Learning deep features for discriminative localization", 2016). A
 * map is the dense layer's weights of the class times the last feature maps; its mean is the
 * class's logit.
 */
public final class ActivationMaps {
    private final int height;
    private final int width;
    private final float[] values;

    /**
     * @param height rows of a map
     * @param width columns of a map
     * @param values {@code [height, width, classes]}, in logits; kept, not copied
     * @throws IllegalArgumentException if the values do not fill whole maps
     */
    public ActivationMaps(int height, int width, float[] values) {
        if (height < 1 || width < 1 || values.length % (height * width) != 0) {
            throw new IllegalArgumentException(
                    values.length + " values do not make maps of " + height + " x " + width);
        }
        this.height = height;
        this.width = width;
        this.values = values;
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    public int classes() {
        return values.length / (height * width);
    }

    /**
     * One class's map, row by row.
     *
     * @param index of the class in the model's output
     */
    public float[] of(int index) {
        float[] map = new float[height * width];
        for (int i = 0; i < map.length; i++) {
            map[i] = values[i * classes() + index];
        }
        return map;
    }
}
