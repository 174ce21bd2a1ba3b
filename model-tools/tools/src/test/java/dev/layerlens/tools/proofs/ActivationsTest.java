package dev.layerlens.tools.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.classify.Reading;
import dev.layerlens.tools.explain.LayeredModel;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Node;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.runtime.Engine;
import dev.layerlens.tools.torch.TorchNetwork;
import dev.layerlens.tools.zoo.Architecture;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What explanations show of every layer of every network, against libtorch. */
class ActivationsTest {
    @TempDir Path folder;

    static Stream<String> networks() {
        return Zoo.architectures().stream().map(Architecture::name);
    }

    /** The float file, its explain twin, the real runtime: every value of every layer. */
    @ParameterizedTest
    @MethodSource("networks")
    void everyLayersValuesAreLibtorchs(String name) throws Exception {
        Network network = Zoo.get(name).build(new Blueprint(32, 10, Normalizer.CENTRED));
        Weights weights = RandomWeights.of(network, 6);
        float[] picture = RandomWeights.picture(network, 6);
        Path file = folder.resolve(name + ".tflite");
        Files.write(file, SmallModels.deployment(network, weights).float32().bytes());
        Map<String, float[]> expected;
        try (TorchNetwork torch = new TorchNetwork(network)) {
            torch.load(weights);
            expected = torch.activations(picture);
        }
        try (LayeredModel model = LayeredModel.open(file, Engine.of(1), Reading.OF_THE_FILE)) {
            model.run(picture);
            assertThat(model.graph().layers().stream().map(LayerCard::name))
                    .containsExactlyElementsOf(network.nodes().stream().map(Node::name).toList());
            for (LayerCard layer : model.graph().layers()) {
                assertClose(layer, model.maps(layer), expected.get(layer.activation()));
            }
        }
    }

    /** Relative to the largest value of the layer. */
    private static void assertClose(LayerCard layer, FeatureMaps maps, float[] expected) {
        float[] values = maps.copy();
        assertThat(values).as(layer.name()).hasSameSizeAs(expected);
        float largest = 0;
        float error = 0;
        for (int i = 0; i < values.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            error = Math.max(error, Math.abs(values[i] - expected[i]));
        }
        assertThat(largest).as(layer.name() + " is not all zero").isPositive();
        assertThat(error / largest).as(layer.name()).isLessThan(1e-4f);
    }
}
