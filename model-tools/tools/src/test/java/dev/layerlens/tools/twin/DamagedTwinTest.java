package dev.layerlens.tools.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.layerlens.card.graph.MalformedGraphException;
import dev.layerlens.card.structure.ModelStructure;
import dev.layerlens.card.twin.ExplainTwin;
import dev.layerlens.tools.ColourModel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tensorflow.lite.schema.TensorType;

class DamagedTwinTest {
    private static final byte[] FILE = ForeignNetwork.of(TensorType.INT8);

    @Test
    void aFileThatWasCutOffIsRefusedInOneLine() {
        for (int part = 0; part < 40; part++) {
            byte[] cut = Arrays.copyOf(FILE, FILE.length * part / 40);
            assertThatExceptionOfType(MalformedGraphException.class)
                    .isThrownBy(() -> ExplainTwin.of(ByteBuffer.wrap(cut)))
                    .satisfies(e -> assertThat(e.getMessage()).isNotBlank().doesNotContain("\n"));
        }
    }

    @Test
    void aChangedByteMakesNoTwinThatIsDamaged() throws Exception {
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] mutant = FILE.clone();
            mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
            try {
                ExplainTwin twin = ExplainTwin.of(ByteBuffer.wrap(mutant));
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                twin.write(Channels.newChannel(out));
                assertThat(ModelStructure.fault(ByteBuffer.wrap(out.toByteArray()))).isEmpty();
            } catch (MalformedGraphException e) {
                assertThat(e.getMessage()).doesNotContain("\n");
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void whatTakesNoPictureIsRefused() {
        byte[] text = "no model at all, but a text".getBytes(StandardCharsets.UTF_8);
        assertThatExceptionOfType(MalformedGraphException.class)
                .isThrownBy(() -> ExplainTwin.of(ByteBuffer.wrap(text)))
                .withMessageContaining("not a TensorFlow Lite model");
    }

    @Test
    void aModelOfOneOperatorHasATwin() throws Exception {
        TwinTrial trial = new TwinTrial(ColourModel.of(TensorType.UINT8, 1 / 127.5f, 128, true));
        trial.endsInTheOriginal();
        trial.givesEveryActivation();
        assertThat(trial.twin().masks()).isEmpty();
        assertThat(trial.graph().head()).isEmpty();
    }
}
