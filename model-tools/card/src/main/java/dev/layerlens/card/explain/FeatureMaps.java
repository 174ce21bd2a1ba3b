package dev.layerlens.card.explain;

import dev.layerlens.card.LayerCard;
import java.nio.FloatBuffer;

/** What one layer made of one picture: a map of values for every channel. Immutable. */
public final class FeatureMaps {
    private final int height;
    private final int width;
    private final int channels;
    private final float[] values;

    /**
     * @param height rows of a map
     * @param width columns of a map
     * @param channels how many maps
     * @param values {@code [height, width, channels]}, flat; copied
     * @throws IllegalArgumentException if the number of values is not the product of the three
     */
    public FeatureMaps(int height, int width, int channels, float[] values) {
        this(height, width, channels, FloatBuffer.wrap(values));
    }

    /**
     * @param height rows of a map
     * @param width columns of a map
     * @param channels how many maps
     * @param values {@code [height, width, channels]}, flat, from the buffer's position to its
     *     limit; copied, the position stays
     * @throws IllegalArgumentException if the number of values is not the product of the three
     */
    public FeatureMaps(int height, int width, int channels, FloatBuffer values) {
        if (height < 1
                || width < 1
                || channels < 1
                || values.remaining() != (long) height * width * channels) {
            throw new IllegalArgumentException(
                    values.remaining()
                            + " values do not make "
                            + height
                            + " x "
                            + width
                            + " x "
                            + channels);
        }
        this.height = height;
        this.width = width;
        this.channels = channels;
        this.values = new float[values.remaining()];
        values.duplicate().get(this.values);
    }

    /**
     * A layer's maps.
     *
     * @throws IllegalArgumentException if these are not as many values as the card states
     */
    public static FeatureMaps of(LayerCard layer, float[] values) {
        return new FeatureMaps(layer.height(), layer.width(), layer.channels(), values);
    }

    /**
     * A layer's maps, from the position of a buffer to its limit.
     *
     * @throws IllegalArgumentException if these are not as many values as the card states
     */
    public static FeatureMaps of(LayerCard layer, FloatBuffer values) {
        return new FeatureMaps(layer.height(), layer.width(), layer.channels(), values);
    }

    /** Rows of a map. */
    public int height() {
        return height;
    }

    /** Columns of a map. */
    public int width() {
        return width;
    }

    /** How many maps. */
    public int channels() {
        return channels;
    }

    /** Cells of one map. */
    public int cells() {
        return height * width;
    }

    /** Values of all maps together. */
    public int size() {
        return values.length;
    }

    /** One value. */
    public float at(int row, int column, int channel) {
        return values[(row * width + column) * channels + channel];
    }

    /** Whether a map is a single value, as after global pooling. */
    public boolean vector() {
        return height == 1 && width == 1;
    }

    /** A copy of one map, {@code [height, width]}. */
    public float[] map(int channel) {
        float[] map = new float[cells()];
        for (int i = 0; i < map.length; i++) {
            map[i] = values[i * channels + channel];
        }
        return map;
    }

    /** A copy of all values, {@code [height, width, channels]}. */
    public float[] copy() {
        return values.clone();
    }

    /** The values themselves, for the loops of this package: nobody writes to them. */
    float[] values() {
        return values;
    }
}
