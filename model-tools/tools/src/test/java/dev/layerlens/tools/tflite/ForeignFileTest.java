package dev.layerlens.tools.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.runtime.Delegation;
import dev.layerlens.tools.runtime.TfliteModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.BuiltinOptions;
import org.tensorflow.lite.schema.BuiltinOptionsUnion;
import org.tensorflow.lite.schema.LocalResponseNormalizationOptionsT;
import org.tensorflow.lite.schema.TensorType;

/** Files that TensorFlow Lite runs, but whose signatures are not what ours are. */
class ForeignFileTest {

    /** Four values in, the same four out. */
    private static byte[] file(String input, byte type) {
        FlatModel model = new FlatModel();
        FlatGraph graph = model.graph(ModelFile.CLASSIFY);
        int in = graph.tensor("in", type, 0, FlatGraph.FLOAT, 1, 4);
        int out = graph.tensor("out", type, 0, FlatGraph.FLOAT, 1, 4);
        graph.operator(BuiltinOperator.RESHAPE, 1, Options.reshape(1, 4), out, in);
        model.signature(graph, Map.of(input, in), Map.of(ModelFile.PROBABILITIES, out));
        return model.build("foreign", new byte[0]);
    }

    @ParameterizedTest
    @CsvSource({"x, FLOAT32", "image, INT32"})
    void anInputOfAnotherNameOrTypeIsRefused(String input, String type) throws Exception {
        byte[] file = file(input, type.equals("INT32") ? TensorType.INT32 : TensorType.FLOAT32);
        try (TfliteModel model = TfliteModel.open(file, "foreign", 1)) {
            assertThatThrownBy(() -> model.run(ModelFile.CLASSIFY, new float[4]))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("classify has no float32 input called image");
        }
    }

    @Test
    void aClosedModelSaysSo() throws Exception {
        TfliteModel model = TfliteModel.open(file(ModelFile.IMAGE, TensorType.FLOAT32), "f", 1);
        model.run(ModelFile.CLASSIFY, new float[4]);
        model.close();
        model.close();
        assertThatThrownBy(() -> model.run(ModelFile.CLASSIFY, new float[4]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the model is closed");
    }

    @Test
    void whatXnnpackLeavesIsNamed() throws Exception {
        FlatModel writer = new FlatModel();
        FlatGraph graph = writer.graph(ModelFile.CLASSIFY);
        int[] tensors = new int[4];
        for (int i = 0; i < tensors.length; i++) {
            tensors[i] = graph.tensor("t" + i, TensorType.FLOAT32, 0, FlatGraph.FLOAT, 1, 4, 4, 8);
        }
        graph.operator(BuiltinOperator.RELU, 1, Options.none(), tensors[1], tensors[0]);
        graph.operator(
                BuiltinOperator.LOCAL_RESPONSE_NORMALIZATION,
                1,
                responseNormalization(),
                tensors[2],
                tensors[1]);
        graph.operator(BuiltinOperator.TANH, 1, Options.none(), tensors[3], tensors[2]);
        writer.signature(
                graph,
                Map.of(ModelFile.IMAGE, tensors[0]),
                Map.of(ModelFile.PROBABILITIES, tensors[3]));
        byte[] file = writer.build("foreign", new byte[0]);
        try (TfliteModel model = TfliteModel.open(file, "foreign", 1)) {
            assertThat(model.delegation(ModelFile.CLASSIFY))
                    .isEqualTo(new Delegation(3, 2, List.of("LOCAL_RESPONSE_NORMALIZATION")));
            assertThat(model.delegation(ModelFile.CLASSIFY).sentence())
                    .isEqualTo(
                            "XNNPACK takes 2 of 3 operators in 2 pieces; left:"
                                    + " LOCAL_RESPONSE_NORMALIZATION");
        }
    }

    private static BuiltinOptionsUnion responseNormalization() {
        LocalResponseNormalizationOptionsT options = new LocalResponseNormalizationOptionsT();
        options.setRadius(2);
        options.setBias(1);
        options.setAlpha(1);
        options.setBeta(0.5f);
        BuiltinOptionsUnion union = new BuiltinOptionsUnion();
        union.setType(BuiltinOptions.LocalResponseNormalizationOptions);
        union.setValue(options);
        return union;
    }
}
