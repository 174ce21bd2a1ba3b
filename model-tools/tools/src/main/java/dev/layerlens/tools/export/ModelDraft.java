package dev.layerlens.tools.export;

import dev.layerlens.card.Accuracy;
import dev.layerlens.card.ModelCard;
import dev.layerlens.tools.files.WholeFile;
import java.io.IOException;
import java.nio.file.Path;

/** A model file that is ready to be written, before or after its accuracy was measured. */
public final class ModelDraft {

    /** Writes the model with a card. */
    interface Writer {
        byte[] write(ModelCard card) throws IOException;
    }

    private final ModelCard card;
    private final Writer writer;

    ModelDraft(ModelCard card, Writer writer) {
        this.card = card;
        this.writer = writer;
    }

    /** The card as it stands. */
    public ModelCard card() {
        return card;
    }

    /** The same model with a card that states its accuracy. */
    public ModelDraft measured(Accuracy accuracy) {
        return new ModelDraft(card.measured(accuracy), writer);
    }

    /** The bytes of the .tflite file. */
    public byte[] bytes() throws IOException {
        return writer.write(card);
    }

    /** Writes the file, whole or not at all. */
    public void save(Path file) throws IOException {
        byte[] bytes = bytes();
        WholeFile.write(file, out -> out.write(bytes));
    }
}
