package dev.layerlens.app.library;

import dev.layerlens.card.ModelCard;
import dev.layerlens.card.classifier.Classifier;
import dev.layerlens.card.report.ModelReport;
import java.util.Optional;

/**
 * A model that this app has.
 *
 * @param path of its file; unique, and what a choice is remembered by
 * @param name what it is called on the screen: the file's own name for itself, or the user's
 * @param origin where it comes from
 * @param digest SHA-256 of the file, in hexadecimal
 * @param bytes size of the file
 * @param card what the file says of its network and layers; of a file from elsewhere only what it
 *     does say: no layers, empty texts, and 0 multiply-adds where nothing is known
 * @param report what was measured of the model; empty for a file without a model card
 * @param threshold probability below which an answer is not to be trusted; empty where the file
 *     names none
 * @param classifier how it is run
 */
public record ModelAsset(
        String path,
        String name,
        Origin origin,
        String digest,
        long bytes,
        ModelCard card,
        Optional<ModelReport> report,
        Optional<Float> threshold,
        Classifier classifier) {

    /** Where a model comes from. */
    public enum Origin {
        /** It came with the app and stays with it. */
        BUNDLED,
        /** The user brought it, and may rename and delete it. */
        IMPORTED
    }

    /** The same model under another name. */
    public ModelAsset named(String other) {
        return new ModelAsset(
                path, other, origin, digest, bytes, card, report, threshold, classifier);
    }
}
