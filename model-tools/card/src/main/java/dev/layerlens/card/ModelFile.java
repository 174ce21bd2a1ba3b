package dev.layerlens.card;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tensorflow.lite.support.metadata.MetadataExtractor;
import org.tensorflow.lite.support.metadata.schema.ProcessUnit;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitOptions;
import org.tensorflow.lite.support.metadata.schema.ScoreThresholdingOptions;
import org.tensorflow.lite.support.metadata.schema.TensorMetadata;

/** Names that every model file of ours uses, and how its card is found in it. */
public final class ModelFile {

    /** Signature: {@link #IMAGE} to {@link #PROBABILITIES}, {@link #FEATURES} and {@link #CAM}. */
    public static final String CLASSIFY = "classify";

    /** Signature: {@link #IMAGE} to every layer's values under the layer's name. */
    public static final String EXPLAIN = "explain";

    /** Input of both signatures: float32 RGB, 0..255, {@code [1, H, W, 3]}. */
    public static final String IMAGE = "image";

    /** {@code [1, C]}, each 0..1, sum 1. */
    public static final String PROBABILITIES = "probabilities";

    /** {@code [1, D]}: pooled features before the classifier. */
    public static final String FEATURES = "features";

    /** {@code [1, h, w, C]}: class activation maps; their mean over h and w are the logits. */
    public static final String CAM = "cam";

    private ModelFile() {}

    /**
     * Reads the card out of a model file's bytes.
     *
     * @param model the whole .tflite file; its position is not moved
     * @throws MalformedCardException if the file carries no card of ours, or a broken one
     */
    public static ModelCard card(ByteBuffer model) throws MalformedCardException {
        return CardJson.read(
                associated(model, CardJson.FILE_NAME)
                        .orElseThrow(
                                () ->
                                        new MalformedCardException(
                                                "the file carries no " + CardJson.FILE_NAME)));
    }

    /**
     * Reads a text that is packed into a model file.
     *
     * @param model the whole .tflite file; its position is not moved
     * @param name of the associated file
     * @return empty if the file carries none of that name
     * @throws MalformedCardException if its metadata cannot be read
     */
    public static Optional<String> associated(ByteBuffer model, String name)
            throws MalformedCardException {
        return associatedBytes(model, name).map(b -> new String(b, StandardCharsets.UTF_8));
    }

    /**
     * Reads any file that is packed into a model file.
     *
     * @param model the whole .tflite file; its position is not moved
     * @param name of the associated file
     * @return empty if the file carries none of that name
     * @throws MalformedCardException if its metadata cannot be read
     */
    public static Optional<byte[]> associatedBytes(ByteBuffer model, String name)
            throws MalformedCardException {
        try {
            MetadataExtractor metadata = new MetadataExtractor(model.duplicate());
            if (!hasFiles(metadata) || !metadata.getAssociatedFileNames().contains(name)) {
                return Optional.empty();
            }
            try (InputStream in = metadata.getAssociatedFile(name)) {
                return Optional.of(bytes(in));
            }
        } catch (IOException | RuntimeException e) {
            // flatbuffers checks nothing: bytes that are no model end in any kind of index error
            throw new MalformedCardException(
                    "the file's metadata cannot be read: " + e.getMessage(), e);
        }
    }

    /** Whether there is an archive behind the model; the library only says so by throwing. */
    private static boolean hasFiles(MetadataExtractor metadata) {
        try {
            return metadata.hasMetadata() && !metadata.getAssociatedFileNames().isEmpty();
        } catch (IllegalStateException none) {
            return false;
        }
    }

    /**
     * The probability below which an answer is not to be trusted: the first score threshold of the
     * outputs in the TensorFlow Lite metadata.
     *
     * @param model the whole .tflite file; its position is not moved
     * @return above 0 to 1; empty if the file names none
     * @throws MalformedCardException if its metadata cannot be read
     */
    public static Optional<Float> threshold(ByteBuffer model) throws MalformedCardException {
        try {
            MetadataExtractor metadata = new MetadataExtractor(model.duplicate());
            int outputs = metadata.hasMetadata() ? metadata.getOutputTensorCount() : 0;
            for (int i = 0; i < outputs; i++) {
                Optional<Float> threshold = threshold(metadata.getOutputTensorMetadata(i));
                if (threshold.isPresent()) {
                    return threshold;
                }
            }
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw new MalformedCardException(
                    "the file's metadata cannot be read: " + e.getMessage(), e);
        }
    }

    private static Optional<Float> threshold(TensorMetadata output) {
        for (int i = 0; output != null && i < output.processUnitsLength(); i++) {
            ProcessUnit unit = output.processUnits(i);
            if (unit.optionsType() == ProcessUnitOptions.ScoreThresholdingOptions) {
                ScoreThresholdingOptions options = new ScoreThresholdingOptions();
                unit.options(options);
                // what is no probability, as a threshold of logits, says nothing of them
                return Optional.of(options.globalScoreThreshold()).filter(t -> t > 0 && t <= 1);
            }
        }
        return Optional.empty();
    }

    /** Reads to the end; {@code readAllBytes} is not there on the oldest Android we run on. */
    private static byte[] bytes(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes.write(buffer, 0, n);
        }
        return bytes.toByteArray();
    }
}
