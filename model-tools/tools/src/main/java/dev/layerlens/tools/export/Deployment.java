package dev.layerlens.tools.export;

import dev.layerlens.card.Label;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.cards.LayerCards;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.Int8Plan;
import dev.layerlens.tools.quantize.Ranges;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.tflite.ModelWriter;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the model files of one trained network. */
public final class Deployment {
    private final Network network;
    private final FoldedNetwork folded;
    private final String name;
    private final String description;
    private final List<Label> labels;

    /**
     * @param name the model's name, as in "cifar10"
     * @param description what it knows, in one English sentence
     */
    public Deployment(
            Network network, Weights weights, String name, String description, List<Label> labels) {
        weights.check(network);
        this.network = network;
        this.folded = FoldedNetwork.of(network, weights);
        this.name = name;
        this.description = description;
        this.labels = List.copyOf(labels);
    }

    /** A float32 file and its card. */
    public ModelDraft float32() {
        ModelCard card = card(Precision.FLOAT32, Map.of());
        return new ModelDraft(
                card, measured -> ModelWriter.write(folded, Optional.empty(), measured));
    }

    /**
     * An int8 file and its card.
     *
     * @param calibration pictures, each {@code [H, W, 3]} with 0..255, to measure activations on
     * @throws IllegalArgumentException if there is no picture, or an activation is not finite on
     *     one
     */
    public ModelDraft int8(Iterable<float[]> calibration) throws IOException, NotAModelException {
        Int8Plan plan = new Int8Plan(folded, ranges(calibration));
        Map<String, Quantization> quantizations = new HashMap<>();
        for (Node node : folded.network().nodes()) {
            boolean real =
                    node.layer() instanceof Layer.Normalization
                            || node.layer() instanceof Layer.Softmax;
            if (!real) {
                quantizations.put(node.name(), plan.of(node.name()));
            }
        }
        ModelCard card = card(Precision.INT8, quantizations);
        return new ModelDraft(
                card, measured -> ModelWriter.write(folded, Optional.of(plan), measured));
    }

    /** What each activation of the float file comes to on the calibration pictures. */
    private Ranges ranges(Iterable<float[]> calibration) throws IOException, NotAModelException {
        if (!calibration.iterator().hasNext()) {
            throw new IllegalArgumentException(name + " needs pictures to be calibrated on");
        }
        Ranges ranges = new Ranges();
        byte[] file = float32().bytes();
        try (TfliteModel model = TfliteModel.open(file, name + " (float)", 1)) {
            for (float[] picture : calibration) {
                ranges.observe(model.run(ModelFile.CLASSIFY, picture));
                ranges.observe(model.run(ModelFile.EXPLAIN, picture));
            }
        }
        return ranges;
    }

    private ModelCard card(Precision precision, Map<String, Quantization> quantizations) {
        NetworkArithmetic arithmetic = new NetworkArithmetic(network);
        return new ModelCard(
                name,
                network.name(),
                description,
                "LayerLens",
                "Apache-2.0",
                labels,
                network.picture().height(),
                network.picture().width(),
                precision,
                arithmetic.parameters(),
                arithmetic.multiplyAdds(),
                Optional.empty(),
                new LayerCards(network).cards(folded.shownBy(), quantizations));
    }
}
