package dev.layerlens.tools.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Label;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.Precision;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.quantize.SignalToNoise;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.torch.TorchNetwork;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files of every network of the zoo, in every scheme, with random weights, against libtorch.
 * Signal-to-noise ratios of networks that no training has shaped are lower than those of trained
 * ones; what they are held to here was seen, with 3 dB to spare.
 */
class ZooFilesTest {
    private static final double FLOAT_ERROR = 1e-4;
    private static final double HALF_ERROR = 2e-3;

    /** Inside networks of many layers, of all values of a layer together: errors of 3e-3. */
    private static final double HALF_DECIBELS = 50;

    private static final Normalizer NORMALIZER =
            new Normalizer(List.of(0.49, 0.48, 0.45), List.of(0.25, 0.24, 0.26));

    static Stream<Arguments> networks() {
        List<Arguments> all = new ArrayList<>();
        for (Architecture architecture : Zoo.architectures()) {
            all.add(Arguments.of(architecture.name(), 32));
        }
        all.add(Arguments.of("lenet5", 28));
        all.add(Arguments.of("simplecnn-relu-bn", 24));
        all.add(Arguments.of("resnet20", 40));
        all.add(Arguments.of("resnet8", 33));
        all.add(Arguments.of("resnet18", 72));
        all.add(Arguments.of("mobilenetv1-0.25", 64));
        all.add(Arguments.of("mobilenetv2-0.35", 96));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("networks")
    void everySchemeComputesWhatLibtorchComputes(String name, int size) throws Exception {
        Network network = Zoo.get(name).build(new Blueprint(size, 10, NORMALIZER));
        Weights weights = RandomWeights.of(network, 7);
        List<Label> labels = Collections.nCopies(10, Label.of("x"));
        Deployment deployment = new Deployment(network, weights, name, "Random", labels);
        List<float[]> pictures =
                IntStream.range(0, 4).mapToObj(i -> RandomWeights.picture(network, i)).toList();
        float[] picture = pictures.get(0);
        Map<String, float[]> expected;
        try (TorchNetwork torch = new TorchNetwork(network)) {
            torch.load(weights);
            expected = torch.activations(picture);
        }
        for (ModelDraft draft :
                List.of(
                        deployment.float32(),
                        deployment.float16(),
                        deployment.dynamic(),
                        deployment.int8(pictures))) {
            try (TfliteModel model = TfliteModel.open(draft.form().explained(), name, 1)) {
                assertThat(model.delegation(ModelFile.CLASSIFY).sentence())
                        .as("all of classify in one piece, %s", draft.card().precision())
                        .matches("XNNPACK takes (\\d+) of \\1 operators in one piece");
                Map<String, float[]> explained = model.run(ModelFile.EXPLAIN, picture);
                assertThat(explained).containsKeys("normalize", "softmax");
                assertClose(draft.card().precision(), explained, expected);
            }
        }
    }

    private static void assertClose(
            Precision precision, Map<String, float[]> explained, Map<String, float[]> expected) {
        switch (precision) {
            case FLOAT32 -> assertClose(explained, expected, FLOAT_ERROR);
            case FLOAT16 -> {
                assertDecibels(explained, expected, HALF_DECIBELS);
                float[] output = explained.get("softmax");
                assertClose(Map.of("softmax", output), expected, HALF_ERROR);
            }
            case DYNAMIC -> assertDecibels(explained, expected, 20);
            case INT8 -> assertDecibels(explained, expected, 18);
        }
    }

    /** Every value, relative to the largest of its layer. */
    private static void assertClose(
            Map<String, float[]> explained, Map<String, float[]> expected, double relative) {
        explained.forEach(
                (layer, values) -> {
                    float[] wanted = expected.get(layer);
                    assertThat(values).as(layer).hasSameSizeAs(wanted);
                    float largest = 0;
                    float error = 0;
                    for (int i = 0; i < values.length; i++) {
                        largest = Math.max(largest, Math.abs(wanted[i]));
                        error = Math.max(error, Math.abs(values[i] - wanted[i]));
                    }
                    assertThat(largest).as(layer + " is not all zero").isPositive();
                    assertThat((double) error / largest).as(layer).isLessThan(relative);
                });
    }

    private static void assertDecibels(
            Map<String, float[]> explained, Map<String, float[]> expected, double least) {
        SignalToNoise ratio = new SignalToNoise();
        ratio.observe(
                explained.keySet().stream()
                        .collect(Collectors.toMap(layer -> layer, expected::get)),
                explained);
        for (String layer : explained.keySet()) {
            assertThat(ratio.decibels(layer).orElse(Double.POSITIVE_INFINITY))
                    .as(layer + ", dB")
                    .isGreaterThan(least);
        }
    }
}
