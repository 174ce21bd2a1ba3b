package dev.layerlens.tools.tflite;

import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
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
        return metadata.withFiles(model.build(card.description(), metadata.table()));
    }
}
