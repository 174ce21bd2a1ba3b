package dev.layerlens.tools.explain;

import dev.layerlens.card.ColourMap;
import dev.layerlens.card.LayerCard;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The channels of one layer's values as pictures, one cell a pixel. */
final class FeatureMaps {
    private final LayerCard layer;
    private final float[] values;
    private final float largest;
    private final ColourMap colours;

    /**
     * @param values {@code [height, width, channels]}
     */
    FeatureMaps(LayerCard layer, float[] values) {
        this.layer = layer;
        this.values = values;
        this.colours = ColourMap.suiting(values);
        float peak = 0;
        for (float value : values) {
            peak = Math.max(peak, Math.abs(value));
        }
        this.largest = peak;
    }

    /** The channels with the largest mean magnitude, strongest first. */
    List<Integer> strongest(int count) {
        return IntStream.range(0, layer.channels())
                .boxed()
                .sorted(Comparator.comparingDouble(c -> -meanMagnitude(c)))
                .limit(count)
                .toList();
    }

    /** One channel, coloured on the scale of the whole layer. */
    BufferedImage picture(int channel) {
        BufferedImage picture =
                new BufferedImage(layer.width(), layer.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < layer.height(); y++) {
            for (int x = 0; x < layer.width(); x++) {
                float value = values[(y * layer.width() + x) * layer.channels() + channel];
                picture.setRGB(x, y, colours.colour(value, largest));
            }
        }
        return picture;
    }

    private double meanMagnitude(int channel) {
        double sum = 0;
        for (int i = channel; i < values.length; i += layer.channels()) {
            sum += Math.abs(values[i]);
        }
        return sum;
    }
}
