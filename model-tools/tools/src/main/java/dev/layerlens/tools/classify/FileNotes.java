package dev.layerlens.tools.classify;

import dev.layerlens.card.Label;
import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.ModelFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tensorflow.lite.support.metadata.MetadataExtractor;
import org.tensorflow.lite.support.metadata.schema.AssociatedFile;
import org.tensorflow.lite.support.metadata.schema.AssociatedFileType;
import org.tensorflow.lite.support.metadata.schema.NormalizationOptions;
import org.tensorflow.lite.support.metadata.schema.ProcessUnit;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitOptions;
import org.tensorflow.lite.support.metadata.schema.TensorMetadata;

/**
 * What the TensorFlow Lite metadata of a file say of pictures and classes.
 *
 * @param scaling how pictures are normalized
 * @param labels the classes; empty if it does not name them
 * @param threshold probability below which an answer is not to be trusted, above 0 to 1
 */
record FileNotes(Optional<Scaling> scaling, List<String> labels, Optional<Double> threshold) {
    private static final FileNotes NONE =
            new FileNotes(Optional.empty(), List.of(), Optional.empty());
    private static final String ENGLISH = "en";
    private static final int LONGEST_LABELS = 1 << 24;

    FileNotes {
        labels = List.copyOf(labels);
    }

    /** Of a file; nothing if it carries no metadata, or none that can be read. */
    static FileNotes of(ByteBuffer file) {
        try {
            MetadataExtractor metadata = new MetadataExtractor(file.duplicate());
            return metadata.hasMetadata() ? read(metadata, file) : NONE;
        } catch (IOException | MalformedCardException | RuntimeException e) {
            // flatbuffers checks nothing: broken notes end in any kind of index error
            return NONE;
        }
    }

    private static FileNotes read(MetadataExtractor metadata, ByteBuffer file)
            throws IOException, MalformedCardException {
        Optional<Scaling> scaling = Optional.empty();
        for (int i = 0; i < metadata.getInputTensorCount() && scaling.isEmpty(); i++) {
            scaling = scaling(metadata.getInputTensorMetadata(i));
        }
        List<String> labels = List.of();
        for (int i = 0; i < metadata.getOutputTensorCount(); i++) {
            TensorMetadata output = metadata.getOutputTensorMetadata(i);
            labels = labels.isEmpty() ? labels(metadata, output, ENGLISH) : labels;
        }
        return new FileNotes(
                scaling,
                labels.isEmpty() ? cardLabels(file) : labels,
                ModelFile.threshold(file).map(Float::doubleValue));
    }

    private static Optional<Scaling> scaling(TensorMetadata tensor) {
        for (int i = 0; tensor != null && i < tensor.processUnitsLength(); i++) {
            ProcessUnit unit = tensor.processUnits(i);
            if (unit.optionsType() == ProcessUnitOptions.NormalizationOptions) {
                NormalizationOptions options =
                        (NormalizationOptions) unit.options(new NormalizationOptions());
                List<Double> mean = new ArrayList<>();
                List<Double> deviation = new ArrayList<>();
                for (int k = 0; k < options.meanLength(); k++) {
                    mean.add((double) options.mean(k));
                }
                for (int k = 0; k < options.stdLength(); k++) {
                    deviation.add((double) options.std(k));
                }
                return Optional.of(new Scaling(mean, deviation));
            }
        }
        return Optional.empty();
    }

    /**
     * The classes in another language.
     *
     * @param language as in "ko"
     * @return empty if the file does not name them in it
     */
    static List<String> labels(ByteBuffer file, String language) {
        try {
            MetadataExtractor metadata = new MetadataExtractor(file.duplicate());
            List<String> labels = List.of();
            int outputs = metadata.hasMetadata() ? metadata.getOutputTensorCount() : 0;
            for (int i = 0; i < outputs && labels.isEmpty(); i++) {
                labels = labels(metadata, metadata.getOutputTensorMetadata(i), language);
            }
            return labels;
        } catch (IOException | RuntimeException e) {
            return List.of();
        }
    }

    private static List<String> labels(
            MetadataExtractor metadata, TensorMetadata tensor, String language) throws IOException {
        for (int i = 0; tensor != null && i < tensor.associatedFilesLength(); i++) {
            AssociatedFile file = tensor.associatedFiles(i);
            // names without a language are taken for English
            String locale =
                    file.locale() == null || file.locale().isEmpty() ? ENGLISH : file.locale();
            if (Locale.forLanguageTag(locale).getLanguage().equals(language)
                    && file.type() == AssociatedFileType.TENSOR_AXIS_LABELS) {
                try (InputStream in = metadata.getAssociatedFile(file.name())) {
                    String text = new String(in.readNBytes(LONGEST_LABELS), StandardCharsets.UTF_8);
                    return text.lines().map(String::strip).toList();
                }
            }
        }
        return List.of();
    }

    private static List<String> cardLabels(ByteBuffer file) {
        try {
            return ModelFile.card(file).labels().stream().map(Label::english).toList();
        } catch (MalformedCardException e) {
            return List.of();
        }
    }
}
