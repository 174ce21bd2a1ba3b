package dev.layerlens.tools.tflite;

import dev.layerlens.card.LayerCard;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.graph.NormsFile;
import dev.layerlens.tools.quantize.FoldedNetwork;
import dev.layerlens.tools.quantize.Half;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What folding takes of batch norms, for those who want to see it: see {@link NormsFile}. */
final class NormTable {
    /** The largest of IEEE 754 binary16: no batch norm that learned anything is near it. */
    private static final float LARGEST = 65504;

    private NormTable() {}

    /** The file of a network's batch norms; nothing if it has none. */
    static byte[] bytes(FoldedNetwork folded, ModelCard card) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (LayerCard layer : card.layers()) {
            if (folded.normalizes(layer.name())) {
                float[] scale = folded.norms().get(layer.name() + ".weight");
                float[] shift = folded.norms().get(layer.name() + ".bias");
                byte[] name = layer.name().getBytes(StandardCharsets.UTF_8);
                out.write(name.length);
                out.writeBytes(name);
                out.writeBytes(
                        ByteBuffer.allocate(Short.BYTES)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putShort((short) scale.length)
                                .array());
                out.writeBytes(Half.bytes(bounded(scale)));
                out.writeBytes(Half.bytes(bounded(shift)));
            }
        }
        if (out.size() == 0) {
            return new byte[0];
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(NormsFile.MAGIC.getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(out.toByteArray());
        return file.toByteArray();
    }

    private static float[] bounded(float... values) {
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.max(-LARGEST, Math.min(LARGEST, values[i]));
        }
        return values;
    }
}
