package dev.layerlens.card.classifier;

import dev.layerlens.card.Buffers;
import dev.layerlens.card.CardJson;
import dev.layerlens.card.Label;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.classifier.UnusableFileException.Problem;
import dev.layerlens.card.structure.ModelStructure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.support.metadata.MetadataExtractor;

/**
 * What a .tflite file says of itself as a classifier of pictures. Files of model-tools have a card;
 * of others as much of a card is made as they say.
 *
 * @param card what it says of its network
 * @param classifier how it is run
 */
public record ClassifierFile(ModelCard card, Classifier classifier) {
    private static final int HEADER = 8;

    /**
     * Reads a file.
     *
     * @param file the whole .tflite file; its position is not moved
     * @param name what to call the model if it does not say so itself
     * @throws UnusableFileException saying why no pictures can be classified with it
     */
    public static ClassifierFile read(ByteBuffer file, String name) throws UnusableFileException {
        ByteBuffer bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Buffers.rewind(bytes);
        if (bytes.remaining() < HEADER || !Model.ModelBufferHasIdentifier(bytes)) {
            throw UnusableFileException.of(
                    Problem.NOT_A_MODEL, "these are not the bytes of a TensorFlow Lite model");
        }
        // the runtime's own verifier comes later, and lets pass what some kernels stumble over
        Optional<String> fault = ModelStructure.fault(file);
        if (fault.isPresent()) {
            throw UnusableFileException.faulty(fault.get());
        }
        try {
            Model model = Model.getRootAsModel(bytes);
            return read(file, model, new MetadataExtractor(file.duplicate()), name);
        } catch (IOException | MalformedCardException | RuntimeException e) {
            // metadata has no check of its own: what leads nowhere ends in any kind of index error
            throw UnusableFileException.of(
                    Problem.DAMAGED, "the model is damaged or its end is missing");
        }
    }

    private static ClassifierFile read(
            ByteBuffer file, Model model, MetadataExtractor metadata, String name)
            throws UnusableFileException, MalformedCardException, IOException {
        if (ModelFile.associated(file, CardJson.FILE_NAME).isPresent()) {
            return ours(model, ModelFile.card(file));
        }
        Graph graph = Graph.first(model);
        PictureInput input = Pixels.of(graph, metadata);
        ClassScores scores = Scores.of(graph, metadata);
        List<Label> labels = LabelFiles.read(metadata, scores);
        Classifier classifier = new Classifier(Optional.empty(), input, scores, labels);
        return new ClassifierFile(
                ForeignCard.of(file, model, metadata, classifier, name), classifier);
    }

    private static ClassifierFile ours(Model model, ModelCard card) throws UnusableFileException {
        Graph graph =
                Graph.ofSignature(model, ModelFile.CLASSIFY)
                        .orElseThrow(
                                () ->
                                        UnusableFileException.notAClassifier(
                                                "no signature '" + ModelFile.CLASSIFY + "'"));
        ClassScores scores = Scores.of(graph, ModelFile.PROBABILITIES);
        if (card.labels().size() != scores.classes()) {
            throw UnusableFileException.labelCount(card.labels().size(), scores.classes());
        }
        PictureInput input = PictureInput.pixels(card.inputHeight(), card.inputWidth());
        return new ClassifierFile(
                card,
                new Classifier(Optional.of(ModelFile.CLASSIFY), input, scores, card.labels()));
    }
}
