package dev.layerlens.tools.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.Quantization;
import dev.layerlens.card.explain.ClassActivation;
import dev.layerlens.card.explain.Contributions;
import dev.layerlens.card.explain.FeatureMaps;
import dev.layerlens.card.graph.Head;
import dev.layerlens.card.graph.Kernels;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.tools.torch.TensorArrays;
import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.ScalarTypeOptional;
import org.bytedeco.pytorch.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.lite.schema.TensorType;

/** Networks that end in a map for each class and its mean, as SqueezeNet does. */
class ClassMapsTest {
    private static final int CLASSES = 5;
    private static final int CELLS = 9;

    private static FeatureMaps maps(Map<String, float[]> values, LayerCard card) {
        return FeatureMaps.of(card, values.get(card.activation()));
    }

    @ParameterizedTest
    @ValueSource(bytes = {TensorType.FLOAT32, TensorType.INT8, TensorType.UINT8})
    void theMapOfAClassIsItsOwnAndTheLogitIsItsMean(byte type) throws Exception {
        TwinTrial trial = new TwinTrial(ForeignNetwork.ofClassMaps(type));
        trial.givesEveryActivation();
        LayerGraph graph = trial.graph();
        Head head = graph.head().orElseThrow();
        assertThat(graph.headless()).isEmpty();
        assertThat(head.classMaps()).isTrue();
        assertThat(head.maps()).isEqualTo("conv10.Relu");
        assertThat(head.pool()).isEqualTo("pool.Mean");
        assertThat(head.dense()).isEqualTo("pool.Mean");
        assertThat(head.classes()).isEqualTo(CLASSES);
        Map<String, float[]> values = trial.run();
        float[] all = values.get("conv10.Relu");
        float[] logits = values.get("pool.Mean");
        float step = graph.layer("pool.Mean").quantization().map(Quantization::scale).orElse(0f);
        for (int c = 0; c < CLASSES; c++) {
            float[] own = new float[CELLS];
            double mean = 0;
            for (int cell = 0; cell < CELLS; cell++) {
                own[cell] = all[cell * CLASSES + c];
                mean += own[cell] / (double) CELLS;
            }
            FeatureMaps last = maps(values, graph.layer(head.maps()));
            assertThat(ClassActivation.of(last, head, c).map().copy()).containsExactly(own);
            Contributions sum = Contributions.of(graph, head, card -> maps(values, card), c);
            assertThat(sum.largest()).hasSize(1);
            assertThat(sum.largest().get(0).feature()).isEqualTo(c);
            assertThat(sum.largest().get(0).amount()).isCloseTo(mean, within(1e-6));
            assertThat(mean + sum.rounding().amount()).isCloseTo(logits[c], within(1e-3));
            // the plain int8 kernel rounds a mean twice
            assertThat(sum.rounding().amount()).isCloseTo(0, within(1e-5 + step));
        }
        assertThat(all).as("maps that say something").isNotEqualTo(new float[all.length]);
    }

    /** libtorch weighs every map with the mean gradient of the class's logit (Grad-CAM). */
    @Test
    void aMapIsTheSumOfMapsWeighedByTheirMeanGradients() throws Exception {
        TwinTrial trial = new TwinTrial(ForeignNetwork.ofClassMaps(TensorType.FLOAT32));
        LayerGraph graph = trial.graph();
        Head head = graph.head().orElseThrow();
        Map<String, float[]> values = trial.run();
        FeatureMaps last = maps(values, graph.layer(head.maps()));
        for (int c = 0; c < CLASSES; c++) {
            float[] found = ClassActivation.of(last, head, c).map().copy();
            try (PointerScope scope = new PointerScope()) {
                Tensor maps = classMaps(graph, values.get("swish.HardSwish"));
                maps.retain_grad();
                Tensor logits = maps.mean(new long[] {0}, false, noType());
                assertThat(TensorArrays.copy(logits))
                        .containsExactly(values.get("pool.Mean"), within(1e-5f));
                logits.select(0, c).backward();
                Tensor alpha = maps.grad().mean(new long[] {0}, true, noType());
                float[] gradients =
                        TensorArrays.copy(alpha.mul(maps).sum(new long[] {1}, false, noType()));
                for (int cell = 0; cell < CELLS; cell++) {
                    assertThat(gradients[cell] * CELLS).isCloseTo(found[cell], within(1e-5f));
                }
            }
        }
    }

    /** The file's last convolution and ReLU, of what it reads. */
    private static Tensor classMaps(LayerGraph graph, float[] read) {
        Kernels kernels = graph.kernels("conv10").orElseThrow();
        int inputs = kernels.inputs();
        float[] weights = new float[CLASSES * inputs];
        float[] biases = new float[CLASSES];
        for (int c = 0; c < CLASSES; c++) {
            System.arraycopy(kernels.kernel(c), 0, weights, c * inputs, inputs);
            biases[c] = kernels.bias(c);
        }
        Tensor learned = Tensor.create(weights, CLASSES, inputs);
        learned.requires_grad_(true);
        return Tensor.create(read, CELLS, inputs)
                .matmul(learned.t())
                .add(Tensor.create(biases, CLASSES))
                .relu();
    }

    private static ScalarTypeOptional noType() {
        return new ScalarTypeOptional();
    }
}
