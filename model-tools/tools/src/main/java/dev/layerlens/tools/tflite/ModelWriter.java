package dev.layerlens.tools.tflite;

import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.gpu.GpuCheck;
import dev.layerlens.tools.gpu.GpuVerdict;
import dev.layerlens.tools.quantize.FloatPlan;
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
        byte[] norms = NormTable.bytes(folded, card);
        ModelMetadataWriter metadata =
                new ModelMetadataWriter(card, ModelFile.CLASSIFY, outputs, norms);
        byte[] file = model.build(card.description(), metadata.table());
        requireGpu(file, ModelFile.CLASSIFY);
        return metadata.withFiles(file);
    }

    /**
     * The network without its classifier, in float32: its one signature, {@code features}, gives
     * what the last dense layer reads. Its metadata say so; it carries no classes and no layers.
     */
    public static byte[] trunk(FoldedNetwork folded, ModelCard card) {
        FlatModel model = new FlatModel();
        new SignatureWriter(model.graph(ModelFile.FEATURES), folded, new FloatPlan()).features();
        ModelMetadataWriter metadata =
                new ModelMetadataWriter(
                        card, ModelFile.FEATURES, List.of(ModelFile.FEATURES), new byte[0]);
        byte[] file = model.build(card.description(), metadata.table());
        requireGpu(file, ModelFile.FEATURES);
        return file;
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
        requireGpu(file, ModelFile.CLASSIFY);
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

    /** A file that the GPU delegate would refuse what is used live of is never written. */
    private static void requireGpu(byte[] file, String signature) {
        for (GpuVerdict verdict : GpuCheck.of(file, signature)) {
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
