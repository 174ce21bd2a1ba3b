package dev.layerlens.tools.tflite;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.runtime.TfliteModel;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tensorflow.lite.schema.BuiltinOperator;
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
}
