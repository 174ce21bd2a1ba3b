package dev.layerlens.app.explain;

import dev.layerlens.card.ColourMap;
import dev.layerlens.card.LayerCard;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What one layer made of one picture: a map of values for every channel. */
public final class FeatureMaps {
    private final int height;
    private final int width;
    private final int channels;
    private final float[] values;
    private final float least;
    private final float greatest;

    /**
     * @param height rows of a map
     * @param width columns of a map
     * @param channels how many maps
     * @param values {@code [height, width, channels]}, flat
     * @throws IllegalArgumentException if the number of values is not the product of the three
     */
    public FeatureMaps(int height, int width, int channels, float[] values) {
        if (values.length != height * width * channels) {
            throw new IllegalArgumentException(
                    values.length
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
        this.values = values.clone();
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        this.least = min;
        this.greatest = max;
    }

    /** A layer's maps. */
    public static FeatureMaps of(LayerCard layer, float[] values) {
        return new FeatureMaps(layer.height(), layer.width(), layer.channels(), values);
    }

    public int height() {
        return height;
    }

    public int width() {
        return width;
    }

    public int channels() {
        return channels;
    }

    public float at(int row, int column, int channel) {
        return values[(row * width + column) * channels + channel];
    }

    /** The smallest value of all maps. */
    public float least() {
        return least;
    }

    /** The largest value of all maps. */
    public float greatest() {
        return greatest;
    }

    /** The colours that suit the values. */
    public ColourMap colours() {
        return ColourMap.suiting(values);
    }

    /** Whether a map is a single value, as after global pooling. */
    public boolean vector() {
        return height == 1 && width == 1;
    }

    /** Share of values that are exactly zero, 0 to 1. */
    public double zeros() {
        return IntStream.range(0, values.length).filter(i -> values[i] == 0).count()
                / (double) values.length;
    }

    /**
     * The channels that say most about this picture: those whose values differ most from place to
     * place (standard deviation), in falling order. A map that is bright but flat says nothing.
     */
    public List<Integer> strongest(int count) {
        double[] spread = IntStream.range(0, channels).mapToDouble(this::variance).toArray();
        return IntStream.range(0, channels)
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -spread[c]))
                .limit(count)
                .collect(Collectors.toList());
    }

    private double variance(int channel) {
        double sum = 0;
        double squares = 0;
        for (int i = channel; i < values.length; i += channels) {
            sum += values[i];
            squares += (double) values[i] * values[i];
        }
        double n = (double) height * width;
        return squares / n - sum / n * (sum / n);
    }
}
