package dev.layerlens.tools.export;

import dev.layerlens.card.Quantization;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.quantize.Calibration;
import dev.layerlens.tools.quantize.FloatPlan;
import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.Int8Plan;
import dev.layerlens.tools.quantize.Ranges;
import dev.layerlens.tools.runtime.NotAModelException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes the mean error that quantization leaves in every channel out of the layer's bias, by
 * experiment (Nagel et al. 2019, "Data-free quantization through weight equalization and bias
 * correction", section 4.2): layer after layer, each on the network whose earlier layers are
 * corrected already.
 */
final class BiasCorrection {
    private static final int LOWEST = -128;
    private static final int HIGHEST = 127;

    private final FoldedNetwork folded;
    private final Ranges ranges;
    private final Calibration calibration;
    private final List<float[]> pictures;

    BiasCorrection(
            FoldedNetwork folded, Ranges ranges, Calibration calibration, List<float[]> pictures) {
        this.folded = folded;
        this.ranges = ranges;
        this.calibration = calibration;
        this.pictures = pictures;
    }

    /** The network with corrected biases. */
    FoldedNetwork corrected() throws NotAModelException {
        Int8Plan plan = plan(folded);
        Map<String, double[]> expected = means(new Form.Deployed(folded, new FloatPlan()), plan);
        FoldedNetwork corrected = folded;
        for (Node node : folded.network().nodes()) {
            if (weighted(node)) {
                Form form = new Form.Deployed(corrected, plan(corrected));
                double[] actual = means(form, plan).get(node.name());
                float[] bias = corrected.weights().get(node.name() + ".bias");
                for (int c = 0; c < bias.length; c++) {
                    bias[c] = (float) (bias[c] + expected.get(node.name())[c] - actual[c]);
                }
                corrected = corrected.withBias(node.name(), bias);
            }
        }
        return corrected;
    }

    private Int8Plan plan(FoldedNetwork network) {
        return new Int8Plan(network, ranges, calibration);
    }

    /** The mean of every channel of every layer with weights, before its activation function. */
    private Map<String, double[]> means(Form form, Int8Plan plan) throws NotAModelException {
        Map<String, double[]> means = new HashMap<>();
        try (Observations model = new Observations(form)) {
            for (float[] picture : pictures) {
                Map<String, float[]> values = model.on(picture);
                for (Node node : folded.network().nodes()) {
                    if (weighted(node)) {
                        double[] mean =
                                means.computeIfAbsent(
                                        node.name(), k -> new double[node.shape().channels()]);
                        Quantization q = plan.quantization(node.name()).orElseThrow();
                        add(values.get(node.name()), q, mean);
                    }
                }
            }
        }
        return means;
    }

    /**
     * What int8 clips is clipped in float too: behind the function that follows, most of it would
     * be, and a bias cannot make up for it.
     */
    private void add(float[] values, Quantization q, double[] mean) {
        float min = q.scale() * (LOWEST - q.zeroPoint());
        float max = q.scale() * (HIGHEST - q.zeroPoint());
        double share = (double) mean.length / values.length / pictures.size();
        for (int i = 0; i < values.length; i++) {
            mean[i % mean.length] += share * Math.max(min, Math.min(max, values[i]));
        }
    }

    /** Whether a layer of a folded network has weights and a bias. */
    static boolean weighted(Node node) {
        return node.layer() instanceof Layer.Convolution || node.layer() instanceof Layer.Dense;
    }
}
