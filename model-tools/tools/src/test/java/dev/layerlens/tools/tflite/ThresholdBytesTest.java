package dev.layerlens.tools.tflite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.layerlens.card.Label;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.export.Deployment;
import dev.layerlens.tools.export.ModelDraft;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.net.Normalizer;
import dev.layerlens.tools.zoo.Blueprint;
import dev.layerlens.tools.zoo.Zoo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The threshold's process unit, found by nothing but the binary format of FlatBuffers and the order
 * of the fields in {@code schema.fbs} and {@code metadata_schema.fbs}.
 */
class ThresholdBytesTest {
    private static final int MODEL_BUFFERS = 4;
    private static final int MODEL_METADATA = 6;
    private static final int METADATA_BUFFER = 1;
    private static final int SUBGRAPH_METADATA = 3;
    private static final int OUTPUT_TENSORS = 3;
    private static final int PROCESS_UNITS = 4;
    private static final int OPTIONS_TYPE = 0;
    private static final int OPTIONS = 1;
    private static final int SCORE_THRESHOLDING_OPTIONS = 3;

    /** A table in a FlatBuffer. */
    private record Table(ByteBuffer bytes, int at) {

        static Table root(ByteBuffer bytes) {
            return new Table(bytes, bytes.getInt(0));
        }

        /** Where a field is; 0 if it is left out. */
        int field(int index) {
            int vtable = at - bytes.getInt(at);
            int entry = 4 + 2 * index;
            int offset = entry < bytes.getShort(vtable) ? bytes.getShort(vtable + entry) : 0;
            return offset == 0 ? 0 : at + offset;
        }

        Table table(int index) {
            return new Table(bytes, field(index) + bytes.getInt(field(index)));
        }

        int length(int index) {
            return field(index) == 0 ? 0 : bytes.getInt(vector(index));
        }

        int vector(int index) {
            return field(index) + bytes.getInt(field(index));
        }

        Table element(int index, int element) {
            int place = vector(index) + 4 + 4 * element;
            return new Table(bytes, place + bytes.getInt(place));
        }

        String text(int index) {
            byte[] text = new byte[length(index)];
            bytes.get(vector(index) + 4, text);
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    private static ModelDraft draft() {
        Network network = Zoo.get("lenet5").build(new Blueprint(32, 2, Normalizer.CENTRED));
        return new Deployment(
                        network,
                        RandomWeights.of(network, 1),
                        "two",
                        "Random numbers",
                        List.of(Label.of("one"), Label.of("other")))
                .float32();
    }

    /** The outputs' metadata of the first graph. */
    private static Table graph(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        Table model = Table.root(bytes);
        for (int i = 0; i < model.length(MODEL_METADATA); i++) {
            Table metadata = model.element(MODEL_METADATA, i);
            if (metadata.text(0).equals("TFLITE_METADATA")) {
                int buffer = bytes.getInt(metadata.field(METADATA_BUFFER));
                Table data = model.element(MODEL_BUFFERS, buffer);
                ByteBuffer inner =
                        bytes.slice(data.vector(0) + 4, data.length(0))
                                .order(ByteOrder.LITTLE_ENDIAN);
                assertThat(inner.getInt(4)).isEqualTo(0x3130304D); // "M001"
                return Table.root(inner).element(SUBGRAPH_METADATA, 0);
            }
        }
        throw new AssertionError("no metadata");
    }

    @Test
    void theUnitStandsAtTheProbabilitiesAndHoldsTheThreshold() throws Exception {
        Table graph = graph(draft().sureFrom(0.4375f).bytes());
        Table probabilities = graph.element(OUTPUT_TENSORS, 0);
        assertThat(probabilities.text(0)).isEqualTo("probabilities");
        assertThat(probabilities.length(PROCESS_UNITS)).isEqualTo(1);
        Table unit = probabilities.element(PROCESS_UNITS, 0);
        assertThat(unit.bytes().get(unit.field(OPTIONS_TYPE)))
                .isEqualTo((byte) SCORE_THRESHOLDING_OPTIONS);
        Table options = unit.table(OPTIONS);
        assertThat(options.bytes().getFloat(options.field(0))).isEqualTo(0.4375f);
    }

    @Test
    void aFileWithoutAThresholdHasNoUnit() throws Exception {
        Table probabilities = graph(draft().bytes()).element(OUTPUT_TENSORS, 0);
        assertThat(probabilities.text(0)).isEqualTo("probabilities");
        assertThat(probabilities.length(PROCESS_UNITS)).isZero();
    }
}
