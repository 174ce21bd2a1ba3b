package dev.layerlens.tools.net;

import java.util.List;
import java.util.stream.IntStream;

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

    private static final double NEAR = 0.02;

    public Normalizer {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }

    /**
     * Whether both do nearly the same, as those of the same pictures at two sizes do: no number
     * differs by more than 0.02.
     */
    public boolean near(Normalizer other) {
        return near(mean, other.mean) && near(deviation, other.deviation);
    }

    private static boolean near(List<Double> one, List<Double> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size())
                        .allMatch(i -> Math.abs(one.get(i) - other.get(i)) <= NEAR);
    }
}
