package dev.layerlens.tools.quantize;

import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a folded network computes in int8 (TensorFlow Lite 8-bit quantization specification): weights
 * symmetric, per output channel for convolutions; activations asymmetric, one scale each.
 */
public final class Int8Plan implements Scheme {
    private static final Quantization OF_PIXELS = new Quantization(1, Steps.LOWEST);
    private static final Quantization OF_SIGMOID = new Quantization(1 / 256f, Steps.LOWEST);
    private static final Quantization OF_TANH = new Quantization(1 / 128f, 0);

    private final Ranges ranges;
    private final Calibration calibration;
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Quantization> measured = new HashMap<>();
    private final Map<String, Int8Weights> weights = new HashMap<>();

    /**
     * @param ranges what was seen of every activation in float
     * @param calibration how much of that int8 has to hold
     */
    public Int8Plan(FoldedNetwork folded, Ranges ranges, Calibration calibration) {
        this.ranges = ranges;
        this.calibration = calibration;
        for (Node node : folded.network().nodes()) {
            nodes.put(node.name(), node);
            boolean convolution = node.layer() instanceof Layer.Convolution;
            if (convolution || node.layer() instanceof Layer.Dense) {
                float[] weight = folded.weights().get(node.name() + ".weight");
                float[] bias = folded.weights().get(node.name() + ".bias");
                float scale = smallestScale(node.input());
                weights.put(
                        node.name(),
                        convolution
                                ? Int8Weights.perChannel(weight, bias, scale)
                                : Int8Weights.perTensor(weight, bias, scale));
            }
        }
    }

    /**
     * The scale of what a layer reads, or of what was pooled for it: maps have the same weights.
     */
    private float smallestScale(String input) {
        Node node = nodes.get(input);
        boolean pooled = node != null && node.layer() instanceof Layer.GlobalAveragePool;
        float scale = of(input).scale();
        return pooled ? Math.min(scale, of(node.input()).scale()) : scale;
    }

    @Override
    public Precision precision() {
        return Precision.INT8;
    }

    @Override
    public Precision precision(String node) {
        return Precision.INT8;
    }

    @Override
    public Optional<Int8Weights> weights(String node) {
        return Optional.ofNullable(weights.get(node));
    }

    @Override
    public Optional<Quantization> quantization(String activation) {
        return Optional.of(of(activation));
    }

    private Quantization of(String activation) {
        Node node = nodes.get(activation);
        if (activation.equals(Network.PICTURE)) {
            return OF_PIXELS;
        } else if (node == null) {
            return measured(activation);
        } else if (node.layer() instanceof Layer.Pool || node.layer() instanceof Layer.Flatten) {
            // these only pick and average: the specification gives them their input's scale
            return of(node.input());
        } else if (node.layer() instanceof Layer.Activation a) {
            return switch (a.function()) {
                case SIGMOID -> OF_SIGMOID;
                case TANH -> OF_TANH;
                default -> measured(activation);
            };
        }
        return measured(activation);
    }

    private Quantization measured(String activation) {
        return measured.computeIfAbsent(
                activation, name -> ranges.of(name, calibration).steps().quantization());
    }
}
