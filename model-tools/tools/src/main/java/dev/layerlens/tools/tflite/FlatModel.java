package dev.layerlens.tools.tflite;

import com.google.flatbuffers.FlatBufferBuilder;
import dev.layerlens.card.structure.ModelStructure;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.tensorflow.lite.schema.Buffer;
import org.tensorflow.lite.schema.Metadata;
import org.tensorflow.lite.schema.MetadataT;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.OperatorCodeT;
import org.tensorflow.lite.schema.QuantizationParametersT;
import org.tensorflow.lite.schema.SignatureDef;
import org.tensorflow.lite.schema.SignatureDefT;
import org.tensorflow.lite.schema.TensorMapT;

/**
 * The tables of one .tflite file (schema version 3): buffers, operator codes, graphs, signatures.
 * Buffers are written by hand, since the generated classes keep every byte as an int.
 */
final class FlatModel {
    private static final int SCHEMA_VERSION = 3;
    private static final int BUFFER_ALIGNMENT = 16;
    private static final int LAST_OLD_CODE = 127;

    private final List<byte[]> buffers = new ArrayList<>(List.of(new byte[0]));
    private final Map<String, Integer> constants = new HashMap<>();
    private final Map<String, QuantizationParametersT> quantizations = new HashMap<>();
    private final List<OperatorCodeT> codes = new ArrayList<>();
    private final List<FlatGraph> graphs = new ArrayList<>();
    private final List<SignatureDefT> signatures = new ArrayList<>();

    /** The buffer of that name; made on first use and shared from then on. */
    int constant(String name, Supplier<byte[]> bytes) {
        return constants.computeIfAbsent(
                name,
                key -> {
                    buffers.add(bytes.get());
                    return buffers.size() - 1;
                });
    }

    /** The quantization of that name, shared by all tensors that ask for it. */
    QuantizationParametersT quantization(String name, Supplier<QuantizationParametersT> made) {
        return quantizations.computeIfAbsent(name, key -> made.get());
    }

    int code(int operator, int version) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).getBuiltinCode() == operator && codes.get(i).getVersion() == version) {
                return i;
            }
        }
        OperatorCodeT code = new OperatorCodeT();
        code.setBuiltinCode(operator);
        code.setVersion(version);
        code.setDeprecatedBuiltinCode((byte) Math.min(operator, LAST_OLD_CODE));
        codes.add(code);
        return codes.size() - 1;
    }

    FlatGraph graph(String name) {
        FlatGraph graph = new FlatGraph(this, name);
        graphs.add(graph);
        return graph;
    }

    /** Gives a graph's inputs and outputs their names, in the order of the maps. */
    void signature(FlatGraph graph, Map<String, Integer> inputs, Map<String, Integer> outputs) {
        graph.ends(inputs.values(), outputs.values());
        SignatureDefT signature = new SignatureDefT();
        signature.setSignatureKey(graph.name());
        signature.setSubgraphIndex(graphs.indexOf(graph));
        signature.setInputs(names(inputs));
        signature.setOutputs(names(outputs));
        signatures.add(signature);
    }

    private static TensorMapT[] names(Map<String, Integer> tensors) {
        return tensors.entrySet().stream()
                .map(
                        entry -> {
                            TensorMapT name = new TensorMapT();
                            name.setName(entry.getKey());
                            name.setTensorIndex(entry.getValue());
                            return name;
                        })
                .toArray(TensorMapT[]::new);
    }

    /**
     * The whole file.
     *
     * @param metadata the TensorFlow Lite metadata, stored in a buffer of its own; none if empty
     */
    byte[] build(String description, byte[] metadata) {
        int metadataBuffer = metadata.length == 0 ? 0 : constant("metadata", () -> metadata);
        FlatBufferBuilder builder = new FlatBufferBuilder(1 << 16);
        int bufferVector = Model.createBuffersVector(builder, buffers(builder));
        int codeVector =
                Model.createOperatorCodesVector(
                        builder,
                        codes.stream().mapToInt(c -> OperatorCode.pack(builder, c)).toArray());
        SharedParts parts = new SharedParts(builder);
        int graphVector =
                Model.createSubgraphsVector(
                        builder, graphs.stream().mapToInt(g -> g.pack(builder, parts)).toArray());
        int signatureVector =
                Model.createSignatureDefsVector(
                        builder,
                        signatures.stream().mapToInt(s -> SignatureDef.pack(builder, s)).toArray());
        int metadataVector =
                Model.createMetadataVector(
                        builder,
                        metadataBuffer == 0 ? new int[0] : metadata(builder, metadataBuffer));
        int text = builder.createString(description);
        Model.finishModelBuffer(
                builder,
                Model.createModel(
                        builder,
                        SCHEMA_VERSION,
                        codeVector,
                        graphVector,
                        text,
                        bufferVector,
                        0,
                        metadataVector,
                        signatureVector));
        return sound(builder.sizedByteArray());
    }

    private static int[] metadata(FlatBufferBuilder builder, int buffer) {
        MetadataT entry = new MetadataT();
        entry.setName("TFLITE_METADATA");
        entry.setBuffer(buffer);
        return new int[] {Metadata.pack(builder, entry)};
    }

    /** A file that our own reader would refuse is never written. */
    private static byte[] sound(byte[] file) {
        ModelStructure.fault(ByteBuffer.wrap(file))
                .ifPresent(
                        fault -> {
                            throw new IllegalStateException("the file that was written " + fault);
                        });
        return file;
    }

    private int[] buffers(FlatBufferBuilder builder) {
        int[] offsets = new int[buffers.size()];
        for (int i = 0; i < offsets.length; i++) {
            byte[] bytes = buffers.get(i);
            if (bytes.length == 0) {
                Buffer.startBuffer(builder);
                offsets[i] = Buffer.endBuffer(builder);
            } else {
                builder.createUnintializedVector(1, bytes.length, BUFFER_ALIGNMENT).put(bytes);
                offsets[i] = Buffer.createBuffer(builder, builder.endVector());
            }
        }
        return offsets;
    }
}
