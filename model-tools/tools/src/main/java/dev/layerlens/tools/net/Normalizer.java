package dev.layerlens.tools.net;

import java.util.List;

/**
 * Mean and standard deviation of each colour over the training pictures, on the scale 0..1.
 *
 * @param mean red, green, blue; or those of every pixel of a mean image, {@code [H, W, 3]}
 * @param deviation red, green, blue; each above zero
 */
public record Normalizer(List<Double> mean, List<Double> deviation) {

    /** Centres 0..255 on zero, -1..1: for data whose statistics are unknown. */
    public static final Normalizer CENTRED =
            new Normalizer(List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5, 0.5));

    public Normalizer {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }
}
