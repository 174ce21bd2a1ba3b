package dev.layerlens.tools.net;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.layerlens.tools.files.WholeFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import java.util.zip.CRC32;

/**
 * Named float32 arrays and notes in the safetensors format: eight bytes of header length, a JSON
 * header with type, shape and byte range of each array, then the arrays, little endian. Other tools
 * read it too. A checksum among the notes tells a file that was cut or changed.
 */
public final class TensorFile {
    private static final String NOTES = "__metadata__";
    private static final String CHECKSUM = "crc32";

    private final Map<String, List<Integer>> shapes = new LinkedHashMap<>();
    private final Map<String, float[]> arrays = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    /** Adds an array, which is not copied. */
    public void put(String name, List<Integer> shape, float[] values) {
        shapes.put(name, List.copyOf(shape));
        arrays.put(name, values);
    }

    /** Adds a note. */
    public void note(String key, String text) {
        notes.put(key, text);
    }

    /** The names of all arrays. */
    public Set<String> names() {
        return arrays.keySet();
    }

    /** One array, not copied. */
    public Optional<float[]> array(String name) {
        return Optional.ofNullable(arrays.get(name));
    }

    /** One note. */
    public Optional<String> note(String key) {
        return Optional.ofNullable(notes.get(key));
    }

    /** Writes all of it to {@code file}, whole or not at all. */
    public void write(Path file) throws IOException {
        CRC32 checksum = new CRC32();
        arrays.values().forEach(values -> checksum.update(bytes(values)));
        JsonObject header = new JsonObject();
        JsonObject metadata = new JsonObject();
        notes.forEach(metadata::addProperty);
        metadata.addProperty(CHECKSUM, Long.toHexString(checksum.getValue()));
        header.add(NOTES, metadata);
        long offset = 0;
        for (Map.Entry<String, float[]> entry : arrays.entrySet()) {
            long end = offset + (long) entry.getValue().length * Float.BYTES;
            header.add(entry.getKey(), entry(shapes.get(entry.getKey()), offset, end));
            offset = end;
        }
        byte[] json = header.toString().getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> write(out, json));
    }

    private void write(OutputStream out, byte[] json) throws IOException {
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.write(length.putLong(json.length).array());
        out.write(json);
        for (float[] values : arrays.values()) {
            out.write(bytes(values));
        }
    }

    /**
     * Reads a file.
     *
     * @throws IOException if the file cannot be read, or is cut, changed or something else; the
     *     message names it
     */
    public static TensorFile read(Path file) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        try {
            long length = in.getLong();
            byte[] json = new byte[Math.toIntExact(Math.min(length, in.remaining() + 1L))];
            in.get(json);
            ByteBuffer data = in.slice().order(ByteOrder.LITTLE_ENDIAN);
            JsonObject header =
                    JsonParser.parseString(new String(json, StandardCharsets.UTF_8))
                            .getAsJsonObject();
            TensorFile tensors = parsed(header, data);
            tensors.check(data);
            return tensors;
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | UnsupportedOperationException
                | ArithmeticException
                | NullPointerException
                | NegativeArraySizeException
                | BufferUnderflowException
                | IndexOutOfBoundsException e) {
            throw new IOException(file + " is not a whole safetensors file", e);
        }
    }

    private static TensorFile parsed(JsonObject header, ByteBuffer data) {
        TensorFile tensors = new TensorFile();
        for (Map.Entry<String, JsonElement> entry : header.entrySet()) {
            JsonObject json = entry.getValue().getAsJsonObject();
            if (entry.getKey().equals(NOTES)) {
                json.asMap().forEach((key, text) -> tensors.note(key, text.getAsString()));
            } else {
                tensors.put(entry.getKey(), shape(json), array(json, data));
            }
        }
        return tensors;
    }

    private void check(ByteBuffer data) {
        String written = notes.remove(CHECKSUM);
        CRC32 checksum = new CRC32();
        checksum.update(data.duplicate());
        if (written != null && !written.equals(Long.toHexString(checksum.getValue()))) {
            throw new IllegalArgumentException("the checksum differs");
        }
    }

    private static List<Integer> shape(JsonObject entry) {
        return StreamSupport.stream(entry.getAsJsonArray("shape").spliterator(), false)
                .map(JsonElement::getAsInt)
                .toList();
    }

    private static float[] array(JsonObject entry, ByteBuffer data) {
        if (!entry.get("dtype").getAsString().equals("F32")) {
            throw new IllegalArgumentException("not float32");
        }
        JsonArray range = entry.getAsJsonArray("data_offsets");
        int from = range.get(0).getAsInt();
        int bytes = Math.subtractExact(range.get(1).getAsInt(), from);
        ByteBuffer slice = data.slice(from, bytes).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes / Float.BYTES];
        slice.asFloatBuffer().get(values);
        return values;
    }

    private static JsonObject entry(List<Integer> shape, long from, long to) {
        JsonArray sides = new JsonArray();
        shape.forEach(sides::add);
        JsonArray range = new JsonArray();
        range.add(from);
        range.add(to);
        JsonObject entry = new JsonObject();
        entry.addProperty("dtype", "F32");
        entry.add("shape", sides);
        entry.add("data_offsets", range);
        return entry;
    }

    private static byte[] bytes(float[] values) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, Float.BYTES)];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(values);
        return bytes;
    }
}
