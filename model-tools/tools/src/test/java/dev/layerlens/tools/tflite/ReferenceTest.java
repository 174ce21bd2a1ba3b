package dev.layerlens.tools.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.Label;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.Precision;
import dev.layerlens.tools.EveryLayer;
import dev.layerlens.tools.RandomNetworks;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.ReferenceLayers;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.export.ModelDraft;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.runtime.TfliteModel;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Model files against the textbook's formulas, computed on the network before it was folded. */
class ReferenceTest {
    private static final int NETWORKS = 40;
    private static final double LARGEST_ERROR = 1e-4;
    private static final double LEAST_DECIBELS = 20;

    static LongStream seeds() {
        return LongStream.range(0, NETWORKS);
    }

    private static Deployment deployment(Network network, Weights weights) {
        List<Label> labels = Collections.nCopies(network.classes(), Label.of("x"));
        return new Deployment(network, weights, "test", "Random numbers", labels);
    }

    @Test
    void theFloatFileOfEveryLayerComputesTheFormulas() throws Exception {
        assertFollowsTheFormulas(EveryLayer.network(), 3);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theFloatFilesOfRandomNetworksComputeTheFormulas(long seed) throws Exception {
        assertFollowsTheFormulas(RandomNetworks.of(seed), seed);
    }

    /** Without this the tests above could lose a layer and nobody would see it. */
    @Test
    void theRandomNetworksHaveEveryKindOfLayerAndFunction() {
        Set<Class<?>> kinds = new HashSet<>();
        Set<Layer.Function> functions = new HashSet<>();
        seeds().mapToObj(RandomNetworks::of)
                .flatMap(network -> network.nodes().stream().map(Node::layer))
                .forEach(
                        layer -> {
                            kinds.add(layer.getClass());
                            if (layer instanceof Layer.Activation activation) {
                                functions.add(activation.function());
                            }
                        });
        assertThat(kinds).containsExactlyInAnyOrder(Layer.class.getPermittedSubclasses());
        assertThat(functions).containsExactlyInAnyOrder(Layer.Function.values());
    }

    private static void assertFollowsTheFormulas(Network network, long seed) throws Exception {
        Weights weights = RandomWeights.of(network, seed);
        ModelDraft draft = deployment(network, weights).float32();
        float[] picture = RandomWeights.picture(network, seed + 1);
        Map<String, double[]> expected = new ReferenceLayers(network, weights).activations(picture);
        try (TfliteModel model = TfliteModel.open(draft.bytes(), network.name(), 1)) {
            Map<String, float[]> explained = model.run(ModelFile.EXPLAIN, picture);
            assertThat(explained).containsKeys("normalize", "dense", "softmax");
            explained.forEach(
                    (layer, values) ->
                            assertThat(error(values, expected.get(layer)))
                                    .as(network.name() + ", " + layer)
                                    .isLessThan(LARGEST_ERROR));
        }
    }

    /** The largest difference, relative to the largest value. */
    private static double error(float[] values, double[] expected) {
        assertThat(values).hasSize(expected.length);
        double largest = 0;
        double error = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            error = Math.max(error, Math.abs(values[i] - expected[i]));
        }
        return largest == 0 ? error : error / largest;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void int8FilesOfRandomNetworksStayCloseToTheFormulas(long seed) throws Exception {
        Network network = RandomNetworks.of(seed);
        assertInt8FollowsTheFormulas(network, RandomWeights.of(network, seed));
    }

    /** Training with weight decay leaves such channels: all that is left of them is their bias. */
    @Test
    void aChannelWithoutWeightsKeepsItsBiasInInt8() throws Exception {
        Network network = EveryLayer.network();
        float[] gain = RandomWeights.of(network, 1).get("norm.weight");
        float[] bias = RandomWeights.of(network, 1).get("norm.bias");
        gain[1] = 0;
        bias[1] = 0.5f;
        Weights weights =
                RandomWeights.with(network, 1, Map.of("norm.weight", gain, "norm.bias", bias));
        Map<String, float[]> explained = assertInt8FollowsTheFormulas(network, weights);
        for (int i = 1; i < explained.get("relu").length; i += gain.length) {
            assertThat(explained.get("relu")[i]).isCloseTo(0.5f, within(0.02f));
        }
    }

    /** Whoever normalizes pictures in the first convolution needs no layer for it. */
    @Test
    void int8NetworksMayReadThePictureItself() throws Exception {
        NetworkBuilder net = new NetworkBuilder("raw", new Shape(9, 12, 3));
        String x = net.biasedConvolution("conv", Network.PICTURE, 6, 3, 2, Padding.NONE);
        x = net.activation("relu", x, Layer.Function.RELU);
        x = net.dense("dense", net.globalAveragePool("pool", x), 4);
        Network network = net.softmax("softmax", x);
        float[] kernel = RandomWeights.of(network, 2).get("conv.weight");
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= 255;
        }
        assertInt8FollowsTheFormulas(
                network, RandomWeights.with(network, 2, Map.of("conv.weight", kernel)));
    }

    /** Steps as small as its values would be more than XNNPACK can count in. */
    @Test
    void aLayerThatIsAlwaysZeroIsNoObstacleInInt8() throws Exception {
        Network network = EveryLayer.network();
        float[] bias = new float[RandomWeights.of(network, 1).get("norm.bias").length];
        Arrays.fill(bias, -100);
        Weights weights = RandomWeights.with(network, 1, Map.of("norm.bias", bias));
        float[] picture = RandomWeights.picture(network, 1);
        byte[] file = deployment(network, weights).int8(List.of(picture)).bytes();
        try (TfliteModel model = TfliteModel.open(file, "silent", 1)) {
            assertThat(model.run(ModelFile.EXPLAIN, picture).get("relu")).containsOnly(0);
            assertThat(model.delegation(ModelFile.CLASSIFY).whole()).isTrue();
        }
    }

    /** Every layer and function, whatever the scheme: nothing goes back to the plain kernels. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void xnnpackTakesEveryKindOfLayerInOnePiece(Precision precision) throws Exception {
        for (long seed = 0; seed < NETWORKS; seed++) {
            Network network = RandomNetworks.of(seed);
            Deployment deployment = deployment(network, RandomWeights.of(network, 4));
            ModelDraft draft =
                    switch (precision) {
                        case FLOAT32 -> deployment.float32();
                        case FLOAT16 -> deployment.float16();
                        case DYNAMIC -> deployment.dynamic();
                        case INT8 -> deployment.int8(List.of(RandomWeights.picture(network, 1)));
                    };
            try (TfliteModel model = TfliteModel.open(draft.bytes(), network.name(), 1)) {
                for (String signature : List.of(ModelFile.CLASSIFY, ModelFile.EXPLAIN)) {
                    assertThat(model.delegation(signature).sentence())
                            .as(network.name() + ", " + signature)
                            .matches("XNNPACK takes (\\d+) of \\1 operators in one piece");
                }
            }
        }
    }

    /** Halves hold eleven bits of a weight; where large terms cancel, less is left inside. */
    @ParameterizedTest
    @MethodSource("seeds")
    void fp16FilesOfRandomNetworksComputeTheFormulas(long seed) throws Exception {
        Network network = RandomNetworks.of(seed);
        Weights weights = RandomWeights.of(network, seed);
        float[] picture = RandomWeights.picture(network, seed + 1);
        Map<String, double[]> expected = new ReferenceLayers(network, weights).activations(picture);
        byte[] file = deployment(network, weights).float16().bytes();
        try (TfliteModel model = TfliteModel.open(file, network.name(), 1)) {
            Map<String, float[]> explained = model.run(ModelFile.EXPLAIN, picture);
            assertThat(error(explained.get("softmax"), expected.get("softmax"))).isLessThan(2e-3);
            explained.forEach(
                    (layer, values) ->
                            assertThat(decibels(values, expected.get(layer)))
                                    .as(network.name() + ", " + layer + ", dB")
                                    .isGreaterThan(40));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void dynamicFilesOfRandomNetworksStayCloseToTheFormulas(long seed) throws Exception {
        Network network = RandomNetworks.of(seed);
        Weights weights = RandomWeights.of(network, seed);
        float[] picture = RandomWeights.picture(network, seed + 1);
        Map<String, double[]> expected = new ReferenceLayers(network, weights).activations(picture);
        byte[] file = deployment(network, weights).dynamic().bytes();
        try (TfliteModel model = TfliteModel.open(file, network.name(), 1)) {
            model.run(ModelFile.EXPLAIN, picture)
                    .forEach(
                            (layer, values) ->
                                    assertThat(decibels(values, expected.get(layer)))
                                            .as(network.name() + ", " + layer + ", dB")
                                            .isGreaterThan(LEAST_DECIBELS));
        }
    }

    private static Map<String, float[]> assertInt8FollowsTheFormulas(
            Network network, Weights weights) throws Exception {
        List<float[]> pictures =
                IntStream.range(0, 8).mapToObj(i -> RandomWeights.picture(network, i)).toList();
        float[] picture = pictures.get(0);
        Map<String, double[]> expected = new ReferenceLayers(network, weights).activations(picture);
        byte[] file = deployment(network, weights).int8(pictures).bytes();
        try (TfliteModel model = TfliteModel.open(file, network.name(), 1)) {
            Map<String, float[]> explained = model.run(ModelFile.EXPLAIN, picture);
            explained.forEach(
                    (layer, values) ->
                            assertThat(decibels(values, expected.get(layer)))
                                    .as(network.name() + ", " + layer + ", signal to noise, dB")
                                    .isGreaterThan(LEAST_DECIBELS));
            assertThat(model.run(ModelFile.CLASSIFY, picture).get(ModelFile.PROBABILITIES))
                    .containsExactly(explained.get("softmax"));
            return explained;
        }
    }

    private static double decibels(float[] values, double[] expected) {
        double signal = 0;
        double noise = 0;
        for (int i = 0; i < values.length; i++) {
            signal += expected[i] * expected[i];
            noise += (values[i] - expected[i]) * (values[i] - expected[i]);
        }
        return 10 * Math.log10((signal + 1e-12) / (noise + 1e-12));
    }

    /** SAME pads 8 rows by one and 7 columns by two: no file may hold another network. */
    @Test
    void aPoolThatTensorFlowPadsOtherwiseIsRefusedByName() {
        NetworkBuilder net = new NetworkBuilder("oblong", new Shape(8, 7, 3));
        String x = net.maxPool("max", Network.PICTURE, 3, 2);
        x = net.dense("dense", net.globalAveragePool("pool", x), 3);
        Network network = net.softmax("softmax", x);
        ModelDraft draft = deployment(network, RandomWeights.of(network, 1)).float32();
        assertThatThrownBy(draft::bytes)
                .hasMessage("max: TensorFlow Lite pools with SAME padding or none");
    }

    @Test
    void int8WithoutPicturesToCalibrateOnIsRefused() {
        Network network = EveryLayer.network();
        Deployment deployment = deployment(network, RandomWeights.of(network, 1));
        assertThatThrownBy(() -> deployment.int8(List.of()))
                .hasMessage("test needs pictures to be calibrated on");
    }
}
