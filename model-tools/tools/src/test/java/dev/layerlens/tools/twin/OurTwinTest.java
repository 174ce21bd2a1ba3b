package dev.layerlens.tools.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.ReceptiveField;
import dev.layerlens.card.graph.Axis;
import dev.layerlens.card.graph.Head;
import dev.layerlens.card.graph.Headless;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.Norms;
import dev.layerlens.card.graph.NormsFile;
import dev.layerlens.card.twin.Mask;
import dev.layerlens.tools.EveryLayer;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.tflite.PackedText;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OurTwinTest {

    /** The forms of our files. */
    enum Form {
        FLOAT32,
        FLOAT16,
        DYNAMIC,
        INT8
    }

    /** Every function, pools and flattening: 8 x 6 pictures, 5 classes. */
    private static Network functions() {
        NetworkBuilder net = new NetworkBuilder("functions", new Shape(8, 6, 3));
        String x = net.normalization("normalize", Network.PICTURE, Normalizer.CENTRED);
        for (Layer.Function function : Layer.Function.values()) {
            Layer conv = new Layer.Convolution(4, 3, 1, Padding.symmetric(1), 1, true);
            x = net.add("before " + function, conv, x);
            x = net.activation(function.name(), x, function);
        }
        x = net.add("thin", new Layer.Convolution(6, 1, 2, Padding.NONE, 1, false), x);
        x = net.add("max", new Layer.Pool(Layer.Pool.Kind.MAX, 2, 1, Padding.NONE), x);
        x = net.averagePool("average", x, 2, 1);
        x = net.flatten("flatten", x);
        x = net.dense("dense", x, 5);
        return net.softmax("softmax", x);
    }

    private static byte[] file(Network network, Form form) throws Exception {
        Weights weights = RandomWeights.of(network, 1);
        Deployment deployment = SmallModels.deployment(network, weights);
        return switch (form) {
            case FLOAT32 -> deployment.float32().bytes();
            case FLOAT16 -> deployment.float16().bytes();
            case DYNAMIC -> deployment.dynamic().bytes();
            case INT8 -> deployment.int8(RandomWeights.pictures(network, 4, 0)).bytes();
        };
    }

    private static LayerGraph graph(Network network, Form form) throws Exception {
        return LayerGraph.of(ByteBuffer.wrap(file(network, form)));
    }

    @ParameterizedTest
    @EnumSource
    void theTwinGivesWhatExplainGives(Form form) throws Exception {
        for (Network network : new Network[] {EveryLayer.network(), functions()}) {
            TwinTrial trial = new TwinTrial(file(network, form));
            assertThat(trial.graph().ours()).isTrue();
            trial.endsInTheOriginal();
            trial.givesEveryActivation();
            trial.givesEveryActivationOnXnnpack();
            for (Mask mask : trial.twin().masks()) {
                trial.switchesChannelsOff(mask);
            }
        }
    }

    @Test
    void bothOperatorsOfAConvolutionShareItsMask() throws Exception {
        TwinTrial trial = new TwinTrial(file(EveryLayer.network(), Form.FLOAT32));
        Mask mask = trial.twin().mask("uneven").orElseThrow();
        assertThat(mask.shownBy()).containsExactly("uneven", "norm", "relu");
        assertThat(mask.input()).isEqualTo("mask/uneven");
        assertThat(mask.channels()).isEqualTo(8);
        Map<String, float[]> off = trial.without("uneven", 2);
        for (String layer : new String[] {"norm", "relu"}) {
            for (int i = 2; i < off.get(layer).length; i += 8) {
                assertThat(off.get(layer)[i]).as(layer).isZero();
            }
        }
    }

    /** The windows of the graph lead to the fields that the card was written with. */
    @ParameterizedTest
    @EnumSource
    void theGraphsWindowsAgreeWithTheCards(Form form) throws Exception {
        for (Network network : new Network[] {EveryLayer.network(), functions()}) {
            LayerGraph graph = graph(network, form);
            for (Node node : network.nodes()) {
                boolean window =
                        node.layer() instanceof Layer.Convolution
                                || node.layer() instanceof Layer.Pool;
                assertThat(graph.operation(node.name()).window().isPresent())
                        .as(node.name())
                        .isEqualTo(window);
                if (window) {
                    fits(graph, node);
                }
            }
        }
    }

    private static void fits(LayerGraph graph, Node node) {
        Axis axis = graph.operation(node.name()).window().orElseThrow().columns();
        LayerCard card = graph.layer(node.name());
        String from = card.inputs().get(0);
        ReceptiveField before =
                from.equals(LayerCard.PICTURE)
                        ? ReceptiveField.OF_THE_PICTURE
                        : graph.layer(from).receptiveField();
        assertThat(card.receptiveField())
                .as(node.name())
                .isEqualTo(
                        new ReceptiveField(
                                before.size() + (axis.kernel() - 1) * before.stride(),
                                before.stride() * axis.stride(),
                                before.start() - axis.before() * before.stride()));
        if (node.layer() instanceof Layer.Convolution c) {
            assertThat(graph.operation(node.name()).groups()).isEqualTo(c.groups());
            assertThat(graph.operation(node.name()).bias()).isEqualTo(c.bias());
            assertThat(axis.padding()).isEqualTo(c.padding().total());
            assertThat(graph.kernels(node.name()).orElseThrow().outputs())
                    .isEqualTo(card.channels());
        }
    }

    @ParameterizedTest
    @EnumSource
    void batchNormsSurviveTheFold(Form form) throws Exception {
        Network network = EveryLayer.network();
        Weights weights = RandomWeights.of(network, 1);
        byte[] file = file(network, form);
        byte[] rewritten = new PackedText("report.json", "A report").into(file, "{}");
        for (byte[] each : new byte[][] {file, rewritten}) {
            LayerGraph graph = LayerGraph.of(ByteBuffer.wrap(each));
            Norms norms = graph.norms("depthwise.norm").orElseThrow();
            float[] gamma = weights.get("depthwise.norm.weight");
            float[] beta = weights.get("depthwise.norm.bias");
            assertThat(norms.normalized()).isTrue();
            assertThat(norms.channels()).isEqualTo(8);
            for (int c = 0; c < 8; c++) {
                // eleven bits of a half
                assertThat(norms.scale(c)).isCloseTo(gamma[c], within(Math.abs(gamma[c]) / 2000));
                assertThat(norms.shift(c)).isCloseTo(beta[c], within(Math.abs(beta[c]) / 2000));
            }
            assertThat(graph.norms("uneven")).isEmpty();
        }
    }

    @Test
    void theTableOfBatchNormsIsSmall() throws Exception {
        byte[] file = file(EveryLayer.network(), Form.INT8);
        byte[] norms =
                ModelFile.associatedBytes(ByteBuffer.wrap(file), NormsFile.NAME).orElseThrow();
        // two halves a channel, names and counts
        assertThat(norms).hasSize(4 + (1 + 4 + 2 + 32) + (1 + 14 + 2 + 32));
        assertThat(
                        ModelFile.associatedBytes(
                                ByteBuffer.wrap(file(functions(), Form.FLOAT32)), NormsFile.NAME))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void theHeadExplainsTheLogits(Form form) throws Exception {
        TwinTrial trial = new TwinTrial(file(EveryLayer.network(), form));
        Head head = trial.graph().head().orElseThrow();
        assertThat(head.maps()).isEqualTo("even");
        assertThat(head.dense()).isEqualTo("dense");
        Map<String, float[]> values = trial.run();
        float[] features = values.get(head.pool());
        Optional<Float> step =
                trial.graph().layer("dense").quantization().map(q -> q.scale() * 1.01f);
        for (int c = 0; c < head.classes(); c++) {
            float logit = head.bias(c);
            for (int f = 0; f < head.features(); f++) {
                logit += head.weight(c, f) * features[f];
            }
            // dynamic files round the features on their way into the dense layer
            float tolerance = form == Form.DYNAMIC ? 0.02f : step.orElse(1e-4f);
            assertThat(values.get("dense")[c]).isCloseTo(logit, within(tolerance));
        }
    }

    @Test
    void flattenedMapsAreNoAverage() throws Exception {
        LayerGraph graph = graph(functions(), Form.FLOAT32);
        assertThat(graph.head()).isEmpty();
        assertThat(graph.headless()).contains(Headless.NO_GLOBAL_AVERAGE);
        assertThat(graph.layer("flatten").kind()).isEqualTo(LayerKind.FLATTEN);
        assertThat(graph.answer()).isEqualTo("softmax");
    }
}
