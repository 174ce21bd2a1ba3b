package dev.layerlens.tools.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.Quantization;
import dev.layerlens.card.explain.ClassActivation;
import dev.layerlens.card.explain.Contribution;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.explain.ExactPatch;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.explain.Occlusion;
import dev.layerlens.card.explain.OcclusionMap;
import dev.layerlens.card.explain.OcclusionPlan;
import dev.layerlens.card.explain.Patch;
import dev.layerlens.card.explain.Rounding;
import dev.layerlens.card.graph.Head;
import dev.layerlens.card.graph.Kernels;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an answer rests on, against what the file computes. */
class AnswersTest {
    private static final int CLASSES = 6;

    private static Network network(String name, int size) {
        return Zoo.get(name).build(new Blueprint(size, CLASSES, Normalizer.CENTRED));
    }

    private static byte[] file(String name, int size, String precision) throws Exception {
        Network network = network(name, size);
        Deployment deployment = SmallModels.deployment(network, RandomWeights.of(network, 5));
        return switch (precision) {
            case "float16" -> deployment.float16().bytes();
            case "int8" -> deployment.int8(RandomWeights.pictures(network, 4, 0)).bytes();
            default -> deployment.float32().bytes();
        };
    }

    /** In int8 together with what the file rounds, which is at most half a step of its logits. */
    @ParameterizedTest
    @CsvSource({
        "resnet8, 32, float32",
        "resnet8, 32, float16",
        "resnet8, 32, int8",
        "pocketresnet14, 32, float32",
        "pocketresnet14, 32, int8",
        "mobilenetv1-0.25, 64, float32",
        "mobilenetv1-0.25, 64, int8",
        "mobilenetv2-0.35, 64, float32",
        "mobilenetv2-0.35, 64, int8"
    })
    void contributionsSumToTheLogit(String name, int size, String precision) throws Exception {
        try (TfliteModel model = TfliteModel.open(file(name, size, precision), name, 1)) {
            LayerGraph graph = LayerGraph.of(model.file());
            Head head = graph.head().orElseThrow();
            Map<String, float[]> values =
                    model.run(ModelFile.EXPLAIN, RandomWeights.picture(network(name, size), 8));
            LayerCard maps = graph.layer(head.maps());
            LayerCard dense = graph.layer(head.dense());
            float[] features = values.get(graph.layer(head.pool()).activation());
            float[] logits = values.get(dense.activation());
            FeatureMaps last = maps(values, maps);
            float step = dense.quantization().map(Quantization::scale).orElse(0f);
            float pooled =
                    graph.layer(head.pool()).quantization().map(Quantization::scale).orElse(0f);
            for (int label = 0; label < CLASSES; label++) {
                Contributions contributions =
                        Contributions.of(graph, head, card -> maps(values, card), label);
                double sum = head.bias(label);
                double magnitudes = 0;
                for (int i = 0; i < features.length; i++) {
                    sum += features[i] * (double) head.weight(label, i);
                    magnitudes += Math.abs(head.weight(label, i));
                }
                assertThat(contributions.sum()).isCloseTo(sum, within(1e-9));
                assertThat(together(contributions))
                        .as("%s, class %d", precision, label)
                        .isCloseTo(logits[label], within(1e-3));
                assertThat(contributions.logit()).isCloseTo(logits[label], within(1e-6));
                Rounding rounding = contributions.rounding();
                if (rounding.clipped()) {
                    assertThat(ends(dense)).contains(logits[label]);
                } else {
                    assertThat(rounding.amount()).isCloseTo(0, within(1e-4 + step / 2));
                }
                // the pool rounds every feature to a step of its own
                assertThat(ClassActivation.of(last, head, label).logit())
                        .isCloseTo(sum, within(1e-3 + magnitudes * pooled / 2));
            }
        }
    }

    private static FeatureMaps maps(Map<String, float[]> values, LayerCard card) {
        return FeatureMaps.of(card, values.get(card.activation()));
    }

    /** All parts as they are shown, the bias, and the rounding. */
    private static double together(Contributions contributions) {
        double parts = contributions.rest(3);
        for (Contribution one : contributions.top(3)) {
            parts += one.amount();
        }
        return parts + contributions.bias() + contributions.rounding().amount();
    }

    private static List<Float> ends(LayerCard layer) {
        Quantization steps = layer.quantization().orElseThrow();
        return List.of(steps.real(-128), steps.real(127));
    }

    /** Calibrated with noise, a file has no number for what it computes of a white wall. */
    @Test
    void aLogitThatIsCutOffIsTheSumAndWhatIsMissing() throws Exception {
        float[] white = new float[32 * 32 * 3];
        Arrays.fill(white, 255);
        int clipped = 0;
        try (TfliteModel model = TfliteModel.open(file("pocketresnet14", 32, "int8"), "p", 1)) {
            LayerGraph graph = LayerGraph.of(model.file());
            Head head = graph.head().orElseThrow();
            LayerCard dense = graph.layer(head.dense());
            Map<String, float[]> values = model.run(ModelFile.EXPLAIN, white);
            for (int label = 0; label < CLASSES; label++) {
                Contributions contributions =
                        Contributions.of(graph, head, card -> maps(values, card), label);
                float logit = values.get(dense.activation())[label];
                assertThat(together(contributions)).isCloseTo(logit, within(1e-3));
                if (contributions.rounding().clipped()) {
                    clipped++;
                    assertThat(ends(dense)).contains(logit);
                    boolean lowest = logit == ends(dense).get(0);
                    assertThat(contributions.sum() < logit).isEqualTo(lowest);
                }
            }
        }
        assertThat(clipped).isPositive();
    }

    /** Of any dense layer, as the last of LeNet-5, whose features are no channels of maps. */
    @Test
    void contributionsOfADenseLayerWithoutAPoolSumToTheLogitToo() throws Exception {
        try (TfliteModel model = TfliteModel.open(file("lenet5", 32, "float32"), "lenet5", 1)) {
            LayerGraph graph = LayerGraph.of(model.file());
            assertThat(graph.head()).isEmpty();
            assertThat(graph.headless()).isPresent();
            Kernels dense = graph.kernels("output").orElseThrow();
            float[] picture = RandomWeights.picture(network("lenet5", 32), 8);
            Map<String, float[]> values = model.run(ModelFile.EXPLAIN, picture);
            for (int label = 0; label < CLASSES; label++) {
                assertThat(Contributions.of(values.get("f6.tanh"), dense, label).logit())
                        .isCloseTo(values.get("output")[label], within(1e-3));
            }
        }
    }

    /** A loop over all patches, written out, with the probabilities of the real runtime. */
    @Test
    void anOcclusionMapIsThatOfAPlainLoop() throws Exception {
        int size = 20;
        int label = 2;
        float[] picture = RandomWeights.picture(network("resnet8", size), 8);
        float[] grey = {120, 130, 140};
        try (TfliteModel model = TfliteModel.open(file("resnet8", size, "float32"), "r", 1)) {
            OcclusionPlan plan = OcclusionPlan.of(size, size, 5);
            OcclusionMap map =
                    Occlusion.map(
                                    plan,
                                    picture,
                                    grey,
                                    p -> probability(model, p, label),
                                    (done, all) -> true)
                            .orElseThrow();
            float whole = probability(model, picture, label);
            int index = 0;
            for (int top = 0; top <= 12; top += 4) {
                for (int left = 0; left <= 12; left += 4) {
                    float[] covered = picture.clone();
                    for (int i = 0; i < covered.length; i++) {
                        int y = i / 3 / size;
                        int x = i / 3 % size;
                        if (y >= top && y < top + 8 && x >= left && x < left + 8) {
                            covered[i] = grey[i % 3];
                        }
                    }
                    assertThat(map.drop(index++))
                            .isEqualTo(whole - probability(model, covered, label));
                }
            }
            assertThat(index).isEqualTo(plan.count());
            assertThat(map.blind()).isFalse();
        }
    }

    private static float probability(TfliteModel model, float[] picture, int label) {
        return model.run(ModelFile.CLASSIFY, picture).get(ModelFile.PROBABILITIES)[label];
    }

    /** Where the influence really is: nowhere outside of the exact patch. */
    @ParameterizedTest
    @CsvSource({"stem.relu, 3, 0", "stage1.block1.relu2, 19, 10", "stage2.block1.add, 9, 4"})
    void aCellChangesOnlyWithPixelsOfItsPatch(String layer, int row, int column) throws Exception {
        int size = 20;
        float[] picture = RandomWeights.picture(network("resnet8", size), 8);
        try (TfliteModel model = TfliteModel.open(file("resnet8", size, "float32"), "r", 1)) {
            LayerGraph graph = LayerGraph.of(model.file());
            LayerCard card = graph.layer(layer);
            Patch patch = new ExactPatch(graph).of(layer, row, column);
            OcclusionPlan plan = OcclusionPlan.of(size, size, size);
            OcclusionMap map =
                    Occlusion.map(
                                    plan,
                                    picture,
                                    new float[] {0, 255, 0},
                                    p -> sum(model, card, p, row, column),
                                    (done, all) -> true)
                            .orElseThrow();
            for (int i = 0; i < plan.count(); i++) {
                Patch pixel = plan.patch(i);
                boolean inside =
                        pixel.top() >= patch.top()
                                && pixel.bottom() <= patch.bottom()
                                && pixel.left() >= patch.left()
                                && pixel.right() <= patch.right();
                assertThat(map.drop(i) != 0).as("%s of %s", pixel, patch).isEqualTo(inside);
            }
            assertThat(map.core(1)).isEqualTo(patch);
        }
    }

    /** All channels of a cell together: not all of them are cut off by the ReLU. */
    private static float sum(
            TfliteModel model, LayerCard card, float[] picture, int row, int column) {
        float[] values = model.run(ModelFile.EXPLAIN, picture).get(card.activation());
        FeatureMaps maps = FeatureMaps.of(card, values);
        float sum = 0;
        for (int channel = 0; channel < maps.channels(); channel++) {
            sum += maps.at(row, column, channel) * (channel + 1);
        }
        return sum;
    }
}
