package dev.layerlens.tools.quantize;

import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Weights;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Weights and biases are stored as float16, which the runtime brings to its own float when it loads
 * the file. A layer with a value that is too large for that keeps float32.
 */
public final class HalfPlan implements Scheme {
    private final Set<String> halved = new HashSet<>();

    public HalfPlan(FoldedNetwork folded) {
        for (Node node : folded.network().nodes()) {
            if (folded.weights().has(node.name() + ".weight") && fits(folded.weights(), node)) {
                halved.add(node.name());
            }
        }
    }

    static boolean fits(Weights weights, Node node) {
        return Half.fits(weights.get(node.name() + ".weight"))
                && Half.fits(weights.get(node.name() + ".bias"));
    }

    @Override
    public Precision precision() {
        return Precision.FLOAT16;
    }

    @Override
    public Precision precision(String node) {
        return halved.contains(node) ? Precision.FLOAT16 : Precision.FLOAT32;
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
