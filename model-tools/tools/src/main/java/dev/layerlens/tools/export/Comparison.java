package dev.layerlens.tools.export;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerPrecision;
import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import dev.layerlens.tools.quantize.Calibration;
import dev.layerlens.tools.quantize.Int8Weights;
import dev.layerlens.tools.quantize.Range;
import dev.layerlens.tools.quantize.Ranges;
import dev.layerlens.tools.quantize.Scheme;
import dev.layerlens.tools.quantize.SignalToNoise;
import dev.layerlens.tools.runtime.NotAModelException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** How far every layer of a file is from the float file, on some pictures. */
final class Comparison {
    private static final int LOWEST = -128;
    private static final int HIGHEST = 127;

    private final Scheme scheme;
    private final Set<String> weighted;
    private final Ranges ranges = new Ranges();
    private final SignalToNoise ratio = new SignalToNoise();

    /**
     * Runs both on every picture.
     *
     * @param weighted names of the layers that have weights
     */
    Comparison(Form real, Form other, Set<String> weighted, List<float[]> pictures)
            throws NotAModelException {
        this.scheme = other.scheme();
        this.weighted = weighted;
        try (Observations expected = new Observations(real);
                Observations actual = new Observations(other)) {
            for (float[] picture : pictures) {
                Map<String, float[]> values = actual.on(picture);
                ranges.observe(values);
                ratio.observe(expected.on(picture), values);
            }
        }
    }

    /** The card of a layer with what was found out. */
    LayerCard of(LayerCard card) {
        String activation = card.activation();
        Range range =
                card.quantization()
                        .map(Comparison::range)
                        .orElseGet(() -> ranges.of(activation, new Calibration.MinMax()));
        OptionalDouble decibels = ratio.decibels(activation);
        return card.compared(
                new LayerPrecision(
                        precision(card),
                        scheme.weights(activation).map(Int8Weights::scaleCount).orElse(0),
                        range.min(),
                        range.max(),
                        decibels.isPresent()
                                ? Optional.of(rounded(decibels.getAsDouble()))
                                : Optional.empty()));
    }

    private Precision precision(LayerCard card) {
        if (weighted.contains(card.activation())) {
            return scheme.precision(card.activation());
        }
        return card.quantization().isPresent() ? Precision.INT8 : Precision.FLOAT32;
    }

    private static Range range(Quantization q) {
        return new Range(
                q.scale() * (LOWEST - q.zeroPoint()), q.scale() * (HIGHEST - q.zeroPoint()));
    }

    /** More would be noise of the pictures' choice, and longer cards. */
    private static double rounded(double decibels) {
        return Math.round(10 * decibels) / 10.0;
    }
}
