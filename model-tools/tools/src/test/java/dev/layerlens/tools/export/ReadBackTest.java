package dev.layerlens.tools.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.layerlens.card.Label;
import dev.layerlens.card.ModelCard;
import dev.layerlens.tools.EveryLayer;
import dev.layerlens.tools.RandomWeights;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.quantize.FloatPlan;
import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.Scheme;
import dev.layerlens.tools.runtime.NotAModelException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that TensorFlow Lite or our own reader would refuse is never written. */
class ReadBackTest {
    private static final Network NETWORK = EveryLayer.network();
    private static final List<Label> LABELS = Collections.nCopies(5, Label.of("x"));

    @TempDir private Path folder;

    private static ModelDraft draft() {
        return new Deployment(NETWORK, RandomWeights.of(NETWORK, 1), "test", "Random", LABELS)
                .float32();
    }

    /** What a writer with a bug might make of a network. */
    private record Damaged(Form form, boolean cut, boolean foreignCard) implements Form {
        @Override
        public Scheme scheme() {
            return form.scheme();
        }

        @Override
        public byte[] whole(ModelCard card) throws IOException {
            byte[] bytes = form.whole(foreignCard ? card.with(List.of()) : card);
            return cut ? cut(bytes) : bytes;
        }

        @Override
        public byte[] bare() {
            return cut ? cut(form.bare()) : form.observed();
        }

        @Override
        public byte[] explained() {
            return form.explained();
        }

        @Override
        public byte[] observed() {
            return form.observed();
        }

        private static byte[] cut(byte[] bytes) {
            return Arrays.copyOf(bytes, bytes.length / 3);
        }
    }

    private static ModelDraft damaged(boolean cut, boolean foreignCard) {
        Form form =
                new Form.Deployed(
                        FoldedNetwork.of(NETWORK, RandomWeights.of(NETWORK, 1)), new FloatPlan());
        return new ModelDraft(draft().card(), new Damaged(form, cut, foreignCard));
    }

    @Test
    void whatIsWrittenIsWhatWasDrafted() throws Exception {
        Path file = folder.resolve("a.tflite");
        draft().save(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(draft().bytes());
        draft().saveBare(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(draft().bare());
    }

    @Test
    void aFileThatTheVerifierRefusesIsNotWritten() throws Exception {
        assertRefused(damaged(true, false), "is damaged");
    }

    @Test
    void aFileWithAnotherCardIsNotWritten() throws Exception {
        assertRefused(damaged(false, true), "would carry another card than it was given");
    }

    @Test
    void aBareFileWithoutClassifyIsNotWritten() {
        assertThatThrownBy(() -> damaged(false, false).saveBare(folder.resolve("new.tflite")))
                .isInstanceOf(NotAModelException.class)
                .hasMessageEndingWith("does not run: the model has no signature classify");
        assertThat(folder).isEmptyDirectory();
    }

    private void assertRefused(ModelDraft draft, String why) throws IOException {
        Path before = Files.writeString(folder.resolve("old.tflite"), "what was there");
        assertThatThrownBy(() -> draft.save(before))
                .isInstanceOf(NotAModelException.class)
                .hasMessageContaining("the file that would be written")
                .hasMessageContaining(why);
        assertThatThrownBy(() -> draft.save(folder.resolve("new.tflite")))
                .isInstanceOf(NotAModelException.class);
        assertThat(before).hasContent("what was there");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(before);
        }
    }
}
