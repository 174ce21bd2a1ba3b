package dev.layerlens.app;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tensorflow.lite.support.metadata.schema.AssociatedFileT;
import org.tensorflow.lite.support.metadata.schema.AssociatedFileType;
import org.tensorflow.lite.support.metadata.schema.ModelMetadata;
import org.tensorflow.lite.support.metadata.schema.ModelMetadataT;
import org.tensorflow.lite.support.metadata.schema.NormalizationOptionsT;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitOptions;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitOptionsUnion;
import org.tensorflow.lite.support.metadata.schema.ProcessUnitT;
import org.tensorflow.lite.support.metadata.schema.SubGraphMetadataT;
import org.tensorflow.lite.support.metadata.schema.TensorMetadataT;

/**
 * What a model of somebody else says of itself.
 *
 * @param labels names of its classes; empty if it has none
 * @param normalization mean and deviation of its input; empty if it says nothing of it
 */
record ForeignMetadata(List<String> labels, List<Float> normalization) {

    /** The metadata; empty if there is nothing to say. */
    Optional<byte[]> table() {
        return labels.isEmpty() && normalization.isEmpty()
                ? Optional.empty()
                : Optional.of(bytes());
    }

    private byte[] bytes() {
        TensorMetadataT picture = new TensorMetadataT();
        if (!normalization.isEmpty()) {
            NormalizationOptionsT options = new NormalizationOptionsT();
            options.setMean(new float[] {normalization.get(0)});
            options.setStd(new float[] {normalization.get(1)});
            ProcessUnitOptionsUnion union = new ProcessUnitOptionsUnion();
            union.setType(ProcessUnitOptions.NormalizationOptions);
            union.setValue(options);
            ProcessUnitT unit = new ProcessUnitT();
            unit.setOptions(union);
            picture.setProcessUnits(new ProcessUnitT[] {unit});
        }
        TensorMetadataT scores = new TensorMetadataT();
        if (!labels.isEmpty()) {
            AssociatedFileT names = new AssociatedFileT();
            names.setName("labels.txt");
            names.setType(AssociatedFileType.TENSOR_AXIS_LABELS);
            scores.setAssociatedFiles(new AssociatedFileT[] {names});
        }
        SubGraphMetadataT graph = new SubGraphMetadataT();
        graph.setInputTensorMetadata(new TensorMetadataT[] {picture});
        graph.setOutputTensorMetadata(new TensorMetadataT[] {scores});
        ModelMetadataT metadata = new ModelMetadataT();
        metadata.setName("colours");
        metadata.setDescription("Tells colours apart.");
        metadata.setSubgraphMetadata(new SubGraphMetadataT[] {graph});
        FlatBufferBuilder builder = new FlatBufferBuilder();
        ModelMetadata.finishModelMetadataBuffer(builder, ModelMetadata.pack(builder, metadata));
        return builder.sizedByteArray();
    }

    /** The model with what its metadata names behind it. */
    byte[] behind(byte[] model) {
        if (labels.isEmpty()) {
            return model;
        }
        byte[] text = (String.join("\n", labels) + "\n").getBytes(StandardCharsets.UTF_8);
        CRC32 checksum = new CRC32();
        checksum.update(text);
        ZipArchiveEntry entry = new ZipArchiveEntry("labels.txt");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(text.length);
        entry.setCrc(checksum.getValue());
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel()) {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(channel)) {
                zip.writePreamble(model);
                zip.putArchiveEntry(entry);
                zip.write(text);
                zip.closeArchiveEntry();
            }
            return Arrays.copyOf(channel.array(), (int) channel.size());
        } catch (IOException e) {
            throw new AssertionError("memory is always writable", e);
        }
    }
}
