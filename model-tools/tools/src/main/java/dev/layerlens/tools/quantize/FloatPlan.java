package dev.layerlens.tools.quantize;

import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import java.util.Optional;

/** Weights and activations are float32. */
public record FloatPlan() implements Scheme {

    @Override
    public Precision precision() {
        return Precision.FLOAT32;
    }

    @Override
    public Precision precision(String node) {
        return Precision.FLOAT32;
    }

    @Override
    public Optional<Int8Weights> weights(String node) {
        return Optional.empty();
    }

    @Override
    public Optional<Quantization> quantization(String activation) {
        return Optional.empty();
    }
}
