package dev.layerlens.tools.net;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Weights on disk in the safetensors format: eight bytes of header length, a JSON header with type,
 * shape and byte range of each array, then the arrays, little endian. Other tools read it too.
 */
public final class WeightsFile {
    private static final int LENGTH_BYTES = 8;

    private WeightsFile() {}

    /** Writes the weights of {@code network} to {@code file}, whole or not at all. */
    public static void write(Path file, Network network, Weights weights) throws IOException {
        JsonObject header = new JsonObject();
        int offset = 0;
        for (Parameter parameter : Parameter.of(network)) {
            int bytes = parameter.size() * Float.BYTES;
            header.add(parameter.name(), entry(parameter, offset, offset + bytes));
            offset += bytes;
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out =
                ByteBuffer.allocate(LENGTH_BYTES + json.length + offset)
                        .order(ByteOrder.LITTLE_ENDIAN);
        out.putLong(json.length).put(json);
        for (Parameter parameter : Parameter.of(network)) {
            for (float value : weights.get(parameter.name())) {
                out.putFloat(value);
            }
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, out.array());
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Reads every float32 array of a safetensors file.
     *
     * @throws IOException if the file cannot be read or is not whole; the message names it
     */
    public static Weights read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        try {
            long length = in.getLong();
            byte[] json = new byte[Math.toIntExact(Math.min(length, in.remaining() + 1L))];
            in.get(json);
            ByteBuffer data = in.slice().order(ByteOrder.LITTLE_ENDIAN);
            JsonObject header =
                    JsonParser.parseString(new String(json, StandardCharsets.UTF_8))
                            .getAsJsonObject();
            Map<String, float[]> values = new LinkedHashMap<>();
            for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
                if (!entry.getKey().equals("__metadata__")) {
                    values.put(entry.getKey(), array(entry.getValue().getAsJsonObject(), data));
                }
            }
            return new Weights(values);
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | ArithmeticException
                | java.nio.BufferUnderflowException
                | IndexOutOfBoundsException e) {
            throw new IOException(file + " is not a whole safetensors file", e);
        }
    }

    private static JsonObject entry(Parameter parameter, int from, int to) {
        JsonArray shape = new JsonArray();
        parameter.shape().forEach(shape::add);
        JsonArray range = new JsonArray();
        range.add(from);
        range.add(to);
        JsonObject entry = new JsonObject();
        entry.addProperty("dtype", "F32");
        entry.add("shape", shape);
        entry.add("data_offsets", range);
        return entry;
    }

    private static float[] array(JsonObject entry, ByteBuffer data) {
        if (!entry.get("dtype").getAsString().equals("F32")) {
            throw new IllegalArgumentException("not float32");
        }
        JsonArray range = entry.getAsJsonArray("data_offsets");
        int from = range.get(0).getAsInt();
        float[] values = new float[(range.get(1).getAsInt() - from) / Float.BYTES];
        data.slice(from, values.length * Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(values);
        return values;
    }
}
