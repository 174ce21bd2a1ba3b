package dev.layerlens.tools.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.explain.ClassActivation;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.graph.Head;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.net.Shape;
import dev.layerlens.tools.net.Weights;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Class activation maps against the gradients that define them: Grad-CAM (Selvaraju et al. 2017)
 * weighs each map with the mean gradient of the class's logit over its cells; where a network ends
 * in a global average pool and a dense layer that is the class activation map over the number of
 * cells. libtorch computes values and gradients, we read maps and weights from the file.
 */
class ClassActivationGradientsTest {
    private static final int CLASSES = 5;

    @ParameterizedTest
    @CsvSource({
        "resnet8, 32",
        "resnet20, 40",
        "plain20, 32",
        "pocketresnet14, 32",
        "pocketresnet26, 64",
        "resnet18, 64",
        "mobilenetv1-0.25, 96",
        "mobilenetv2-0.35, 96"
    })
    void aMapIsTheSumOfMapsWeighedByTheirMeanGradients(String name, int size) throws Exception {
        Network network = Zoo.get(name).build(new Blueprint(size, CLASSES, Normalizer.CENTRED));
        Weights weights = RandomWeights.of(network, 3);
        float[] picture = RandomWeights.picture(network, 4);
        byte[] file = SmallModels.deployment(network, weights).float32().bytes();
        try (TfliteModel model = TfliteModel.open(file, name, 1);
                TorchNetwork torch = new TorchNetwork(network)) {
            torch.load(weights);
            LayerGraph graph = LayerGraph.of(model.file());
            Head head = graph.head().orElseThrow();
            LayerCard last = graph.layer(head.maps());
            Map<String, float[]> explained = model.run(ModelFile.EXPLAIN, picture);
            float[] cam = model.run(ModelFile.CLASSIFY, picture).get(ModelFile.CAM);
            FeatureMaps maps = FeatureMaps.of(last, explained.get(last.activation()));
            for (int label = 0; label < CLASSES; label++) {
                ClassActivation activation = ClassActivation.of(maps, head, label);
                float[] gradients = gradCam(torch, picture, head, label);
                float[] found = activation.map().copy();
                float largest = 0;
                for (float value : found) {
                    largest = Math.max(largest, Math.abs(value));
                }
                assertThat(found).hasSameSizeAs(gradients);
                for (int cell = 0; cell < found.length; cell++) {
                    assertThat(found[cell] - head.bias(label))
                            .isCloseTo(gradients[cell] * found.length, within(1e-4f * largest));
                    assertThat(found[cell])
                            .as("the file's own map")
                            .isCloseTo(cam[cell * CLASSES + label], within(1e-4f * largest));
                }
            }
        }
    }

    /** By definition: maps times mean gradients, without a ReLU. */
    private static float[] gradCam(TorchNetwork torch, float[] picture, Head head, int label) {
        Shape shape = torch.network().picture();
        try (PointerScope scope = new PointerScope()) {
            Tensor input =
                    Tensor.create(picture, 1, shape.height(), shape.width(), shape.channels())
                            .permute(0, 3, 1, 2);
            Map<String, Tensor> values = torch.values(input, false);
            Tensor maps = values.get(head.maps());
            maps.retain_grad();
            values.get(head.dense()).select(1, label).sum().backward();
            Tensor alpha = maps.grad().mean(new long[] {2, 3}, true, noType());
            return TensorArrays.copy(alpha.mul(maps).sum(new long[] {1}, false, noType()));
        }
    }

    private static ScalarTypeOptional noType() {
        return new ScalarTypeOptional();
    }
}
