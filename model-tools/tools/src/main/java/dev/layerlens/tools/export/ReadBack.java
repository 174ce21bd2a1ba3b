package dev.layerlens.tools.export;

import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.net.Network;
import dev.layerlens.tools.runtime.NotAModelException;
import dev.layerlens.tools.runtime.TfliteModel;

/** Reads a model file's bytes as TensorFlow Lite and our own reader will, before they are saved. */
final class ReadBack {
    private static final String FILE = "the file that would be written";
    private static final int COLOURS = 3;

    private ReadBack() {}

    /**
     * Checks a whole file: both signatures compute, and its card is the one it was given.
     *
     * @throws NotAModelException if not
     */
    static void whole(byte[] file, ModelCard card) throws NotAModelException {
        try (TfliteModel model = TfliteModel.open(file, FILE, 1)) {
            run(model, ModelFile.CLASSIFY, card);
            run(model, ModelFile.EXPLAIN, card);
            if (!model.card().equals(card)) {
                throw new NotAModelException(FILE + " would carry another card than it was given");
            }
        } catch (MalformedCardException e) {
            throw new NotAModelException(FILE + " would carry no card: " + e.getMessage());
        }
    }

    /**
     * Checks a file that has {@code classify} only.
     *
     * @throws NotAModelException if it does not compute
     */
    static void bare(byte[] file, ModelCard card) throws NotAModelException {
        try (TfliteModel model = TfliteModel.open(file, FILE, 1)) {
            run(model, ModelFile.CLASSIFY, card);
        }
    }

    /**
     * Checks a file that has {@code features} only.
     *
     * @throws NotAModelException if it does not compute
     */
    static void trunk(byte[] file, Network network) throws NotAModelException {
        try (TfliteModel model = TfliteModel.open(file, FILE, 1)) {
            run(model, ModelFile.FEATURES, Math.toIntExact(network.picture().size()));
        }
    }

    private static void run(TfliteModel model, String signature, ModelCard card)
            throws NotAModelException {
        run(model, signature, card.inputHeight() * card.inputWidth() * COLOURS);
    }

    private static void run(TfliteModel model, String signature, int values)
            throws NotAModelException {
        try {
            model.run(signature, new float[values]);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new NotAModelException(FILE + " does not run: " + e.getMessage());
        }
    }
}
