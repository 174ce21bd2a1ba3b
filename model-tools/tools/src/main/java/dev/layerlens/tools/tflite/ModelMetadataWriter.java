package dev.layerlens.tools.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.layerlens.card.CardJson;
import dev.layerlens.card.Label;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.card.graph.NormsFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tensorflow.lite.support.metadata.schema.AssociatedFileT;
import org.tensorflow.lite.support.metadata.schema.AssociatedFileType;
import org.tensorflow.lite.support.metadata.schema.ColorSpaceType;
import org.tensorflow.lite.support.metadata.schema.ContentProperties;
import org.tensorflow.lite.support.metadata.schema.ContentPropertiesUnion;
import org.tensorflow.lite.support.metadata.schema.ContentT;
import org.tensorflow.lite.support.metadata.schema.FeaturePropertiesT;
import org.tensorflow.lite.support.metadata.schema.ImagePropertiesT;
import org.tensorflow.lite.support.metadata.schema.ModelMetadata;
import org.tensorflow.lite.support.metadata.schema.ModelMetadataT;
import org.tensorflow.lite.support.metadata.schema.NormalizationOptionsT;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitOptions;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitOptionsUnion;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitT;
import org.tensorflow.lite.support.metadata.schema.ScoreThresholdingOptionsT;
import org.tensorflow.lite.support.metadata.schema.StatsT;
import org.tensorflow.lite.support.metadata.schema.SubGraphMetadataT;
import org.tensorflow.lite.support.metadata.schema.TensorMetadataT;

/**
 * TensorFlow Lite Metadata (schema M001): what the tensors mean, in the model's own buffer, and the
 * associated files, as a zip archive behind the model.
 */
final class ModelMetadataWriter {
    private static final String LABELS = "labels.txt";
    private static final String KOREAN_LABELS = "labels-ko.txt";
    private static final String PARSER_VERSION = "1.0.0";

    private final ModelCard card;
    private final String signature;
    private final List<String> outputs;
    private final byte[] norms;

    /**
     * @param signature the first one of the file
     * @param outputs names of its outputs, in order
     * @param norms the table of batch norms, as {@link NormsFile} has it; nothing without any
     */
    ModelMetadataWriter(ModelCard card, String signature, List<String> outputs, byte[] norms) {
        this.card = card;
        this.signature = signature;
        this.outputs = outputs;
        this.norms = norms;
    }

    /** The metadata table. */
    byte[] table() {
        SubGraphMetadataT graph = new SubGraphMetadataT();
        graph.setName(signature);
        graph.setInputTensorMetadata(new TensorMetadataT[] {image()});
        graph.setOutputTensorMetadata(
                outputs.stream().map(this::output).toArray(TensorMetadataT[]::new));
        ModelMetadataT model = new ModelMetadataT();
        model.setName(card.name());
        model.setDescription(card.description());
        model.setAuthor(card.author());
        model.setLicense(card.licence());
        model.setVersion(card.version());
        model.setSubgraphMetadata(new SubGraphMetadataT[] {graph});
        if (signature.equals(ModelFile.CLASSIFY)) {
            model.setAssociatedFiles(files());
        }
        model.setMinParserVersion(PARSER_VERSION);
        FlatBufferBuilder builder = new FlatBufferBuilder();
        ModelMetadata.finishModelMetadataBuffer(builder, ModelMetadata.pack(builder, model));
        return builder.sizedByteArray();
    }

    private AssociatedFileT[] files() {
        AssociatedFileT layers =
                file(
                        CardJson.FILE_NAME,
                        "Every layer of the network",
                        AssociatedFileType.DESCRIPTIONS);
        AssociatedFileT scales =
                file(
                        NormsFile.NAME,
                        "Scale and shift of every batch norm",
                        AssociatedFileType.UNKNOWN);
        return norms.length == 0
                ? new AssociatedFileT[] {layers}
                : new AssociatedFileT[] {layers, scales};
    }

    /** The model with its associated files behind it. */
    byte[] withFiles(byte[] model) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(LABELS, lines(Label::english));
        files.put(KOREAN_LABELS, lines(Label::korean));
        files.put(CardJson.FILE_NAME, CardJson.write(card).getBytes(StandardCharsets.UTF_8));
        if (norms.length > 0) {
            files.put(NormsFile.NAME, norms);
        }
        return Attachments.behind(model, files);
    }

    private TensorMetadataT image() {
        ImagePropertiesT image = new ImagePropertiesT();
        image.setColorSpace(ColorSpaceType.RGB);
        NormalizationOptionsT raw = new NormalizationOptionsT();
        raw.setMean(new float[] {0});
        raw.setStd(new float[] {1});
        StatsT stats = new StatsT();
        stats.setMin(new float[] {0});
        stats.setMax(new float[] {255});
        TensorMetadataT tensor = new TensorMetadataT();
        tensor.setName(ModelFile.IMAGE);
        tensor.setDescription(
                "RGB, 0 to 255: the centred square of the picture, resampled with a triangle filter");
        tensor.setContent(content(ContentProperties.ImageProperties, image));
        tensor.setProcessUnits(unit(ProcessUnitOptions.NormalizationOptions, raw));
        tensor.setStats(stats);
        return tensor;
    }

    private TensorMetadataT output(String name) {
        TensorMetadataT tensor = new TensorMetadataT();
        tensor.setName(name);
        tensor.setContent(content(ContentProperties.FeatureProperties, new FeaturePropertiesT()));
        if (name.equals(ModelFile.FEATURES)) {
            tensor.setDescription("What the last dense layer reads of the picture");
        }
        if (name.equals(ModelFile.PROBABILITIES)) {
            AssociatedFileT korean =
                    file(
                            KOREAN_LABELS,
                            "Names of the classes",
                            AssociatedFileType.TENSOR_AXIS_LABELS);
            korean.setLocale("ko");
            tensor.setAssociatedFiles(
                    new AssociatedFileT[] {
                        file(LABELS, "Names of the classes", AssociatedFileType.TENSOR_AXIS_LABELS),
                        korean
                    });
            if (card.scoreThreshold() > 0) {
                ScoreThresholdingOptionsT threshold = new ScoreThresholdingOptionsT();
                threshold.setGlobalScoreThreshold(card.scoreThreshold());
                tensor.setProcessUnits(
                        unit(ProcessUnitOptions.ScoreThresholdingOptions, threshold));
            }
        }
        return tensor;
    }

    private static ProcessUnitT[] unit(byte type, Object value) {
        ProcessUnitOptionsUnion options = new ProcessUnitOptionsUnion();
        options.setType(type);
        options.setValue(value);
        ProcessUnitT unit = new ProcessUnitT();
        unit.setOptions(options);
        return new ProcessUnitT[] {unit};
    }

    private static ContentT content(byte type, Object properties) {
        ContentPropertiesUnion union = new ContentPropertiesUnion();
        union.setType(type);
        union.setValue(properties);
        ContentT content = new ContentT();
        content.setContentProperties(union);
        return content;
    }

    private static AssociatedFileT file(String name, String description, byte type) {
        AssociatedFileT file = new AssociatedFileT();
        file.setName(name);
        file.setDescription(description);
        file.setType(type);
        return file;
    }

    private byte[] lines(Function<Label, String> language) {
        return card.labels().stream()
                .map(language)
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
