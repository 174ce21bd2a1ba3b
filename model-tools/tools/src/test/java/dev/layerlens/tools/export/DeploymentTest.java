package dev.layerlens.tools.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.net.Layer;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.NetworkBuilder;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Padding;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.torch.TorchNetwork;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What deployed files compute. */
class DeploymentTest {
    private static final Normalizer NORMALIZER =
            new Normalizer(List.of(0.49, 0.48, 0.45), List.of(0.25, 0.24, 0.26));

    private static Network zoo(String name, int size) {
        return Zoo.get(name).build(new Blueprint(size, 10, NORMALIZER));
    }

    /** Symmetric padding before a stride, which TensorFlow's SAME is not, and a lone activation. */
    @Test
    void paddingsThatTensorFlowDoesNotKnowAreWrittenOut() throws Exception {
        NetworkBuilder net = new NetworkBuilder("pads", new Shape(16, 16, 3));
        String x = net.normalization("normalize", Network.PICTURE, NORMALIZER);
        x = net.add("conv", new Layer.Convolution(6, 3, 2, Padding.symmetric(1), 1, true), x);
        String y = net.activation("relu", x, Layer.Function.RELU);
        x = net.sum("add", x, y);
        x = net.add("valid", new Layer.Convolution(8, 3, 1, Padding.NONE, 1, true), x);
        x = net.globalAveragePool("pool", x);
        x = net.dense("dense", x, 4);
        Network network = net.softmax("softmax", x);
        assertSameAsLibtorch(network, RandomWeights.of(network, 3));
    }

    private static void assertSameAsLibtorch(Network network, Weights weights) throws Exception {
        float[] picture = RandomWeights.picture(network, 11);
        byte[] file = SmallModels.deployment(network, weights).float32().bytes();
        try (TfliteModel model = TfliteModel.open(file, "test", 1);
                TorchNetwork torch = new TorchNetwork(network)) {
            torch.load(weights);
            Map<String, float[]> expected = torch.activations(picture);
            Map<String, float[]> explained = model.run(ModelFile.EXPLAIN, picture);
            assertThat(explained.keySet()).contains("normalize", "softmax");
            explained.forEach((layer, values) -> assertClose(layer, values, expected.get(layer)));
        }
    }

    private static void assertClose(String layer, float[] values, float[] expected) {
        assertThat(values).as(layer).hasSameSizeAs(expected);
        float largest = 0;
        float error = 0;
        for (int i = 0; i < values.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            error = Math.max(error, Math.abs(values[i] - expected[i]));
        }
        assertThat(largest).as(layer + " is not all zero").isPositive();
        assertThat(error / largest).as(layer).isLessThan(1e-4f);
    }

    @ParameterizedTest
    @CsvSource({"resnet8, false", "resnet8, true", "mobilenetv2-0.35, true"})
    void explainShowsExactlyWhatClassifyComputed(String name, boolean int8) throws Exception {
        Network network = zoo(name, 64);
        Deployment deployment = SmallModels.deployment(network, RandomWeights.of(network, 5));
        ModelDraft draft =
                int8
                        ? deployment.int8(RandomWeights.pictures(network, 8, 100))
                        : deployment.float32();
        float[] picture = RandomWeights.picture(network, 21);
        try (TfliteModel model = TfliteModel.open(draft.bytes(), "test", 1)) {
            Map<String, float[]> classified = model.run(ModelFile.CLASSIFY, picture);
            Map<String, float[]> explained = model.run(ModelFile.EXPLAIN, picture);
            assertThat(explained.get("softmax"))
                    .containsExactly(classified.get(ModelFile.PROBABILITIES));
            assertThat(explained.get("pool")).containsExactly(classified.get(ModelFile.FEATURES));
        }
    }

    @Test
    void theLogitsAreTheMeanOfTheClassActivationMaps() throws Exception {
        Network network = zoo("resnet8", 32);
        float[] picture = RandomWeights.picture(network, 2);
        byte[] file =
                SmallModels.deployment(network, RandomWeights.of(network, 5)).float32().bytes();
        try (TfliteModel model = TfliteModel.open(file, "test", 1)) {
            float[] cam = model.run(ModelFile.CLASSIFY, picture).get(ModelFile.CAM);
            float[] logits = model.run(ModelFile.EXPLAIN, picture).get("dense");
            for (int c = 0; c < 10; c++) {
                double sum = 0;
                for (int cell = 0; cell < 64; cell++) {
                    sum += cam[cell * 10 + c];
                }
                assertThat(sum / 64).isCloseTo(logits[c], within(1e-3));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "resnet8, dense",
        "lenet5, output",
        "simplecnn-relu, dense2",
        "simplecnn-sigmoid, dense2",
        "simplecnn-tanh, dense2",
        "simplecnn-leakyrelu, dense2",
        "simplecnn-elu, dense2",
        "mobilenetv1-0.25, dense"
    })
    void int8ValuesStayCloseToFloatOnes(String name, String logits) throws Exception {
        Network network = zoo(name, 32);
        Deployment deployment = SmallModels.deployment(network, RandomWeights.of(network, 9));
        float[] picture = RandomWeights.picture(network, 100);
        try (TfliteModel real = TfliteModel.open(deployment.float32().bytes(), "float", 1);
                TfliteModel int8 =
                        TfliteModel.open(
                                deployment.int8(RandomWeights.pictures(network, 8, 100)).bytes(),
                                "int8",
                                1)) {
            float[] expected = real.run(ModelFile.EXPLAIN, picture).get(logits);
            float[] values = int8.run(ModelFile.EXPLAIN, picture).get(logits);
            double signal = 0;
            double noise = 0;
            for (int i = 0; i < expected.length; i++) {
                signal += expected[i] * expected[i];
                noise += (values[i] - expected[i]) * (values[i] - expected[i]);
            }
            assertThat(10 * Math.log10(signal / noise)).as("signal to noise, dB").isGreaterThan(18);
        }
    }

    @ParameterizedTest
    @MethodSource
    void filesWithoutMetadataAreNoLargerThanTheConverters(FileSizes sizes) throws Exception {
        assertThat(sizes.rows())
                .hasSize(3)
                .allSatisfy(
                        row -> {
                            assertThat(row.ratio()).as("%s", row).isLessThanOrEqualTo(1);
                            assertThat(row.explainedRatio())
                                    .as("%s", row)
                                    .isLessThanOrEqualTo(1.05);
                        });
    }

    static List<FileSizes> filesWithoutMetadataAreNoLargerThanTheConverters() {
        return FileSizes.MEASURED;
    }
}
