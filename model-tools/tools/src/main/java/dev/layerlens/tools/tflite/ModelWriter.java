package dev.layerlens.tools.tflite;

import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import dev.layerlens.tools.gpu.GpuCheck;
import dev.layerlens.tools.gpu.GpuVerdict;
import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.Int8Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes a deployed network as the bytes of a .tflite file. */
public final class ModelWriter {

    private ModelWriter() {}

    /**
     * @param folded the network to write
     * @param plan how it computes in int8; empty for float32
     * @param card what the file says of itself
     */
    public static byte[] write(FoldedNetwork folded, Optional<Int8Plan> plan, ModelCard card)
            throws IOException {
        FlatModel model = new FlatModel();
        new SignatureWriter(model.graph(ModelFile.CLASSIFY), folded, plan).classify();
        new SignatureWriter(model.graph(ModelFile.EXPLAIN), folded, plan).explain();
        List<String> outputs = new ArrayList<>(List.of(ModelFile.PROBABILITIES));
        if (SignatureWriter.pooled(folded.network()).isPresent()) {
            outputs.addAll(List.of(ModelFile.FEATURES, ModelFile.CAM));
        }
        ModelMetadataWriter metadata = new ModelMetadataWriter(card, outputs);
        byte[] file = model.build(card.description(), metadata.table());
        requireGpu(file);
        return metadata.withFiles(file);
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
