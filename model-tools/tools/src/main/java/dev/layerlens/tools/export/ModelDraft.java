package dev.layerlens.tools.export;

import dev.layerlens.card.Accuracy;
import dev.layerlens.card.ModelCard;
import dev.layerlens.tools.files.WholeFile;
import dev.layerlens.tools.runtime.NotAModelException;
import java.io.IOException;
import java.nio.file.Path;

/** A model file that is ready to be written, before or after it was measured. */
public final class ModelDraft {
    /** The threshold of a file for which nobody found one: no answer is below it. */
    static final float NO_THRESHOLD = 0;

    private final ModelCard card;
    private final Form form;

    ModelDraft(ModelCard card, Form form) {
        this.card = card;
        this.form = form;
    }

    /** The card as it stands. */
    public ModelCard card() {
        return card;
    }

    Form form() {
        return form;
    }

    /** The same model with a card that states its accuracy. */
    public ModelDraft measured(Accuracy accuracy) {
        return new ModelDraft(card.measured(accuracy), form);
    }

    /**
     * The same model with the probability below which its answers are "not sure".
     *
     * @param threshold 0 to 1; 0 for none
     */
    public ModelDraft sureFrom(float threshold) {
        return new ModelDraft(card.withScoreThreshold(threshold), form);
    }

    /** The same model with another card. */
    ModelDraft with(ModelCard other) {
        return new ModelDraft(other, form);
    }

    /** The bytes of the .tflite file. */
    public byte[] bytes() throws IOException {
        return form.whole(card);
    }

    /** The bytes of the smallest file: {@code classify} alone, no metadata, no card. */
    public byte[] bare() {
        return form.bare();
    }

    /**
     * Writes the file, whole or not at all, after reading it back as its users will.
     *
     * @throws NotAModelException if TensorFlow Lite or our own reader would refuse it: nothing is
     *     written then
     */
    public void save(Path file) throws IOException, NotAModelException {
        byte[] bytes = bytes();
        ReadBack.whole(bytes, card);
        WholeFile.write(file, out -> out.write(bytes));
    }

    /**
     * Writes the smallest file, likewise.
     *
     * @throws NotAModelException if TensorFlow Lite would refuse it
     */
    public void saveBare(Path file) throws IOException, NotAModelException {
        byte[] bytes = bare();
        ReadBack.bare(bytes, card);
        WholeFile.write(file, out -> out.write(bytes));
    }
}
