package dev.layerlens.card.structure;

import dev.layerlens.card.Buffers;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tensorflow.lite.schema.BuiltinOperator;
import org.tensorflow.lite.schema.Model;
import org.tensorflow.lite.schema.OperatorCode;
import org.tensorflow.lite.schema.SignatureDef;
import org.tensorflow.lite.schema.TensorMap;

/**
 * Checks a whole .tflite file against the schema (version 3) and against what the kernels of
 * TensorFlow Lite take for granted: indices, sizes of constants, quantization, the options and
 * shapes of the operators that classifiers are made of.
 */
public final class ModelStructure {
    private static final int SCHEMA_VERSION = 3;
    private static final String IDENTIFIER = "TFL3";
    private static final int HEADER = 8;
    private static final int LAST_OPERATOR = 208;
    private static final int LAST_OLD_CODE = 127;
    private static final int MOST_GRAPHS = 1000;

    private final Model model;
    private final List<GraphStructure> graphs = new ArrayList<>();

    private ModelStructure(Model model) {
        this.model = model;
    }

    /**
     * What is wrong with a file, in words that follow its name; empty if nothing is.
     *
     * @param file the whole file; its position and order are left as they are
     */
    public static Optional<String> fault(ByteBuffer file) {
        ByteBuffer bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Buffers.rewind(bytes);
        try {
            header(bytes);
            new ModelStructure(Model.getRootAsModel(bytes)).check();
            return Optional.empty();
        } catch (Fault e) {
            return Optional.of(e.getMessage());
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | NullPointerException
                | ClassCastException
                | NegativeArraySizeException
                | ArithmeticException e) {
            // the reader of flatbuffers checks nothing: broken offsets end in any of these
            return Optional.of("is damaged: its tables lead nowhere; get it again");
        }
    }

    private static void header(ByteBuffer file) {
        Fault.unless(file.limit() > 0, "is empty");
        boolean model = file.limit() >= HEADER;
        for (int i = 0; model && i < IDENTIFIER.length(); i++) {
            model = file.get(HEADER / 2 + i) == IDENTIFIER.getBytes(StandardCharsets.US_ASCII)[i];
        }
        Fault.unless(
                model,
                "(%,d bytes) is not a TensorFlow Lite model: it does not say %s at byte %d",
                file.limit(),
                IDENTIFIER,
                HEADER / 2);
    }

    private void check() {
        Fault.unless(
                model.version() == SCHEMA_VERSION,
                model.version() > SCHEMA_VERSION
                        ? "has schema version %d, this program knows version %d: update model-tools"
                        : "has schema version %d, which is no longer read; version %d is",
                model.version(),
                SCHEMA_VERSION);
        for (int i = 0; i < model.operatorCodesLength(); i++) {
            code(model.operatorCodes(i));
        }
        for (int i = 0; i < model.buffersLength(); i++) {
            buffer(i);
        }
        int count = model.subgraphsLength();
        Fault.unless(count > 0 && count <= MOST_GRAPHS, "is damaged: it has %,d graphs", count);
        for (int i = 0; i < count; i++) {
            GraphStructure graph = new GraphStructure(model, i);
            graph.check();
            graphs.add(graph);
        }
        for (int i = 0; i < model.signatureDefsLength(); i++) {
            signature(model.signatureDefs(i));
        }
        for (int i = 0; i < model.metadataLength(); i++) {
            long buffer = model.metadata(i).buffer();
            Fault.unless(
                    buffer < model.buffersLength(), "is damaged: metadata in no buffer %d", buffer);
        }
    }

    private static void code(OperatorCode code) {
        int operator = Math.max(code.builtinCode(), code.deprecatedBuiltinCode());
        Fault.unless(
                operator >= 0 && operator <= LAST_OPERATOR,
                "uses operator %d, which this program does not know: update model-tools",
                operator);
        int old = code.deprecatedBuiltinCode();
        Fault.unless(
                code.builtinCode() == 0
                        || old == 0
                        || old == Math.min(code.builtinCode(), LAST_OLD_CODE),
                "is damaged: an operator has two kinds");
        Fault.unless(code.version() >= 1, "is damaged: an operator of version %d", code.version());
        boolean custom = operator == BuiltinOperator.CUSTOM;
        Fault.unless(!custom || code.customCode() != null, "is damaged: an operator has no name");
    }

    private void buffer(int index) {
        ByteBuffer data = model.buffers(index).dataAsByteBuffer();
        Fault.unless(
                data != null || model.buffers(index).dataLength() == 0,
                "is damaged: buffer %d leads nowhere",
                index);
        Fault.unless(
                !OutsideData.of(model.getByteBuffer()).isUsedBy(index),
                "keeps weights behind its tables, which is for files above 2 GB: not supported");
    }

    private void signature(SignatureDef signature) {
        long index = signature.subgraphIndex();
        Fault.unless(
                index < graphs.size() && readable(signature.signatureKey()),
                "is damaged: a signature of no graph");
        GraphStructure graph = graphs.get((int) index);
        for (int i = 0; i < signature.inputsLength(); i++) {
            named(signature.inputs(i), graph.isInput(signature.inputs(i).tensorIndex()));
        }
        for (int i = 0; i < signature.outputsLength(); i++) {
            named(signature.outputs(i), graph.isOutput(signature.outputs(i).tensorIndex()));
        }
    }

    /** Native code ends names at a zero. */
    private static boolean readable(String name) {
        return name != null && !name.isEmpty() && name.indexOf('\0') < 0;
    }

    private static void named(TensorMap end, boolean known) {
        Fault.unless(
                known && readable(end.name()),
                "is damaged: a signature names a tensor that is no end of its graph");
    }
}
