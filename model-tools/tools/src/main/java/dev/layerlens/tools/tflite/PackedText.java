package dev.layerlens.tools.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.support.metadata.schema.AssociatedFileT;
import org.tensorflow.lite.support.metadata.schema.AssociatedFileType;
import org.tensorflow.lite.support.metadata.schema.ModelMetadata;
import org.tensorflow.lite.support.metadata.schema.ModelMetadataT;

/**
 * Packs a text into a finished model file as an associated file that its metadata name. The graphs
 * and weights stay where they are, byte for byte: where the metadata do not name the text yet, new
 * metadata are put behind the model and its pointer is bent to them.
 */
public final class PackedText {
    private static final String METADATA = "TFLITE_METADATA";
    private static final int ALIGNMENT = 16;
    // places of fields in the tables of the schema
    private static final int BUFFERS_OF_MODEL = 4;
    private static final int DATA_OF_BUFFER = 0;

    private final String name;
    private final String description;

    /**
     * @param name of the associated file
     * @param description what it holds, in one phrase
     */
    public PackedText(String name, String description) {
        this.name = name;
        this.description = description;
    }

    /**
     * The file with the text in it, in place of one of that name.
     *
     * @param file a whole model file of sound structure
     * @throws IllegalArgumentException if it carries no metadata to name the text in
     */
    public byte[] into(byte[] file, String text) throws IOException {
        Attachments attachments = Attachments.of(file);
        byte[] model = named(Arrays.copyOf(file, attachments.modelBytes()));
        Map<String, byte[]> files = new LinkedHashMap<>(attachments.files());
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return Attachments.behind(model, files);
    }

    /** The model, whose metadata name the text. */
    private byte[] named(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Model model = Model.getRootAsModel(buffer);
        for (int i = 0; i < model.metadataLength(); i++) {
            if (METADATA.equals(model.metadata(i).name())) {
                int index = (int) model.metadata(i).buffer();
                ByteBuffer table = model.buffers(index).dataAsByteBuffer();
                return table == null ? missing() : named(bytes, index, table);
            }
        }
        return missing();
    }

    private static byte[] missing() {
        throw new IllegalArgumentException(
                "the file carries no TensorFlow Lite metadata: write it with `model-tools quantize`");
    }

    private byte[] named(byte[] bytes, int index, ByteBuffer table) {
        ModelMetadataT metadata =
                ModelMetadata.getRootAsModelMetadata(table.slice().order(ByteOrder.LITTLE_ENDIAN))
                        .unpack();
        AssociatedFileT[] listed =
                metadata.getAssociatedFiles() == null
                        ? new AssociatedFileT[0]
                        : metadata.getAssociatedFiles();
        if (Arrays.stream(listed).anyMatch(file -> name.equals(file.getName()))) {
            return bytes;
        }
        AssociatedFileT ours = new AssociatedFileT();
        ours.setName(name);
        ours.setDescription(description);
        ours.setType(AssociatedFileType.DESCRIPTIONS);
        metadata.setAssociatedFiles(
                Stream.concat(Arrays.stream(listed), Stream.of(ours))
                        .toArray(AssociatedFileT[]::new));
        FlatBufferBuilder builder = new FlatBufferBuilder();
        ModelMetadata.finishModelMetadataBuffer(builder, ModelMetadata.pack(builder, metadata));
        return withData(bytes, index, builder.sizedByteArray());
    }

    /** The model with other data in one of its buffers: a vector behind all there is. */
    private static byte[] withData(byte[] model, int index, byte... data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(model);
        // the vector begins with its length; what follows it is aligned
        out.writeBytes(new byte[Math.floorMod(-Integer.BYTES - model.length, ALIGNMENT)]);
        int vector = out.size();
        ByteBuffer length = ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        out.writeBytes(length.putInt(data.length).array());
        out.writeBytes(data);
        byte[] file = out.toByteArray();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int buffers = target(bytes, field(bytes, bytes.getInt(0), BUFFERS_OF_MODEL));
        int table = target(bytes, buffers + Integer.BYTES * (1 + index));
        int pointer = field(bytes, table, DATA_OF_BUFFER);
        bytes.putInt(pointer, vector - pointer);
        return file;
    }

    /** Where a table holds a field that it has. */
    private static int field(ByteBuffer bytes, int table, int field) {
        int vtable = table - bytes.getInt(table);
        return table + bytes.getShort(vtable + Short.BYTES * (2 + field));
    }

    /** What a pointer points to: offsets count from themselves. */
    private static int target(ByteBuffer bytes, int pointer) {
        return pointer + bytes.getInt(pointer);
    }
}
