package dev.layerlens.tools.gpu;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.layerlens.card.Label;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.ModelT;
import org.tensorflow.lite.schema.OperatorCodeT;

class GpuCheckTest {

    private static byte[] file(String name) throws Exception {
        Network network = Zoo.get(name).build(new Blueprint(32, 10, Normalizer.CENTRED));
        List<Label> labels = Collections.nCopies(10, Label.of("x"));
        return new Deployment(network, RandomWeights.of(network, 1), name, "Random", labels)
                .float32()
                .bytes();
    }

    /** The same file with one operator turned into another, or into a newer version of itself. */
    private static byte[] changed(byte[] file, int operator, int to, int version) {
        ModelT model = Model.getRootAsModel(ByteBuffer.wrap(file)).unpack();
        for (OperatorCodeT code : model.getOperatorCodes()) {
            if (code.getBuiltinCode() == operator) {
                code.setBuiltinCode(to);
                code.setVersion(version);
            }
        }
        FlatBufferBuilder builder = new FlatBufferBuilder();
        Model.finishModelBuffer(builder, Model.pack(builder, model));
        return builder.sizedByteArray();
    }

    @Test
    void everyOperatorOfOurFilesIsTaken() throws Exception {
        List<GpuVerdict> verdicts = GpuCheck.of(file("resnet8"), ModelFile.CLASSIFY);
        assertThat(verdicts).allMatch(GpuVerdict::accepted).allMatch(GpuVerdict::openGl);
        assertThat(verdicts)
                .filteredOn(verdict -> verdict.operator().equals("CONV_2D v1"))
                .singleElement()
                .extracting(GpuVerdict::count)
                .as("nine convolutions and the class activation map")
                .isEqualTo(10);
    }

    @Test
    void anOperatorThatTheDelegateLacksIsNamed() throws Exception {
        byte[] file =
                changed(
                        file("resnet8"),
                        BuiltinOperator.SOFTMAX,
                        BuiltinOperator.LOCAL_RESPONSE_NORMALIZATION,
                        1);
        assertThat(GpuCheck.of(file, ModelFile.CLASSIFY))
                .filteredOn(verdict -> !verdict.accepted())
                .singleElement()
                .satisfies(
                        verdict -> {
                            assertThat(verdict.operator())
                                    .isEqualTo("LOCAL_RESPONSE_NORMALIZATION v1");
                            assertThat(verdict.reason())
                                    .isEqualTo("the GPU delegate does not have it");
                        });
    }

    @Test
    void aVersionThatIsTooNewIsRefused() throws Exception {
        byte[] file = changed(file("resnet8"), BuiltinOperator.CONV_2D, BuiltinOperator.CONV_2D, 8);
        assertThat(GpuCheck.of(file, ModelFile.CLASSIFY))
                .filteredOn(verdict -> !verdict.accepted())
                .extracting(GpuVerdict::reason)
                .isEqualTo(Arrays.asList("newer than version 6"));
    }
}
