package dev.layerlens.card.graph;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The associated file with every batch norm's gamma and beta, which folding would lose. Little
 * endian: "BN" and the version, 1, as two bytes; then for each layer the bytes of its name as one
 * byte's count and UTF-8, its channels as two bytes, its gammas and its betas as IEEE 754 binary16.
 */
public final class NormsFile {

    /** The name of the associated file in the TensorFlow Lite metadata. */
    public static final String NAME = "norms.bin";

    /** What the file begins with, version included. */
    public static final String MAGIC = "BN\1\0";

    private NormsFile() {}

    /** By layer name; empty if the bytes are none of this. */
    static Optional<Map<String, Norms>> read(byte[] file) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, Norms> norms = new LinkedHashMap<>();
        try {
            if (!text(in, MAGIC.length()).equals(MAGIC)) {
                return Optional.empty();
            }
            while (in.hasRemaining()) {
                String name = text(in, in.get() & 255);
                int channels = in.getShort() & 0xffff;
                norms.put(name, new Norms(halves(in, channels), halves(in, channels), true));
            }
            return Optional.of(norms);
        } catch (BufferUnderflowException cutOff) {
            return Optional.empty();
        }
    }

    private static String text(ByteBuffer in, int bytes) {
        byte[] text = new byte[bytes];
        in.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static float[] halves(ByteBuffer in, int count) {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = Constants.half(in.getShort());
        }
        return values;
    }
}
