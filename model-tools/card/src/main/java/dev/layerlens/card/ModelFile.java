package dev.layerlens.card;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.tensorflow.lite.support.metadata.MetadataExtractor;

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
        try {
            MetadataExtractor metadata = new MetadataExtractor(model.duplicate());
            if (!metadata.hasMetadata()
                    || !metadata.getAssociatedFileNames().contains(CardJson.FILE_NAME)) {
                throw new MalformedCardException("the file carries no " + CardJson.FILE_NAME);
            }
            try (InputStream in = metadata.getAssociatedFile(CardJson.FILE_NAME)) {
                return CardJson.read(text(in));
            }
        } catch (IOException | RuntimeException e) {
            // flatbuffers checks nothing: bytes that are no model end in any kind of index error
            throw new MalformedCardException(
                    "the file's metadata cannot be read: " + e.getMessage(), e);
        }
    }

    /** Reads to the end; {@code readAllBytes} is not there on the oldest Android we run on. */
    private static String text(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            bytes.write(buffer, 0, n);
        }
        return new String(bytes.toByteArray(), StandardCharsets.UTF_8);
    }
}
