package dev.layerlens.tools.transfer;

import java.util.stream.DoubleStream;

/**
 * Some numbers in two.
 *
 * @param mean of the numbers
 * @param deviation of the numbers from it, as a sample's: over one less than their count; 0 for one
 *     number
 */
public record Spread(double mean, double deviation) {

    /** Of at least one number. */
    public static Spread of(double... values) {
        double mean = DoubleStream.of(values).average().orElseThrow();
        double squares = DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
        return new Spread(mean, values.length == 1 ? 0 : Math.sqrt(squares / (values.length - 1)));
    }
}
