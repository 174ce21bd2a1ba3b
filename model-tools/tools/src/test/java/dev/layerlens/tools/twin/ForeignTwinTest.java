package dev.layerlens.tools.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.layerlens.card.Formula.Quantity;
import dev.layerlens.card.LayerCard;
import dev.layerlens.card.LayerKind;
import dev.layerlens.card.ReceptiveField;
import dev.layerlens.card.graph.Head;
import dev.layerlens.card.graph.Kernels;
import dev.layerlens.card.graph.LayerGraph;
import dev.layerlens.card.graph.Norms;
import dev.layerlens.card.graph.Window;
import dev.layerlens.card.twin.Mask;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.lite.schema.TensorType;

class ForeignTwinTest {

    private static LayerGraph graph(byte type) throws Exception {
        return LayerGraph.of(ByteBuffer.wrap(ForeignNetwork.of(type)));
    }

    @ParameterizedTest
    @ValueSource(bytes = {TensorType.FLOAT32, TensorType.INT8, TensorType.UINT8})
    void theTwinGivesWhatTheRuntimeComputes(byte type) throws Exception {
        TwinTrial trial = new TwinTrial(ForeignNetwork.of(type));
        trial.endsInTheOriginal();
        trial.givesEveryActivation();
        trial.givesEveryActivationOnXnnpack();
        assertThat(trial.twin().masks())
                .extracting(Mask::layer)
                .containsExactly("stem", "depth", "narrow", "wide", "gate", "logits");
        for (Mask mask : trial.twin().masks()) {
            trial.switchesChannelsOff(mask);
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {TensorType.FLOAT32, TensorType.INT8, TensorType.UINT8})
    void aChannelThatIsOffIsOneWhoseWeightsAreZero(byte type) throws Exception {
        byte[] file = ForeignNetwork.of(type);
        for (String layer : List.of("stem", "depth", "wide")) {
            Map<String, float[]> off = new TwinTrial(file).without(layer, 3);
            byte[] without = WithoutChannel.of(file, layer, 3);
            new TwinTrial(without)
                    .run()
                    .forEach(
                            (name, values) ->
                                    assertThat(off.get(name))
                                            .as("%s without a channel of %s", name, layer)
                                            .containsExactly(values, within(1e-5f)));
        }
    }

    @ParameterizedTest
    @ValueSource(bytes = {TensorType.FLOAT32, TensorType.INT8, TensorType.UINT8})
    void theLayersAreWhatTheFileWasMadeOf(byte type) throws Exception {
        LayerGraph graph = graph(type);
        boolean normalized = type == TensorType.FLOAT32;
        assertThat(graph.layers())
                .extracting(LayerCard::name)
                .containsExactly(
                        (normalized ? "shift.add " : "")
                                .concat(
                                        "stem stem.Relu6 depth bn.batchnorm bn.Relu narrow wide"
                                                + " both.concat add max.MaxPool squeeze.Mean gate"
                                                + " gate.Sigmoid excite.mul swish.HardSwish"
                                                + " average.Mean logits softmax")
                                .split(" "));
        assertThat(graph.layer("stem").title()).isEqualTo("conv 3x3, 3 -> 8, stride 2");
        assertThat(graph.layer("stem").activation()).isEqualTo("stem.Relu6");
        assertThat(graph.layer("stem.Relu6").title()).isEqualTo("ReLU6, fused");
        assertThat(graph.layer("bn.batchnorm").kind()).isEqualTo(LayerKind.BATCH_NORM);
        assertThat(graph.layer("add").inputs()).containsExactly("bn.Relu", "both.concat");
        assertThat(graph.layer("excite.mul").kind()).isEqualTo(LayerKind.MULTIPLY);
        assertThat(graph.layer("swish.HardSwish").title()).isEqualTo("hard-swish");
        assertThat(graph.layer("average.Mean").kind()).isEqualTo(LayerKind.GLOBAL_AVERAGE_POOL);
        assertThat(graph.answer()).isEqualTo("softmax");
    }

    @Test
    void costsAreCountedByHand() throws Exception {
        LayerGraph graph = graph(TensorType.INT8);
        long weights =
                (3 * 3 * 3 * 8 + 8)
                        + (3 * 3 * 8 + 8)
                        + 2 * 8
                        + (8 * 4 + 4)
                        + (1 * 5 * 8 * 4 + 4)
                        + (8 * 8 + 8)
                        + (8 * 5 + 5);
        long products = 36 * (3 * 3 * 3 * 8 + 3 * 3 * 8 + 8 * 4 + 1 * 5 * 8 * 4) + 8 * 8 + 8 * 5;
        assertThat(graph.parameters()).isEqualTo(weights);
        assertThat(graph.multiplyAdds()).isEqualTo(products);
        LayerCard wide = graph.layer("wide");
        assertThat(wide.title()).isEqualTo("conv 1x5, 8 -> 4");
        assertThat(wide.formula(Quantity.PARAMETERS).orElseThrow().numbers())
                .isEqualTo("1 x 5 x 8 x 4 + 4 = 164");
        assertThat(wide.formula(Quantity.MULTIPLY_ADDS).orElseThrow().numbers())
                .isEqualTo("6 x 6 x 1 x 5 x 8 x 4 = 5,760");
    }

    @Test
    void zerosBeforeAConvolutionAreItsPadding() throws Exception {
        LayerGraph graph = graph(TensorType.UINT8);
        Window window = graph.operation("stem").window().orElseThrow();
        assertThat(window.rows().before()).isEqualTo(1);
        assertThat(window.rows().after()).isZero();
        assertThat(window.columns().before()).isEqualTo(2);
        assertThat(window.columns().after()).isEqualTo(1);
        assertThat(graph.layer("stem").formulas())
                .filteredOn(f -> f.quantity() == Quantity.OUTPUT_SIZE)
                .extracting(f -> f.symbols() + " = " + f.numbers())
                .containsExactly(
                        "(W - F + P) / S + 1 = (10 - 3 + 3) / 2 + 1 = 6",
                        "(H - F + P) / S + 1 = (12 - 3 + 1) / 2 + 1 = 6");
    }

    /** Every pixel is changed on its own row and column: who moves is who sees it. */
    @Test
    void receptiveFieldsAreWhatChanges() throws Exception {
        byte[] file = ForeignNetwork.of(TensorType.FLOAT32);
        TwinTrial trial = new TwinTrial(file);
        LayerGraph graph = trial.graph();
        for (LayerCard layer : graph.layers()) {
            ReceptiveField rows = graph.field(layer.name()).rows();
            ReceptiveField columns = graph.field(layer.name()).columns();
            List<SortedSet<Integer>> seenRows = trial.sees(layer, true);
            List<SortedSet<Integer>> seenColumns = trial.sees(layer, false);
            for (int i = 0; i < layer.height(); i++) {
                inside(layer.name(), seenRows.get(i), rows, i, ForeignNetwork.HEIGHT);
            }
            for (int i = 0; i < layer.width(); i++) {
                inside(layer.name(), seenColumns.get(i), columns, i, ForeignNetwork.WIDTH);
            }
        }
    }

    private static void inside(
            String layer, SortedSet<Integer> seen, ReceptiveField field, int cell, int side) {
        assertThat(seen).as(layer).isNotEmpty();
        assertThat(seen.first()).as("%s, cell %d", layer, cell).isEqualTo(first(field, cell));
        assertThat(seen.last())
                .as("%s, cell %d", layer, cell)
                .isEqualTo(Math.min(side - 1, field.last(cell)));
    }

    private static int first(ReceptiveField field, int cell) {
        return Math.max(0, field.first(cell));
    }

    @Test
    void weightsAreReadAsTheNumbersThatTheyStandFor() throws Exception {
        Kernels real = graph(TensorType.FLOAT32).kernels("depth").orElseThrow();
        for (byte type : new byte[] {TensorType.INT8, TensorType.UINT8}) {
            Kernels quantized = graph(type).kernels("depth").orElseThrow();
            assertThat(quantized.outputs()).isEqualTo(8);
            assertThat(quantized.height()).isEqualTo(3);
            assertThat(quantized.inputs()).isEqualTo(1);
            for (int c = 0; c < 8; c++) {
                assertThat(quantized.kernel(c)).hasSize(9);
                assertThat(real.weight(c, 1, 1, 0))
                        .isCloseTo(quantized.weight(c, 1, 1, 0), within(0.004f));
                assertThat(real.bias(c)).isCloseTo(quantized.bias(c), within(0.001f));
            }
        }
    }

    @Test
    void aBatchNormIsReadFromItsFactorAndTerm() throws Exception {
        byte[] file = ForeignNetwork.of(TensorType.FLOAT32);
        TwinTrial trial = new TwinTrial(file);
        Norms norms = trial.graph().norms("bn.batchnorm").orElseThrow();
        assertThat(norms.normalized()).isFalse();
        Map<String, float[]> values = trial.run();
        float[] before = values.get("depth");
        float[] after = values.get("bn.Relu");
        for (int i = 0; i < before.length; i++) {
            float expected = norms.scale(i % 8) * before[i] + norms.shift(i % 8);
            assertThat(after[i]).isCloseTo(Math.max(0, expected), within(1e-5f));
        }
        assertThat(trial.graph().norms("stem")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(bytes = {TensorType.FLOAT32, TensorType.INT8, TensorType.UINT8})
    void theHeadExplainsTheLogits(byte type) throws Exception {
        TwinTrial trial = new TwinTrial(ForeignNetwork.of(type));
        Head head = trial.graph().head().orElseThrow();
        assertThat(head.maps()).isEqualTo("swish.HardSwish");
        assertThat(head.pool()).isEqualTo("average.Mean");
        assertThat(head.dense()).isEqualTo("logits");
        Map<String, float[]> values = trial.run();
        float[] features = values.get("average.Mean");
        for (int c = 0; c < head.classes(); c++) {
            float logit = head.bias(c);
            for (int f = 0; f < head.features(); f++) {
                logit += head.weight(c, f) * features[f];
            }
            // quantized logits are rounded to steps of 0.05
            float step = type == TensorType.FLOAT32 ? 1e-5f : 0.026f;
            assertThat(values.get("logits")[c]).isCloseTo(logit, within(step));
        }
    }

    @Test
    void whatStandsForZeroIsToldInInt8() throws Exception {
        assertThat(graph(TensorType.UINT8).layer("add").quantization().orElseThrow().zeroPoint())
                .isZero();
        assertThat(graph(TensorType.INT8).layer("gate.Sigmoid").quantization().orElseThrow())
                .isEqualTo(graph(TensorType.UINT8).layer("gate.Sigmoid").quantization().get());
    }
}
