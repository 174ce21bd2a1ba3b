package dev.layerlens.tools.tflite;

import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.gpu.GpuCheck;
import dev.layerlens.tools.gpu.GpuVerdict;
import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.Scheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes a deployed network as the bytes of a .tflite file. */
public final class ModelWriter {

    private ModelWriter() {}

    /**
     * A whole file: both signatures, metadata, and the card of every layer.
     *
     * @param folded the network to write
     * @param scheme how it is stored and computed
     * @param card what the file says of itself
     */
    public static byte[] write(FoldedNetwork folded, Scheme scheme, ModelCard card)
            throws IOException {
        FlatModel model = new FlatModel();
        new SignatureWriter(model.graph(ModelFile.CLASSIFY), folded, scheme).classify();
        new SignatureWriter(model.graph(ModelFile.EXPLAIN), folded, scheme).explain();
        List<String> outputs = new ArrayList<>(List.of(ModelFile.PROBABILITIES));
        if (SignatureWriter.pooled(folded.network()).isPresent()) {
            outputs.addAll(List.of(ModelFile.FEATURES, ModelFile.CAM));
        }
        ModelMetadataWriter metadata = new ModelMetadataWriter(card, outputs);
        byte[] file = model.build(card.description(), metadata.table());
        requireGpu(file);
        return metadata.withFiles(file);
    }

    /** The smallest file: {@code classify} alone, without metadata. */
    public static byte[] bare(FoldedNetwork folded, Scheme scheme) {
        return bare(folded, scheme, false);
    }

    /** Both signatures, without metadata. */
    public static byte[] explained(FoldedNetwork folded, Scheme scheme) {
        return bare(folded, scheme, true);
    }

    private static byte[] bare(FoldedNetwork folded, Scheme scheme, boolean explained) {
        FlatModel model = new FlatModel();
        new SignatureWriter(model.graph(ModelFile.CLASSIFY), folded, scheme).classify();
        if (explained) {
            new SignatureWriter(model.graph(ModelFile.EXPLAIN), folded, scheme).explain();
        }
        byte[] file = model.build("", new byte[0]);
        requireGpu(file);
        return file;
    }

    /**
     * A file to measure activations with: its one signature, {@code explain}, gives every layer's
     * values and the class activation maps.
     */
    public static byte[] observed(FoldedNetwork folded, Scheme scheme) {
        FlatModel model = new FlatModel();
        new SignatureWriter(model.graph(ModelFile.EXPLAIN), folded, scheme).observe();
        return model.build("", new byte[0]);
    }

    /** A file whose classify the GPU delegate would refuse is never written. */
    private static void requireGpu(byte[] file) {
        for (GpuVerdict verdict : GpuCheck.of(file, ModelFile.CLASSIFY)) {
            if (!verdict.accepted()) {
                throw new IllegalArgumentException(
                        "the GPU delegate would refuse "
                                + verdict.operator()
                                + ": "
                                + verdict.reason());
            }
        }
    }
}
