package dev.layerlens.tools.tflite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.ColourModel;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.SmallModels;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.runtime.TfliteModel;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.TensorType;
import org.tensorflow.lite.support.metadata.MetadataExtractor;
import org.tensorflow.lite.support.metadata.schema.ModelMetadata;

class PackedTextTest {
    private static final String NAME = "notes.json";
    private static final PackedText NOTES = new PackedText(NAME, "Notes");

    private final Network network =
            Zoo.get("resnet8").build(new Blueprint(32, 5, Normalizer.CENTRED));

    @Test
    void thePhonesLibraryFindsTheTextAndItsName() throws Exception {
        byte[] packed = NOTES.into(SmallModels.int8(network), "한 줄\n");
        ByteBuffer file = ByteBuffer.wrap(packed);
        assertThat(ModelFile.associated(file, NAME)).contains("한 줄\n");
        assertThat(ModelFile.card(file).labels()).hasSize(5);
        ModelMetadata metadata = new MetadataExtractor(file).getModelMetadata();
        assertThat(
                        IntStream.range(0, metadata.associatedFilesLength())
                                .mapToObj(i -> metadata.associatedFiles(i).name()))
                .containsExactly("layers.json", "norms.bin", NAME);
    }

    /** All but the four bytes of the pointer to the metadata. */
    @Test
    void theModelItselfStaysByteForByte() throws Exception {
        byte[] plain = SmallModels.int8(network);
        byte[] packed = NOTES.into(plain, "{}");
        int model = Attachments.of(plain).modelBytes();
        long different = IntStream.range(0, model).filter(i -> plain[i] != packed[i]).count();
        assertThat(different).isBetween(1L, 4L);
        Model before = model(plain);
        Model after = model(packed);
        for (int i = 0; i < before.buffersLength(); i++) {
            if (before.metadata(0).buffer() != i) {
                assertThat(after.buffers(i).dataAsByteBuffer())
                        .isEqualTo(before.buffers(i).dataAsByteBuffer());
            }
        }
    }

    private static Model model(byte[] file) {
        return Model.getRootAsModel(ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN));
    }

    @Test
    void theRuntimeComputesTheSame() throws Exception {
        byte[] plain = SmallModels.float32(network);
        float[] picture = RandomWeights.picture(network, 3);
        try (TfliteModel before = TfliteModel.open(plain, "plain", 1);
                TfliteModel after = TfliteModel.open(NOTES.into(plain, "{}"), "packed", 1)) {
            assertThat(after.run("classify", picture).get("probabilities"))
                    .containsExactly(before.run("classify", picture).get("probabilities"));
        }
    }

    @Test
    void packingTwiceGivesTheSameBytesAndAnotherTextTakesTheFirstOnesPlace() throws Exception {
        byte[] once = NOTES.into(SmallModels.float32(network), "one");
        assertThat(NOTES.into(once, "one")).isEqualTo(once);
        byte[] other = NOTES.into(once, "two");
        assertThat(other).hasSameSizeAs(once);
        assertThat(ModelFile.associated(ByteBuffer.wrap(other), NAME)).contains("two");
    }

    @Test
    void aFileWithoutMetadataIsRefused() {
        byte[] foreign = ColourModel.of(TensorType.FLOAT32, 0, 0, true);
        assertThatThrownBy(() -> NOTES.into(foreign, "{}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no TensorFlow Lite metadata");
    }
}
