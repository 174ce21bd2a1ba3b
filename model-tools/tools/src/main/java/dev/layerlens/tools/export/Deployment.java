package dev.layerlens.tools.export;

import dev.layerlens.card.Label;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.Precision;
import dev.layerlens.card.Quantization;
import dev.layerlens.tools.arithmetic.NetworkArithmetic;
import dev.layerlens.tools.cards.LayerCards;
import dev.layerlens.tools.files.WholeFile;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.quantize.DynamicPlan;
import dev.layerlens.tools.quantize.FloatPlan;
import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.HalfPlan;
import dev.layerlens.tools.quantize.Int8Plan;
import dev.layerlens.tools.quantize.Ranges;
import dev.layerlens.tools.quantize.Scheme;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.tflite.ModelWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the model files of one trained network. */
public final class Deployment {
    /** Correcting biases runs the network once a layer: more pictures would only take longer. */
    private static final int CORRECTION_PICTURES = 128;

    private final Network network;
    private final FoldedNetwork folded;
    private final About about;

    /**
     * @throws IllegalArgumentException if the weights are not those of the network
     */
    public Deployment(Network network, Weights weights, About about) {
        this(network, checked(network, weights), about);
    }

    private Deployment(Network network, FoldedNetwork folded, About about) {
        this.network = network;
        this.folded = folded;
        this.about = about;
    }

    private static FoldedNetwork checked(Network network, Weights weights) {
        weights.check(network);
        return FoldedNetwork.of(network, weights);
    }

    /**
     * @param name the model's name, as in "cifar10"
     * @param description what it knows, in one English sentence
     */
    public Deployment(
            Network network, Weights weights, String name, String description, List<Label> labels) {
        this(network, weights, About.of(name, description, labels));
    }

    /**
     * The same with every logit divided by a temperature, which its last layer's weights take in.
     *
     * @throws IllegalArgumentException if the network does not end in a dense layer and a softmax
     */
    public Deployment withTemperature(double temperature) {
        return new Deployment(network, folded.withTemperature(temperature), about);
    }

    /** A float32 file and its card. */
    public ModelDraft float32() {
        return draft(folded, new FloatPlan(), Map.of());
    }

    /** A file whose weights are stored as float16. */
    public ModelDraft float16() {
        return draft(folded, new HalfPlan(folded), Map.of());
    }

    /** A file whose weights are int8 and whose activations are float. */
    public ModelDraft dynamic() {
        return draft(folded, new DynamicPlan(folded), Map.of());
    }

    /** An int8 file and its card, made as usual. */
    public ModelDraft int8(List<float[]> calibration) throws NotAModelException {
        return int8(calibration, Int8Options.DEFAULT);
    }

    /**
     * An int8 file and its card.
     *
     * @param calibration pictures, each {@code [H, W, 3]} with 0..255, to measure activations on
     * @throws IllegalArgumentException if there is no picture, or an activation is not finite on
     *     one
     */
    public ModelDraft int8(List<float[]> calibration, Int8Options how) throws NotAModelException {
        Ranges ranges = ranges(calibration);
        FoldedNetwork deployed = folded;
        if (how.biasCorrection()) {
            int count = Math.min(calibration.size(), CORRECTION_PICTURES);
            deployed =
                    new BiasCorrection(
                                    folded,
                                    ranges,
                                    how.calibration(),
                                    calibration.subList(0, count))
                            .corrected();
        }
        Int8Plan plan = new Int8Plan(deployed, ranges, how.calibration());
        Map<String, Quantization> quantizations = new HashMap<>();
        for (Node node : folded.network().nodes()) {
            boolean real =
                    node.layer() instanceof Layer.Normalization
                            || node.layer() instanceof Layer.Softmax;
            if (!real) {
                quantizations.put(node.name(), plan.quantization(node.name()).orElseThrow());
            }
        }
        return draft(deployed, plan, quantizations);
    }

    /**
     * Writes the network without its classifier as a float32 file, whole or not at all: what a
     * classifier of one's own is learned on, as in the app's Teach.
     *
     * @throws NotAModelException if TensorFlow Lite would refuse it: nothing is written then
     */
    public void saveTrunk(Path file) throws IOException, NotAModelException {
        byte[] bytes = trunk();
        ReadBack.trunk(bytes, network);
        WholeFile.write(file, out -> out.write(bytes));
    }

    /** How many values the trunk gives of a picture. */
    public int features() {
        return network.shape(network.classifier().input()).channels();
    }

    byte[] trunk() {
        String description =
                String.format(
                        Locale.ROOT,
                        "%,d features of a picture: what %s of %s reads of it before it names a"
                                + " class",
                        features(),
                        network.name(),
                        about.name());
        About named =
                new About(
                        about.name() + "-trunk",
                        description,
                        about.author(),
                        about.licence(),
                        about.version(),
                        about.labels());
        return ModelWriter.trunk(folded, card(named, Precision.FLOAT32, Map.of()));
    }

    /** The same file with a card that says how far every layer is from float, on some pictures. */
    public ModelDraft compared(ModelDraft draft, List<float[]> pictures) throws NotAModelException {
        Set<String> weighted =
                folded.network().nodes().stream()
                        .filter(BiasCorrection::weighted)
                        .map(Node::name)
                        .collect(Collectors.toSet());
        Comparison comparison = new Comparison(float32().form(), draft.form(), weighted, pictures);
        ModelCard card = draft.card();
        return draft.with(card.with(card.layers().stream().map(comparison::of).toList()));
    }

    /** What each activation of the float file comes to on the calibration pictures. */
    private Ranges ranges(List<float[]> calibration) throws NotAModelException {
        if (calibration.isEmpty()) {
            throw new IllegalArgumentException(
                    about.name() + " needs pictures to be calibrated on");
        }
        Ranges ranges = new Ranges();
        try (Observations model = new Observations(float32().form())) {
            for (float[] picture : calibration) {
                ranges.observe(model.on(picture));
            }
        }
        return ranges;
    }

    private ModelDraft draft(
            FoldedNetwork deployed, Scheme scheme, Map<String, Quantization> quantizations) {
        return new ModelDraft(
                card(about, scheme.precision(), quantizations),
                new Form.Deployed(deployed, scheme));
    }

    private ModelCard card(
            About about, Precision precision, Map<String, Quantization> quantizations) {
        NetworkArithmetic arithmetic = new NetworkArithmetic(network);
        return new ModelCard(
                about.name(),
                network.name(),
                about.description(),
                about.author(),
                about.licence(),
                about.version(),
                ModelDraft.NO_THRESHOLD,
                about.labels(),
                network.picture().height(),
                network.picture().width(),
                precision,
                arithmetic.parameters(),
                arithmetic.multiplyAdds(),
                Optional.empty(),
                new LayerCards(network).cards(folded.shownBy(), quantizations));
    }
}
