package dev.layerlens.tools.runtime;

import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteFloat32;
import static org.bytedeco.tensorflowlite.global.tensorflowlite.kTfLiteOk;

import dev.layerlens.card.MalformedCardException;
import dev.layerlens.card.ModelCard;
import dev.layerlens.card.ModelFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.tensorflowlite.BuiltinOpResolver;
import org.bytedeco.tensorflowlite.FlatBufferModel;
import org.bytedeco.tensorflowlite.FlatBufferModelBase;
import org.bytedeco.tensorflowlite.Interpreter;
import org.bytedeco.tensorflowlite.InterpreterBuilder;
import org.bytedeco.tensorflowlite.RegistrationNodePair;
import org.bytedeco.tensorflowlite.SignatureRunner;
import org.bytedeco.tensorflowlite.StringIntMap;
import org.bytedeco.tensorflowlite.Subgraph;
import org.bytedeco.tensorflowlite.TfLiteTensor;
import org.tensorflow.lite.schema.BuiltinOperator;

/**
 * A model file, loaded and ready to run with XNNPACK. It owns native memory: close it. Not for use
 * by two threads at once.
 */
public final class TfliteModel implements AutoCloseable {
    private static final String IDENTIFIER = "TFL3";
    private static final int IDENTIFIER_AT = 4;

    private final byte[] file;
    private final BytePointer memory;
    private final FlatBufferModel model;
    private final BuiltinOpResolver operators;
    private final Interpreter interpreter;
    private final Map<String, SignatureRunner> runners = new HashMap<>();

    private TfliteModel(byte[] file, String name, int threads) throws NotAModelException {
        checkIdentifier(file, name);
        this.file = file;
        memory = new BytePointer(file);
        model = FlatBufferModelBase.VerifyAndBuildFromBuffer(memory, file.length);
        if (model == null || model.isNull()) {
            memory.close();
            throw new NotAModelException(
                    name + " is damaged: TensorFlow Lite's verifier refuses it; export it again");
        }
        operators = new BuiltinOpResolver();
        interpreter = new Interpreter((Pointer) null);
        try (InterpreterBuilder builder = new InterpreterBuilder(model, operators)) {
            if (builder.SetNumThreads(threads) != kTfLiteOk
                    || builder.apply(interpreter) != kTfLiteOk) {
                close();
                throw new NotAModelException(
                        name + " uses operators that this TensorFlow Lite does not have");
            }
        }
    }

    /**
     * Loads a file.
     *
     * @param threads processor threads to compute with
     * @throws NotAModelException if it is no model, or a damaged one
     */
    public static TfliteModel open(Path file, int threads) throws IOException, NotAModelException {
        if (!Files.isRegularFile(file)) {
            throw new NotAModelException(file + " is not there");
        }
        return new TfliteModel(Files.readAllBytes(file), file.toString(), threads);
    }

    /** Loads a file's bytes; {@code name} is what errors call it. */
    public static TfliteModel open(byte[] file, String name, int threads)
            throws NotAModelException {
        return new TfliteModel(file, name, threads);
    }

    private static void checkIdentifier(byte[] file, String name) throws NotAModelException {
        int end = IDENTIFIER_AT + IDENTIFIER.length();
        if (file.length < end
                || !new String(file, IDENTIFIER_AT, IDENTIFIER.length(), StandardCharsets.US_ASCII)
                        .equals(IDENTIFIER)) {
            throw new NotAModelException(
                    String.format(
                            "%s (%,d bytes) is not a TensorFlow Lite model: it does not say %s at byte %d",
                            name, file.length, IDENTIFIER, IDENTIFIER_AT));
        }
    }

    /**
     * The card that the file carries.
     *
     * @throws MalformedCardException if it carries none
     */
    public ModelCard card() throws MalformedCardException {
        return ModelFile.card(ByteBuffer.wrap(file));
    }

    /** Size of the file. */
    public int bytes() {
        return file.length;
    }

    /**
     * Runs one signature on one picture.
     *
     * @param signature {@link ModelFile#CLASSIFY} or {@link ModelFile#EXPLAIN}
     * @param image {@code [H, W, 3]}, RGB, 0..255
     * @return every float output by name
     * @throws IllegalArgumentException if there is no such signature, it reads something else, or
     *     the image is of another size
     * @throws IllegalStateException if the model is closed
     */
    public Map<String, float[]> run(String signature, float[] image) {
        if (interpreter.isNull()) {
            throw new IllegalStateException("the model is closed");
        }
        SignatureRunner runner = runners.computeIfAbsent(signature, this::prepare);
        TfLiteTensor input = runner.input_tensor(ModelFile.IMAGE);
        if (input == null || input.type() != kTfLiteFloat32) {
            throw new IllegalArgumentException(
                    signature + " has no float32 input called " + ModelFile.IMAGE);
        }
        if (input.bytes() != (long) image.length * Float.BYTES) {
            throw new IllegalArgumentException(
                    "the model reads "
                            + input.bytes() / Float.BYTES
                            + " values, the image has "
                            + image.length);
        }
        data(input).asFloatBuffer().put(image);
        if (runner.Invoke() != kTfLiteOk) {
            throw new IllegalStateException(signature + " failed on TensorFlow Lite");
        }
        return outputs(signature, runner);
    }

    /**
     * What XNNPACK takes of one signature.
     *
     * @throws IllegalArgumentException if there is no such signature
     */
    public Delegation delegation(String signature) {
        runners.computeIfAbsent(signature, this::prepare);
        Subgraph graph = interpreter.subgraph(interpreter.GetSubgraphIndexFromSignature(signature));
        int partitions = 0;
        List<String> left = new ArrayList<>();
        IntPointer plan = graph.execution_plan();
        for (long i = 0; i < plan.limit(); i++) {
            RegistrationNodePair node = graph.node_and_registration(plan.get(i));
            if (node.first().delegate() == null) {
                left.add(BuiltinOperator.name(node.second().builtin_code()));
            } else {
                partitions++;
            }
        }
        int operators = Math.toIntExact(graph.pre_delegation_execution_plan().limit());
        return new Delegation(partitions == 0 ? left.size() : operators, partitions, left);
    }

    private SignatureRunner prepare(String signature) {
        SignatureRunner runner = interpreter.GetSignatureRunner(signature);
        if (runner == null || runner.isNull()) {
            throw new IllegalArgumentException("the model has no signature " + signature);
        }
        if (runner.AllocateTensors() != kTfLiteOk) {
            throw new IllegalStateException(signature + " cannot be prepared on TensorFlow Lite");
        }
        return runner;
    }

    private Map<String, float[]> outputs(String signature, SignatureRunner runner) {
        Map<String, float[]> outputs = new LinkedHashMap<>();
        StringIntMap names = interpreter.signature_outputs(signature);
        StringIntMap.Iterator end = names.end();
        for (StringIntMap.Iterator i = names.begin(); !i.equals(end); i.increment()) {
            String name = i.first();
            TfLiteTensor tensor = runner.output_tensor(name);
            if (tensor.type() == kTfLiteFloat32) {
                float[] values = new float[Math.toIntExact(tensor.bytes() / Float.BYTES)];
                data(tensor).asFloatBuffer().get(values);
                outputs.put(name, values);
            }
        }
        return outputs;
    }

    private static ByteBuffer data(TfLiteTensor tensor) {
        return new BytePointer(tensor.data().raw())
                .capacity(tensor.bytes())
                .asByteBuffer()
                .order(ByteOrder.nativeOrder());
    }

    @Override
    public void close() {
        // they live in the interpreter's memory
        runners.clear();
        interpreter.close();
        operators.close();
        model.close();
        memory.close();
    }
}
