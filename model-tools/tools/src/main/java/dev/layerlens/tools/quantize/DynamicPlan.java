package dev.layerlens.tools.quantize;

import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Dynamic-range quantization: weights are int8, symmetric, per output channel for convolutions;
 * activations stay float, and the runtime brings each to int8 by its own range as it comes. Nothing
 * is calibrated.
 *
 * <p>Depthwise convolutions, which have few weights, are stored as float16 instead: XNNPACK does
 * not take them with int8 weights, and the plain kernel made MobileNetV2 seven times slower.
 */
public final class DynamicPlan implements Scheme {
    private final Map<String, Int8Weights> weights = new HashMap<>();
    private final HalfPlan halves;

    public DynamicPlan(FoldedNetwork folded) {
        halves = new HalfPlan(folded);
        for (Node node : folded.network().nodes()) {
            boolean convolution = node.layer() instanceof Layer.Convolution c && !c.depthwise();
            if (convolution || node.layer() instanceof Layer.Dense) {
                float[] values = folded.weights().get(node.name() + ".weight");
                // the bias stays float: it asks for no scale
                float[] none = new float[folded.weights().get(node.name() + ".bias").length];
                weights.put(
                        node.name(),
                        convolution
                                ? Int8Weights.perChannel(values, none, 1)
                                : Int8Weights.perTensor(values, none, 1));
            }
        }
    }

    @Override
    public Precision precision() {
        return Precision.DYNAMIC;
    }

    @Override
    public Precision precision(String node) {
        return weights.containsKey(node) ? Precision.DYNAMIC : halves.precision(node);
    }

    @Override
    public Optional<Int8Weights> weights(String node) {
        return Optional.ofNullable(weights.get(node));
    }

    @Override
    public Optional<Quantization> quantization(String activation) {
        return Optional.empty();
    }
}
